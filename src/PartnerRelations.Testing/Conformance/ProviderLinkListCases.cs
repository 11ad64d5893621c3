using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Each filter lists what matches it, and the invitations that lapse are found.</summary>
internal static class ProviderLinkListCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("Provider links: each combination of side, status and other party lists exactly what matches", FiltersAsync),
        new("Provider links: each filter pages in ascending order of ids", FilteredPagesAsync),
        new("Provider links: a list follows a link from status to status", FollowsStatusAsync),
        new("Provider links: expiring are the open invitations whose expiry lies before the moment", ExpiringAsync),
        new("Provider links: a cancelled question throws, whichever it is", CancelledAsync),
    ];

    // Ended before Active: a link that ends has been the active one of the two.
    private static readonly ProviderLinkStatus?[] Statuses =
    [
        null, ProviderLinkStatus.Invited, ProviderLinkStatus.Ended, ProviderLinkStatus.Active, ProviderLinkStatus.Declined, ProviderLinkStatus.Revoked, ProviderLinkStatus.Superseded,
    ];

    private static async Task FiltersAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var (links, tenants) = await ManyAsync(story).ConfigureAwait(false);
        foreach (var query in Queries(tenants))
        {
            var found = await story.Store.ListAsync(query, new PageRange { Take = 500 }, run.Cancel).ConfigureAwait(false);
            Expect.Sequence(Matching(links, query), found, $"The list for {query}");
        }
    }

    private static async Task FilteredPagesAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var (links, tenants) = await ManyAsync(story).ConfigureAwait(false);
        foreach (var query in Queries(tenants))
        {
            var wanted = Matching(links, query);
            for (Guid? after = null; ;)
            {
                var range = new PageRange { After = after, Take = 2 };
                var page = await story.Store.ListAsync(query, range, run.Cancel).ConfigureAwait(false);
                Expect.Sequence(wanted.SkipWhile(link => link.Id.Value.CompareTo(after ?? Guid.Empty) <= 0).Take(2), page, $"The page {range} for {query}");
                if (page.Count < 2) break;
                after = page[^1].Id.Value;
            }
        }
    }

    private static async Task FollowsStatusAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var link = await story.SavedAsync(ProviderLinkStatus.Invited).ConfigureAwait(false);
        foreach (var status in (ProviderLinkStatus[])[ProviderLinkStatus.Invited, ProviderLinkStatus.Active, ProviderLinkStatus.Ended])
        {
            if (status != link.Status) link = await story.SavedAsync(story.Take(link, status)).ConfigureAwait(false);
            foreach (var query in Queries([story.Provider.Tenant, story.Reseller.Tenant]))
            {
                var found = await story.Store.ListAsync(query, new PageRange { Take = 10 }, run.Cancel).ConfigureAwait(false);
                Expect.Sequence(Matching([link], query), found, $"The list for {query}");
            }
        }
    }

    private static async Task ExpiringAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var moment = PartnerSamples.Start.AddDays(7);
        List<ProviderLink> wanted = [];
        for (var count = 0; count < 5; count++) wanted.Add(await ExpiringAtAsync(moment.AddMilliseconds(-1 - (1000 * count))).ConfigureAwait(false));
        await ExpiringAtAsync(moment).ConfigureAwait(false);
        await ExpiringAtAsync(moment.AddMilliseconds(1)).ConfigureAwait(false);
        await ExpiringAtAsync(null).ConfigureAwait(false);
        var answered = await ExpiringAtAsync(moment.AddDays(-1)).ConfigureAwait(false);
        await story.SavedAsync(story.Take(answered, ProviderLinkStatus.Declined)).ConfigureAwait(false);
        await story.SavedAsync(story.Invite(provider: run.Samples.Provider())).ConfigureAwait(false);

        wanted = [.. wanted.OrderBy(link => link.Id.Value)];
        var first = await story.Store.ListExpiringAsync(story.Provider, moment, new PageRange { Take = 3 }, run.Cancel).ConfigureAwait(false);
        Expect.Sequence(wanted.Take(3), first, "The first three expiring invitations");
        var rest = await story.Store.ListExpiringAsync(story.Provider, moment, new PageRange { After = first[^1].Id.Value, Take = 3 }, run.Cancel).ConfigureAwait(false);
        Expect.Sequence(wanted.Skip(3), rest, "The rest of the expiring invitations");

        Task<ProviderLink> ExpiringAtAsync(DateTimeOffset? at)
        {
            var change = (ResellerInvited)story.Invite().Event with { ExpiresAt = at };
            return story.SavedAsync(new ProviderLinkChange { Link = ProviderLink.Apply(null, change), Event = change });
        }
    }

    private static async Task CancelledAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var (store, range, any) = (story.Store, new PageRange { Take = 1 }, run.Samples.RecordId(PartnerSamples.Start));
        await Expect.CancelledAsync(cancelled => store.FindInvitedAsync(story.Provider, run.Samples.Email(), cancelled), "A look-up by address").ConfigureAwait(false);
        await Expect.CancelledAsync(cancelled => store.FindActiveAsync(story.Provider, story.Reseller, cancelled), "A look-up by parties").ConfigureAwait(false);
        await Expect.CancelledAsync(cancelled => store.ListExpiringAsync(story.Provider, PartnerSamples.Start, range, cancelled), "A list of what expires").ConfigureAwait(false);
        await Expect.CancelledAsync(cancelled => store.FindConsentAsync(story.Provider.Tenant, new ConsentId(any), cancelled), "A look-up of a consent").ConfigureAwait(false);
    }

    /// <summary>Links of two providers with two resellers in every status.</summary>
    private static async Task<(List<ProviderLink> Links, TenantId[] Tenants)> ManyAsync(ProviderLinkStory story)
    {
        var (secondProvider, secondReseller) = (story.Samples.Provider(), story.Samples.Reseller());
        List<ProviderLink> links = [];
        foreach (var status in Statuses.OfType<ProviderLinkStatus>())
        {
            links.Add(await story.SavedAsync(status).ConfigureAwait(false));
            links.Add(await story.SavedAsync(status, reseller: secondReseller).ConfigureAwait(false));
            if (status != ProviderLinkStatus.Active) links.Add(await story.SavedAsync(status).ConfigureAwait(false));
        }

        var theirs = await story.SavedAsync(story.Invite(provider: secondProvider)).ConfigureAwait(false);
        links.Add(await story.SavedAsync(story.Take(theirs, ProviderLinkStatus.Active)).ConfigureAwait(false));
        return (links, [story.Provider.Tenant, secondProvider.Tenant, story.Reseller.Tenant, secondReseller.Tenant]);
    }

    private static IEnumerable<ProviderLinkQuery> Queries(TenantId[] tenants) =>
        from asking in tenants
        from side in (ProviderLinkParty[])[ProviderLinkParty.Provider, ProviderLinkParty.Reseller]
        from status in Statuses
        from other in (TenantId?[])[null, .. tenants]
        select new ProviderLinkQuery { Asking = asking, Side = side, Status = status, OtherParty = other };

    private static List<ProviderLink> Matching(IEnumerable<ProviderLink> links, ProviderLinkQuery query) =>
    [
        .. links.Where(link =>
        {
            var (mine, other) = query.Side == ProviderLinkParty.Provider
                ? (link.Provider.Tenant, link.Reseller?.Tenant)
                : (link.Reseller?.Tenant, (TenantId?)link.Provider.Tenant);
            return mine == query.Asking && (query.Status is null || link.Status == query.Status) && (query.OtherParty is null || other == query.OtherParty);
        }).OrderBy(link => link.Id.Value),
    ];
}
