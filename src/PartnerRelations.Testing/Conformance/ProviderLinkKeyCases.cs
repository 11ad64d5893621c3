using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>One open invitation for a provider and an address, one active link for two partners; consents.</summary>
internal static class ProviderLinkKeyCases
{
    private static readonly ProviderLinkStatus[] Answers =
        [ProviderLinkStatus.Active, ProviderLinkStatus.Declined, ProviderLinkStatus.Revoked, ProviderLinkStatus.Superseded, ProviderLinkStatus.Ended];

    public static IEnumerable<StoreCase> All =>
    [
        new("Provider links: a second open invitation to the same address answers AlreadyExists and changes nothing", SecondInvitationAsync),
        new("Provider links: an address may be invited again once its invitation is open no more", AddressIsFreeAgainAsync),
        new("Provider links: another provider may invite the same address", OtherProviderAsync),
        new("Provider links: of parallel invitations to one address exactly one is Saved", InvitationRaceAsync),
        new("Provider links: a second active link of the same two answers AlreadyExists and changes nothing", SecondActiveAsync),
        new("Provider links: the same two may be linked again after the end", PairIsFreeAgainAsync),
        new("Provider links: of parallel approvals of the same two exactly one is Saved", ApprovalRaceAsync),
        new("Provider links: addresses are looked up without regard to letter case, in any culture", CultureAsync),
        new("Provider links: a token finds its link in whatever status", TokenInAnyStatusAsync),
        new("Provider links: the reseller finds the link once it has answered, and not before", PartyAsync),
        new("Provider links: a consent is found by both parties and by nobody else", ConsentPartiesAsync),
        new("Provider links: a consent is written once and outlives the link", ConsentStaysAsync),
    ];

    private static async Task SecondInvitationAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var open = await story.SavedAsync(story.Invite(EmailAddress.Parse("Info@Reseller.example"))).ConfigureAwait(false);
        await story.RefusedAsync(SaveResult.AlreadyExists, story.Invite(EmailAddress.Parse("iNFO@reseller.EXAMPLE")), null, "a second invitation to an address").ConfigureAwait(false);
        Expect.Equal(open, await story.Store.FindInvitedAsync(story.Provider, open.Email!, run.Cancel).ConfigureAwait(false), "The open invitation");
    }

    private static async Task AddressIsFreeAgainAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        foreach (var status in Answers)
        {
            var email = run.Samples.Email();
            await story.SavedAsync(status, email, run.Samples.Reseller()).ConfigureAwait(false);
            Expect.Null(await story.Store.FindInvitedAsync(story.Provider, email, run.Cancel).ConfigureAwait(false), $"The open invitation to an address whose link is {status}");
            var again = await story.SavedAsync(story.Invite(email)).ConfigureAwait(false);
            Expect.Equal(again, await story.Store.FindInvitedAsync(story.Provider, email, run.Cancel).ConfigureAwait(false), $"The new invitation to an address whose first link is {status}");
        }
    }

    private static async Task OtherProviderAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var mine = await story.SavedAsync(story.Invite()).ConfigureAwait(false);
        var other = run.Samples.Provider();
        Expect.Null(await story.Store.FindInvitedAsync(other, mine.Email!, run.Cancel).ConfigureAwait(false), "Another provider's invitation");
        var theirs = await story.SavedAsync(story.Invite(mine.Email!, other)).ConfigureAwait(false);
        Expect.Equal(mine, await story.Store.FindInvitedAsync(story.Provider, mine.Email!, run.Cancel).ConfigureAwait(false), "The one provider's invitation");
        Expect.Equal(theirs, await story.Store.FindInvitedAsync(other, mine.Email!, run.Cancel).ConfigureAwait(false), "The other provider's invitation");
    }

    private static async Task InvitationRaceAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        for (var round = 0; round < 10; round++)
        {
            var email = run.Samples.Email();
            await story.OneWinsAsync([.. Enumerable.Range(0, 8).Select(_ => story.Invite(email))]).ConfigureAwait(false);
        }
    }

    private static async Task SecondActiveAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var active = await story.SavedAsync(ProviderLinkStatus.Active).ConfigureAwait(false);
        var open = await story.SavedAsync(ProviderLinkStatus.Invited).ConfigureAwait(false);
        await story.RefusedAsync(SaveResult.AlreadyExists, story.Take(open, ProviderLinkStatus.Active), open, "a second approval by one reseller").ConfigureAwait(false);
        var found = run.Samples.ProviderLinkFound(story.Provider, story.Reseller);
        await story.RefusedAsync(SaveResult.AlreadyExists, new ProviderLinkChange { Link = ProviderLink.Apply(null, found), Event = found }, null, "finding a partnership that is known").ConfigureAwait(false);
        Expect.Equal(active, await story.Store.FindActiveAsync(story.Provider, story.Reseller, run.Cancel).ConfigureAwait(false), "The active link of the two");
        Expect.Equal(open, await story.Store.FindInvitedAsync(story.Provider, open.Email!, run.Cancel).ConfigureAwait(false), "The invitation that stayed open");
    }

    private static async Task PairIsFreeAgainAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        await story.SavedAsync(ProviderLinkStatus.Ended).ConfigureAwait(false);
        Expect.Null(await story.Store.FindActiveAsync(story.Provider, story.Reseller, run.Cancel).ConfigureAwait(false), "The active link of two whose link has ended");
        var again = await story.SavedAsync(ProviderLinkStatus.Active).ConfigureAwait(false);
        Expect.Equal(again, await story.Store.FindActiveAsync(story.Provider, story.Reseller, run.Cancel).ConfigureAwait(false), "The active link of two that are linked again");
        Expect.Null(await story.Store.FindActiveAsync(new ProviderId(story.Reseller.Tenant), new ResellerId(story.Provider.Tenant), run.Cancel).ConfigureAwait(false), "The active link with the parts exchanged");
    }

    private static async Task ApprovalRaceAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        for (var round = 0; round < 5; round++)
        {
            var reseller = run.Samples.Reseller();
            List<ProviderLinkChange> approvals = [];
            while (approvals.Count < 6) approvals.Add(story.Take(await story.SavedAsync(ProviderLinkStatus.Invited).ConfigureAwait(false), ProviderLinkStatus.Active, reseller));
            await story.OneWinsAsync(approvals).ConfigureAwait(false);
        }
    }

    private static async Task CultureAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var (upper, lower) = (EmailAddress.Parse("INFO.I@ISTIKLAL.EXAMPLE"), EmailAddress.Parse("info.i@istiklal.example"));
        ProviderLink saved;
        using (Cultures.Turkish())
        {
            saved = await story.SavedAsync(story.Invite(upper)).ConfigureAwait(false);
        }

        using (Cultures.Invariant())
        {
            Expect.Equal(saved, await story.Store.FindInvitedAsync(story.Provider, lower, run.Cancel).ConfigureAwait(false), "An invitation saved under Turkish, looked up under no culture");
            await story.RefusedAsync(SaveResult.AlreadyExists, story.Invite(lower), null, "an invitation to an address that differs in letter case only").ConfigureAwait(false);
        }

        using (Cultures.Turkish())
        {
            Expect.Equal(saved, await story.Store.FindInvitedAsync(story.Provider, lower, run.Cancel).ConfigureAwait(false), "An invitation looked up under Turkish in lower case");
            Expect.Equal(saved, await story.Store.FindInvitedAsync(story.Provider, upper, run.Cancel).ConfigureAwait(false), "An invitation looked up under Turkish in upper case");
        }

        var other = EmailAddress.Parse("info-i@istiklal.example");
        Expect.Null(await story.Store.FindInvitedAsync(story.Provider, other, run.Cancel).ConfigureAwait(false), "An address that differs in one character");
        await story.SavedAsync(story.Invite(other)).ConfigureAwait(false);
    }

    private static async Task TokenInAnyStatusAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        foreach (var status in (ProviderLinkStatus[])[ProviderLinkStatus.Invited, .. Answers])
        {
            var token = InvitationToken.Create(story.Provider.Tenant).Hash;
            var link = await story.SavedAsync(status, reseller: run.Samples.Reseller(), token: token).ConfigureAwait(false);
            Expect.Equal(link, await story.Store.FindByTokenAsync(token, run.Cancel).ConfigureAwait(false), $"The link of a token in the status {status}");
        }
    }

    private static async Task PartyAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var renewed = story.Take(await story.SavedAsync(ProviderLinkStatus.Invited).ConfigureAwait(false), ProviderLinkStatus.Invited);
        var open = await story.SavedAsync(renewed).ConfigureAwait(false);
        var expected = open.ExpectedReseller!.Value;
        Expect.Null(await story.Store.FindAsync(expected.Tenant, open.Id, run.Cancel).ConfigureAwait(false), "The link of a reseller that is expected and has not answered");
        var active = await story.SavedAsync(story.Take(open, ProviderLinkStatus.Active, expected)).ConfigureAwait(false);
        Expect.Equal(active, await story.Store.FindAsync(expected.Tenant, open.Id, run.Cancel).ConfigureAwait(false), "The link of a reseller that has answered");
        Expect.Equal(active, await story.Store.FindAsync(story.Provider.Tenant, open.Id, run.Cancel).ConfigureAwait(false), "The provider's link");
    }

    private static async Task ConsentPartiesAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var approval = story.Take(await story.SavedAsync(ProviderLinkStatus.Invited).ConfigureAwait(false), ProviderLinkStatus.Active);
        await story.SavedAsync(approval).ConfigureAwait(false);
        var consent = approval.Consent!;
        Expect.Equal(consent, await story.Store.FindConsentAsync(story.Provider.Tenant, consent.Id, run.Cancel).ConfigureAwait(false), "The provider's consent");
        Expect.Equal(consent, await story.Store.FindConsentAsync(story.Reseller.Tenant, consent.Id, run.Cancel).ConfigureAwait(false), "The reseller's consent");
        Expect.Null(await story.Store.FindConsentAsync(run.Samples.Tenant(), consent.Id, run.Cancel).ConfigureAwait(false), "Another tenant's consent");
    }

    private static async Task ConsentStaysAsync(CaseRun run)
    {
        var story = new ProviderLinkStory(run);
        var first = story.Take(await story.SavedAsync(ProviderLinkStatus.Invited).ConfigureAwait(false), ProviderLinkStatus.Active);
        var active = await story.SavedAsync(first).ConfigureAwait(false);
        var open = await story.SavedAsync(ProviderLinkStatus.Invited).ConfigureAwait(false);
        var second = story.Take(open, ProviderLinkStatus.Active, run.Samples.Reseller());
        var forged = second with { Consent = second.Consent! with { Id = first.Consent!.Id, Text = "Something that nobody has read." } };
        await story.RefusedAsync(SaveResult.AlreadyExists, forged, open, "writing a consent a second time").ConfigureAwait(false);
        await story.SavedAsync(story.Take(active, ProviderLinkStatus.Ended)).ConfigureAwait(false);
        Expect.Equal(first.Consent, await story.Store.FindConsentAsync(story.Reseller.Tenant, first.Consent.Id, run.Cancel).ConfigureAwait(false), "The consent behind a link that has ended");
    }
}
