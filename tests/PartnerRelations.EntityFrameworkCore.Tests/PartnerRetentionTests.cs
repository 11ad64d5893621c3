using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartnerRelations.Customers;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing;

namespace PartnerRelations.EntityFrameworkCore.Tests;

/// <summary>The same on both databases.</summary>
public abstract class PartnerRetentionTests : IAsyncDisposable
{
    private readonly PartnerSamples _samples = new();
    private readonly FakeTimeProvider _clock = new(PartnerSamples.Start);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task Requests_are_forgotten_after_the_set_time_and_not_before()
    {
        await using var database = await CreateAsync();
        var (old, young) = (await SavedRequestAsync(database, PartnerSamples.Start), await SavedRequestAsync(database, PartnerSamples.Start.AddMilliseconds(1)));
        _clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromMilliseconds(1));
        (await PurgeAsync(database)).Should().Be(new PurgeRun { Requests = 1 });
        var store = database.Get<IProviderLinkStore>();
        (await store.FindRequestAsync(old.Key, Cancel)).Should().BeNull();
        (await store.FindRequestAsync(young.Key, Cancel)).Should().Be(young);
    }

    [Fact]
    public async Task Many_requests_are_forgotten_in_one_purge()
    {
        await using var database = await CreateAsync();
        for (var count = 0; count < 1500; count++) await SavedRequestAsync(database, PartnerSamples.Start.AddMilliseconds(count / 3));
        _clock.Advance(TimeSpan.FromDays(31));
        (await PurgeAsync(database)).Requests.Should().Be(1500);
    }

    [Fact]
    public async Task Closed_invitations_go_with_their_events_and_everything_else_stays()
    {
        await using var database = await CreateAsync(TimeSpan.FromDays(90));
        var links = new LinkSteps(database, _samples);
        var done = new List<ProviderLink> { await links.RevokedAsync(), await links.DeclinedAsync(), await links.SupersededAsync() };
        var (active, consent) = await links.ApprovedAsync();
        var (ended, endedConsent) = await links.ApprovedAsync();
        ended = await links.EndedAsync(ended);
        var stay = new List<ProviderLink> { await links.InvitedAsync(), active, ended };
        _clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromMilliseconds(1));
        (await PurgeAsync(database)).ProviderInvitations.Should().Be(0, "the time has not come");
        _clock.Advance(TimeSpan.FromDays(100));
        (await PurgeAsync(database)).ProviderInvitations.Should().Be(3);

        foreach (var link in done)
        {
            (await links.FindAsync(link)).Should().BeNull();
            (await links.HistoryAsync(link)).Should().BeEmpty();
        }

        foreach (var link in stay)
        {
            (await links.FindAsync(link)).Should().Be(link);
            (await links.HistoryAsync(link)).Should().HaveCount((int)link.Version);
        }

        var store = database.Get<IProviderLinkStore>();
        foreach (var given in (Consent[])[consent, endedConsent]) (await store.FindConsentAsync(given.Reseller.Tenant, given.Id, Cancel)).Should().Be(given);
        (await PurgeAsync(database)).Should().Be(new PurgeRun());
    }

    [Fact]
    public async Task Invitations_to_customers_go_unless_they_are_the_only_evidence()
    {
        await using var database = await CreateAsync(TimeSpan.FromDays(90));
        var store = database.Get<ICustomerStore>();
        var (revoked, accepted, acceptedAtMicrosoft, draft) = (await InvitationAsync(database), await InvitationAsync(database), await InvitationAsync(database), await InvitationAsync(database));
        await SaveAsync(database, revoked, header => new CustomerInvitationRevoked { Header = header });
        var acceptance = Acceptance(accepted);
        await SaveAsync(database, accepted, header => new CustomerInvitationAccepted { Header = header, Customer = acceptance.Customer, AcceptanceId = acceptance.Id }, acceptance);
        var found = await SaveAsync(database, acceptedAtMicrosoft, header => new CustomerInvitationAccepted { Header = header, Customer = _samples.Customer() });
        _clock.Advance(TimeSpan.FromDays(100));
        (await PurgeAsync(database)).CustomerInvitations.Should().Be(2);

        foreach (var gone in (CustomerInvitation[])[revoked, accepted]) (await store.FindInvitationAsync(gone.Sender.Tenant, gone.Id, Cancel)).Should().BeNull();
        foreach (var stays in (CustomerInvitation[])[found, draft]) (await store.FindInvitationAsync(stays.Sender.Tenant, stays.Id, Cancel)).Should().Be(stays);
        (await store.FindAcceptanceAsync(acceptance.Customer.Tenant, acceptance.Id, Cancel)).Should().Be(acceptance);
    }

    [Fact]
    public async Task Nothing_goes_that_a_handler_has_yet_to_see_or_has_set_aside()
    {
        await using var database = await CreateAsync(TimeSpan.FromDays(90));
        var links = new LinkSteps(database, _samples);
        var (first, second) = (await links.RevokedAsync(), await links.RevokedAsync());
        var cursors = database.Get<IEventCursorStore>();
        var seen = (await links.HistoryAsync(first))[^1].Position;
        await cursors.SaveAsync(new() { Cursor = new() { Handler = "slow", Version = 1, Position = seen }, SetAside = [], Caught = [] }, Cancel);
        _clock.Advance(TimeSpan.FromDays(100));
        (await PurgeAsync(database)).ProviderInvitations.Should().Be(1);
        (await links.FindAsync(second)).Should().Be(second);

        var last = (await links.HistoryAsync(second))[^1];
        var aside = new SetAsideEvent
        {
            Handler = "slow",
            RecordId = second.Id.Value,
            Owner = second.Provider.Tenant,
            Version = 2,
            Position = last.Position,
            TypeName = last.TypeName,
            Attempts = 1,
            Error = "E",
            FailedAt = PartnerSamples.Start,
            RetryAt = PartnerSamples.Start,
        };
        await cursors.SaveAsync(new() { Cursor = new() { Handler = "slow", Version = 2, Position = last.Position }, SetAside = [aside], Caught = [] }, Cancel);
        (await PurgeAsync(database)).ProviderInvitations.Should().Be(0);
        await cursors.SaveAsync(new() { Cursor = new() { Handler = "slow", Version = 3, Position = last.Position }, SetAside = [], Caught = [second.Id.Value] }, Cancel);
        (await PurgeAsync(database)).ProviderInvitations.Should().Be(1);
    }

    [Fact]
    public async Task Positions_are_not_given_again_after_a_purge()
    {
        await using var database = await CreateAsync(TimeSpan.FromDays(90));
        var links = new LinkSteps(database, _samples);
        var newest = (await links.HistoryAsync(await links.RevokedAsync()))[^1].Position;
        _clock.Advance(TimeSpan.FromDays(100));
        await PurgeAsync(database);
        (await links.HistoryAsync(await links.InvitedAsync()))[0].Position.Should().BeGreaterThan(newest);
    }

    [Fact]
    public async Task Times_that_make_no_sense_are_named_together()
    {
        await using var database = await CreateAsync(TimeSpan.Zero, TimeSpan.FromHours(1));
        var purge = () => PurgeAsync(database);
        (await purge.Should().ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>()).Which.Failures.Should().HaveCount(2);
    }

    protected abstract Task<Action<PartnerRelationsBuilder>> UseAsync();

    private static Task<PurgeRun> PurgeAsync(TestDatabase database) => database.Get<PartnerRetention>().PurgeAsync(Cancel);

    private async Task<TestDatabase> CreateAsync(TimeSpan? closedInvitations = null, TimeSpan? requests = null)
    {
        var use = await UseAsync();
        return await TestDatabase.CreateAsync(
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(_clock);
                builder.Services.Configure<PartnerRetentionOptions>(options => (options.ClosedInvitations, options.Requests) = (closedInvitations, requests ?? options.Requests));
                use(builder);
            },
            Cancel);
    }

    private async Task<StoredRequest> SavedRequestAsync(TestDatabase database, DateTimeOffset at)
    {
        var invited = _samples.ResellerInvited(_samples.Provider());
        var request = new StoredRequest { Key = new() { Scope = $"user:{_samples.Tenant()}/{_samples.User()}", Id = _samples.RequestId() }, ContentHash = new string('a', 64), RecordId = invited.RecordId, Version = 1, At = at };
        (await database.Get<IProviderLinkStore>().SaveAsync(new() { Link = ProviderLink.Apply(null, invited), Event = invited, Request = request }, Cancel)).Should().Be(SaveResult.Saved);
        return request;
    }

    private async Task<CustomerInvitation> InvitationAsync(TestDatabase database)
    {
        var sender = _samples.Reseller();
        var invited = new CustomerInvited
        {
            Header = new() { Owner = sender.Tenant, RecordId = _samples.RecordId(PartnerSamples.Start), Version = 1, At = PartnerSamples.Start, By = _samples.Actor(sender.Tenant).Identity },
            Sender = sender,
            Email = _samples.Email(),
            Source = CustomerSource.OwnMarketing,
            AsksAdministration = false,
            Culture = LanguageTag.English,
        };
        var invitation = CustomerInvitation.Apply(null, invited);
        (await database.Get<ICustomerStore>().SaveAsync(new() { Invitations = [invitation], Relationships = [], Events = [invited], TokenHashes = [] }, Cancel)).Should().Be(SaveResult.Saved);
        return invitation;
    }

    private CustomerAcceptance Acceptance(CustomerInvitation invitation)
    {
        var customer = _samples.Customer();
        return new()
        {
            Id = new(_samples.RecordId(PartnerSamples.Start)),
            InvitationId = invitation.Id,
            Customer = customer,
            Reseller = invitation.Sender,
            ResellerGrants = RelationshipGrants.Relationship,
            ProviderGrants = RelationshipGrants.None,
            Culture = LanguageTag.English,
            Text = "The text that was shown.",
            TextHash = new string('c', 64),
            GivenAt = PartnerSamples.Start,
            GivenBy = _samples.Actor(customer.Tenant).Identity,
        };
    }

    private async Task<CustomerInvitation> SaveAsync(TestDatabase database, CustomerInvitation invitation, Func<EventHeader, CustomerInvitationEvent> change, CustomerAcceptance? acceptance = null)
    {
        var made = change(new() { Owner = invitation.Sender.Tenant, RecordId = invitation.Id.Value, Version = invitation.Version + 1, At = PartnerSamples.Start, By = _samples.Actor(invitation.Sender.Tenant).Identity });
        var next = CustomerInvitation.Apply(invitation, made);
        (await database.Get<ICustomerStore>().SaveAsync(new() { Invitations = [next], Relationships = [], Events = [made], TokenHashes = [], Acceptance = acceptance }, Cancel)).Should().Be(SaveResult.Saved);
        return next;
    }
}

public sealed class SqliteRetentionTests : PartnerRetentionTests
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<Action<PartnerRelationsBuilder>> UseAsync() => Task.FromResult<Action<PartnerRelationsBuilder>>(builder => builder.UseSqlite($"Data Source={_folder.File("partners.db")}"));

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class PostgreSqlRetentionTests(PostgreSqlServer server) : PartnerRetentionTests
{
    private string? _connectionString;

    protected override async Task<Action<PartnerRelationsBuilder>> UseAsync()
    {
        var connectionString = _connectionString = await server.CreateDatabaseAsync();
        return builder => builder.UsePostgreSql(connectionString);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_connectionString is not null) await server.DropDatabaseAsync(_connectionString);
    }
}
