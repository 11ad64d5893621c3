using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.Providers;
using PartnerRelations.Walkthrough.Connecting;

namespace PartnerRelations.Walkthrough.Worlds;

/// <summary>A running portal: everybody signs in to it and goes through the typed client, and what lies around it is steered by its development calls.</summary>
internal sealed class WorldOfPortal : IStoryWorld
{
    private readonly Dictionary<Actor, PortalSignIn> _signIns = [];
    private readonly PortalSurface _surface;
    private DateTimeOffset _shown;
    private long _shownAt;

    private WorldOfPortal(PortalSurface surface) => _surface = surface;

    /// <summary>The time goes on by itself there, as it does here.</summary>
    public DateTimeOffset Now => _shown + TimeProvider.System.GetElapsedTime(_shownAt);

    /// <summary>The day whose rules the portal follows; null where it follows its clock.</summary>
    public DateOnly? ProgramDate { get; private set; }

    public bool SignsEverybodyIn => true;

    /// <summary>Looks whether the portal can be used; changes nothing.</summary>
    /// <exception cref="ConnectionTrouble">It cannot; the message says what to do.</exception>
    public static async Task<WorldOfPortal> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var world = new WorldOfPortal(await PortalSurface.OpenAsync(address, cancellationToken));
        (var now, world.ProgramDate) = await world._surface.ReadClockAsync(cancellationToken);
        world.Show(now);
        return world;
    }

    public PersonInStory As(Actor actor)
    {
        if (!_signIns.TryGetValue(actor, out var signIn)) _signIns[actor] = signIn = PortalSignIn.As(actor, _surface.Address);
        return signIn.Person;
    }

    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        if (by > TimeSpan.Zero) Show(await _surface.AdvanceAsync(by, cancellationToken));
    }

    public Task ListTenantAsync(TenantEntry tenant, CancellationToken cancellationToken) => _surface.ListTenantAsync(tenant, cancellationToken);

    public Task ListProviderAsync(ProviderEntry provider, CancellationToken cancellationToken) => _surface.ListProviderAsync(provider, cancellationToken);

    public async Task<ProviderEntry> UnlistProviderAsync(ProviderId provider, CancellationToken cancellationToken)
    {
        var entry = await As(Actor.User(provider.Tenant, new UserId(provider.Tenant.Value), PartnerRoles.None)).Providers.FindAsync(provider, cancellationToken);
        await _surface.UnlistProviderAsync(provider, cancellationToken);
        return entry.GetValueOrThrow();
    }

    public Task ListMpnAsync(string signIn, MpnProfile profile, CancellationToken cancellationToken) => _surface.ListMpnAsync(signIn, profile, cancellationToken);

    public Task SignInForMpnAsync(Actor person, string name, CancellationToken cancellationToken) => _surface.SignInForMpnAsync(UserId.Parse(person.Id), name, cancellationToken);

    public Task SetCommerceAsync(TenantId partner, CustomerId customer, CustomerCommerceStatus status, CancellationToken cancellationToken) =>
        _surface.SetCommerceAsync(partner, customer, status, cancellationToken);

    public Task<IReadOnlyList<OutgoingMail>> ListMailsAsync(CancellationToken cancellationToken) => _surface.ListMailsAsync(cancellationToken);

    public async Task<IReadOnlyList<OutgoingMail>> DeliverAsync(CancellationToken cancellationToken)
    {
        await _surface.PumpAsync(cancellationToken);
        return await _surface.ListMailsAsync(cancellationToken);
    }

    public Task OpenAccountAsync(TenantId tenant, UserId firstUser, CancellationToken cancellationToken) => _surface.OpenAccountAsync(tenant, firstUser, cancellationToken);

    public async Task<PartnerResult<Actor>> FindUserAsync(Actor person, CancellationToken cancellationToken)
    {
        var found = await As(person).Accounts.FindUserAsync(UserId.Parse(person.Id), cancellationToken);
        return found.Map(user => Actor.User(person.Tenant!.Value, user.Id, user.Roles));
    }

    /// <summary>Nobody reaches the stores behind a portal.</summary>
    public bool TryConflictNextSaves(int saves) => false;

    public async ValueTask DisposeAsync()
    {
        foreach (var signIn in _signIns.Values) await signIn.DisposeAsync();
        _surface.Dispose();
    }

    private void Show(DateTimeOffset now) => (_shown, _shownAt) = (now, TimeProvider.System.GetTimestamp());
}
