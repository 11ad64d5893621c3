using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.Providers;
using PartnerRelations.Testing;
using PartnerRelations.Walkthrough.Keeping;

namespace PartnerRelations.Walkthrough.Worlds;

/// <summary>The real services in this process, with records in a database or, where there is none, in memory.</summary>
internal sealed class WorldInProcess : IStoryWorld
{
    private readonly StoryMpnDirectory _mpns = new();
    private readonly StoryDatabase? _database;

    public WorldInProcess(DateTimeOffset start, DateOnly? programDate, StoryDatabase? database)
    {
        _database = database;
        World = PartnerWorld.Create(
            options => options.ProgramDate = programDate,
            new PartnerWorldSetup
            {
                Start = start,
                Services = services =>
                {
                    services.AddSingleton<IMpnDirectory>(_mpns);
                    database?.LendTo(services);
                },
            });
        if (database?.ToldUntil is { } moment && moment > start) World.Clock.AdvanceTo(moment);
    }

    /// <summary>The services and what is around them.</summary>
    public PartnerWorld World { get; }

    public DateTimeOffset Now => World.Clock.Now;

    public bool SignsEverybodyIn => false;

    public PersonInStory As(Actor actor)
    {
        var person = World.As(actor);
        return new PersonInStory(person.Enrollments, person.Accounts, person.Providers, person.ProviderLinks, person.Customers);
    }

    public Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        World.Clock.Advance(by);
        return Task.CompletedTask;
    }

    public Task ListTenantAsync(TenantEntry tenant, CancellationToken cancellationToken)
    {
        World.Tenants.Set(tenant);
        return Task.CompletedTask;
    }

    public async Task ListProviderAsync(ProviderEntry provider, CancellationToken cancellationToken)
    {
        if (_database is null) World.Providers.Add(provider);
        else await _database.Providers.SetAsync(provider, cancellationToken);
    }

    public async Task<ProviderEntry> UnlistProviderAsync(ProviderId provider, CancellationToken cancellationToken)
    {
        var entry = await World.Services.GetRequiredService<IProviderDirectory>().FindAsync(provider, cancellationToken);
        if (_database is null) World.Providers.Remove(provider);
        else await _database.Providers.RemoveAsync(provider, cancellationToken);
        return entry!;
    }

    public Task ListMpnAsync(string signIn, MpnProfile profile, CancellationToken cancellationToken)
    {
        _mpns.Add(signIn, profile);
        return Task.CompletedTask;
    }

    public Task SignInForMpnAsync(Actor person, string name, CancellationToken cancellationToken)
    {
        _mpns.SignIn(person, name);
        return Task.CompletedTask;
    }

    public Task SetCommerceAsync(TenantId partner, CustomerId customer, CustomerCommerceStatus status, CancellationToken cancellationToken)
    {
        World.Commerce.Set(partner, customer, status);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<OutgoingMail>> DeliverAsync(CancellationToken cancellationToken)
    {
        if (_database is not null) await _database.FindLastEventAsync(cancellationToken);
        await World.PumpAsync(cancellationToken);
        return World.Mailbox.Mails;
    }

    public async Task OpenAccountAsync(TenantId tenant, UserId firstUser, CancellationToken cancellationToken) =>
        (await World.Accounts.OpenAsync(new OpenAccount { Tenant = tenant, FirstUser = firstUser }, cancellationToken)).GetValueOrThrow();

    public Task<PartnerResult<Actor>> FindUserAsync(Actor person, CancellationToken cancellationToken) =>
        World.Accounts.ActorAsync(person.Tenant!.Value, UserId.Parse(person.Id), cancellationToken);

    public bool TryConflictNextSaves(int saves)
    {
        (_database?.Faults ?? World.Faults).ConflictNextSaves(saves);
        return true;
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
