using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Values at their bounds come back as they were saved.</summary>
internal static class ProviderLinkValueCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("Provider links: the longest values and the earliest and latest times come back as they were saved", BoundsAsync),
        new("Provider links: values that are not there come back as not there", MissingAsync),
        new("Provider links: a consent in every script comes back character for character", ScriptsAsync),
        new("Provider links: a link in each status comes back as it was saved", EachStatusAsync),
        new("Provider links: a link that was found, without address and language, comes back as it was saved and is the active link of the two", FoundAsync),
    ];

    private static async Task BoundsAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var email = $"{new string('a', 64)}@{string.Join('.', Enumerable.Repeat(new string('b', 61), 3))}.{new string('c', 3)}";
        var longest = EmailAddress.Parse(email[..^3] + new string('C', EmailAddress.MaxLength - email.Length + 3));
        foreach (var (at, expires) in ((DateTimeOffset, DateTimeOffset)[])
            [
                (new(2000, 1, 1, 0, 0, 0, 1, TimeSpan.Zero), new(9999, 12, 31, 23, 59, 59, 999, TimeSpan.Zero)),
                (new(2026, 3, 29, 1, 59, 59, 999, TimeSpan.Zero), new(2026, 10, 25, 0, 30, 0, 500, TimeSpan.Zero)),
                (new(2028, 2, 29, 23, 59, 59, 7, TimeSpan.Zero), new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            ])
        {
            var provider = run.Samples.Provider();
            var first = run.Samples.ResellerInvited(provider);
            var change = first with
            {
                Header = first.Header with { At = at },
                Email = longest,
                Culture = LanguageTag.Parse("zh-Hans-CN-x-" + string.Join('-', Enumerable.Repeat("abcdefg", 3))[..(LanguageTag.MaxLength - 13)]),
                OfferedGrants = ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions | ProviderGrants.AdministerResellerTenant,
                ExpectedReseller = run.Samples.Reseller(),
                ExpiresAt = expires,
            };
            await SameAsync(run, story, new ProviderLinkChange { Link = ProviderLink.Apply(null, change), Event = change }).ConfigureAwait(false);
        }
    }

    private static async Task MissingAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var first = run.Samples.ResellerInvited(story.Provider);
        var change = first with { Header = first.Header with { By = Actor.System("import").Identity }, ExpectedReseller = null, ExpiresAt = null };
        await SameAsync(run, story, new ProviderLinkChange { Link = ProviderLink.Apply(null, change), Event = change }).ConfigureAwait(false);
    }

    private static async Task ScriptsAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var approval = story.Take(await story.SavedAsync(ProviderLinkStatus.Invited).ConfigureAwait(false), ProviderLinkStatus.Active);
        var text = string.Join('\n', Enumerable.Repeat(EveryScript.Text, 60));
        var consent = run.Samples.Consent(approval.Link, text);
        await story.SavedAsync(approval with { Consent = consent }).ConfigureAwait(false);
        Expect.Equal(consent, await story.Store.FindConsentAsync(story.Reseller.Tenant, consent.Id, run.Cancel).ConfigureAwait(false), "A consent in every script");
    }

    private static async Task EachStatusAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        foreach (var status in Enum.GetValues<ProviderLinkStatus>().Where(status => status is not (ProviderLinkStatus.Expired or ProviderLinkStatus.Ended)))
        {
            var open = await story.SavedAsync(ProviderLinkStatus.Invited).ConfigureAwait(false);
            await SameAsync(run, story, story.Take(open, status, run.Samples.Reseller())).ConfigureAwait(false);
        }

        var active = await story.SavedAsync(ProviderLinkStatus.Active).ConfigureAwait(false);
        await SameAsync(run, story, story.Take(active, ProviderLinkStatus.Ended)).ConfigureAwait(false);
    }

    private static async Task FoundAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var found = run.Samples.ProviderLinkFound(story.Provider, story.Reseller);
        var link = ProviderLink.Apply(null, found);
        await SameAsync(run, story, new ProviderLinkChange { Link = link, Event = found }).ConfigureAwait(false);
        Expect.Equal(link, await story.Store.FindActiveAsync(story.Provider, story.Reseller, run.Cancel).ConfigureAwait(false), "The active link of the two");
        Expect.Equal(link, await story.Store.FindAsync(story.Reseller.Tenant, link.Id, run.Cancel).ConfigureAwait(false), "The reseller's link");
        var another = run.Samples.ProviderLinkFound(story.Provider);
        await story.SavedAsync(new ProviderLinkChange { Link = ProviderLink.Apply(null, another), Event = another }).ConfigureAwait(false);
    }

    private static async Task SameAsync(CaseRun run, ProviderLinkStory story, ProviderLinkChange change)
    {
        var link = await story.SavedAsync(change).ConfigureAwait(false);
        Expect.Equal(link, await story.Store.FindAsync(link.Provider.Tenant, link.Id, run.Cancel).ConfigureAwait(false), "The link found");
        Expect.Equal(link.Email?.Value, (await story.Store.FindAsync(link.Provider.Tenant, link.Id, run.Cancel).ConfigureAwait(false))!.Email?.Value, "The address as it was typed");
        var history = await run.Stores.Log.ReadRecordAsync(link.Provider.Tenant, link.Id.Value, link.Version - 1, 1, run.Cancel).ConfigureAwait(false);
        Expect.Sequence([change.Event], history.Select(EventJson.Read), "The event logged");
    }
}
