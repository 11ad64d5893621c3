using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Customers;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.EntityFrameworkCore.Stress.Work;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.EntityFrameworkCore.Stress.Audit;

/// <summary>Reads a whole database and says whether anything in it is lost, doubled or half-saved.</summary>
internal sealed class DatabaseAudit : IAsyncDisposable
{
    /// <summary>What a relationship was when an acceptance looked may have ended before it was saved.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);

    private readonly ServiceProvider _services;

    public DatabaseAudit(string database)
    {
        var services = new ServiceCollection();
        StressWorld.Use(services.AddPartnerRelations(), database);
        _services = services.BuildServiceProvider();
    }

    /// <summary>Checks everything.</summary>
    /// <param name="folder">Where the processes have written what they were answered and handed.</param>
    /// <param name="nobodyWasKilled">Whether every answer must have been written down.</param>
    public async Task<string> CheckAsync(string folder, bool nobodyWasKilled)
    {
        var events = (await AllAsync<EventRow>()).OrderBy(row => row.Position).ToList();
        var histories = events.GroupBy(row => row.RecordId).ToDictionary(rows => rows.Key, rows => rows.OrderBy(row => row.Version).ToList());
        foreach (var (record, rows) in histories)
        {
            rows.Select(row => row.Version).Should().Equal(Enumerable.Range(1, rows.Count).Select(version => (long)version), "the history of {0} has no gap", record);
            rows.Select(row => row.Position).Should().BeInAscendingOrder("the log has each record's events in order");
        }

        var changes = events.ConvertAll(row => EventJson.Read(row.ToLogged()));
        var byRecord = changes.GroupBy(change => change.RecordId).ToDictionary(all => all.Key, all => all.OrderBy(change => change.Version).ToList());
        var (links, invitations, relationships) = (await AllAsync<ProviderLink>(), await AllAsync<CustomerInvitation>(), await AllAsync<CustomerRelationship>());
        foreach (var link in links) Fold(byRecord[link.Id.Value], (ProviderLink? before, ProviderLinkEvent change) => ProviderLink.Apply(before, change)).Should().Be(link);
        foreach (var invitation in invitations) Fold(byRecord[invitation.Id.Value], (CustomerInvitation? before, CustomerInvitationEvent change) => CustomerInvitation.Apply(before, change)).Should().Be(invitation);
        foreach (var relationship in relationships) Fold(byRecord[relationship.Id.Value], (CustomerRelationship? before, CustomerRelationshipEvent change) => CustomerRelationship.Apply(before, change)).Should().Be(relationship);
        (links.Count + invitations.Count + relationships.Count).Should().Be(histories.Count, "every history has its record");

        links.Where(link => link.Status == ProviderLinkStatus.Invited).Select(link => (link.Provider, link.Email)).Should().OnlyHaveUniqueItems();
        links.Where(link => link.Status == ProviderLinkStatus.Active).Select(link => (link.Provider, link.Reseller)).Should().OnlyHaveUniqueItems();
        invitations.Where(one => one.IsOpen).Select(one => (one.Sender, one.Type, one.InvitedProvider, one.Email)).Should().OnlyHaveUniqueItems();
        relationships.Where(one => one.Status == CustomerRelationshipStatus.Active).Select(one => (one.Partner, one.Customer)).Should().OnlyHaveUniqueItems();

        await CheckWholeAsync(changes, relationships);
        CheckAnswers(folder, histories, nobodyWasKilled);
        return $"{events.Count} events of {histories.Count} records";
    }

    /// <summary>Every event was handed over at least once, and each record's in order.</summary>
    public async Task CheckHeardAsync(string folder)
    {
        var events = await AllAsync<EventRow>();
        var heard = new Dictionary<Guid, long>();
        foreach (var (record, version) in HeardEvents.Read(folder))
        {
            var before = heard.GetValueOrDefault(record);
            version.Should().BeLessThanOrEqualTo(before + 1, "version {0} of {1} comes behind the one before", version, record);
            heard[record] = Math.Max(before, version);
        }

        foreach (var rows in events.GroupBy(row => row.RecordId)) heard.GetValueOrDefault(rows.Key).Should().Be(rows.Count(), "every event of {0} was handed over", rows.Key);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>What belongs to one write is there altogether.</summary>
    private async Task CheckWholeAsync(List<PartnerEvent> changes, List<CustomerRelationship> relationships)
    {
        var consents = (await AllAsync<Consent>()).ToDictionary(consent => consent.Id);
        var approvals = changes.OfType<ProviderApproved>().ToList();
        consents.Keys.Should().BeEquivalentTo(approvals.Select(approved => approved.ConsentId), "each approval has its consent, and no other is there");
        var acceptances = (await AllAsync<CustomerAcceptance>()).ToDictionary(acceptance => acceptance.Id);
        var accepted = changes.OfType<CustomerInvitationAccepted>().ToList();
        acceptances.Keys.Should().BeEquivalentTo(accepted.Select(change => change.AcceptanceId!.Value), "each acceptance has its evidence, and no other is there");
        foreach (var change in accepted)
        {
            var acceptance = acceptances[change.AcceptanceId!.Value];
            foreach (var partner in new[] { acceptance.Reseller.Tenant, acceptance.Provider?.Tenant }.OfType<TenantId>())
            {
                relationships.Any(one => one.Partner == partner && one.Customer == acceptance.Customer && one.EstablishedAt <= change.At + AtOnce && (one.EndedAt == null || one.EndedAt >= change.At - AtOnce))
                    .Should().BeTrue("the acceptance {0} establishes what it says with {1}", acceptance.Id, partner);
            }
        }

        var known = changes.Select(change => (change.RecordId, change.Version)).ToHashSet();
        var requests = await AllAsync<RequestRow>();
        requests.Should().NotContain(request => !known.Contains(new(request.RecordId, request.Version)), "a request has its effect");
        var answered = requests.Select(request => (request.RecordId, request.Version)).ToHashSet();
        changes.OfType<ProviderLinkEvent>().Should().NotContain(change => !answered.Contains(new(change.RecordId, change.Version)), "an effect has its request");
        foreach (var superseded in changes.OfType<CustomerInvitationSuperseded>()) known.Should().Contain((superseded.SupersededBy.Value, 1L), "the newer invitation was made in the same write");
    }

    private static void CheckAnswers(string folder, Dictionary<Guid, List<EventRow>> histories, bool nobodyWasKilled)
    {
        var answered = SaveJournal.Read(folder);
        answered.Should().OnlyHaveUniqueItems("no version is saved twice");
        answered.Where(one => !histories.TryGetValue(one.Record, out var rows) || rows.Count < one.Version).Should().BeEmpty("what was answered as saved is there");
        if (nobodyWasKilled) answered.Should().HaveCount(histories.Values.Sum(rows => rows.Count), "what is there was answered as saved");
    }

    private static TRecord? Fold<TRecord, TEvent>(List<PartnerEvent> events, Func<TRecord?, TEvent, TRecord> apply)
        where TRecord : class
        where TEvent : PartnerEvent => events.Cast<TEvent>().Aggregate((TRecord?)null, apply);

    private Task<List<T>> AllAsync<T>()
        where T : class => _services.GetRequiredService<PartnerStorage>().ReadAsync((context, cancel) => context.Set<T>().AsNoTracking().ToListAsync(cancel), CancellationToken.None);
}
