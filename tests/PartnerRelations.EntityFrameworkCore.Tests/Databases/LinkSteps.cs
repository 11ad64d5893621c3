using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing;

namespace PartnerRelations.EntityFrameworkCore.Tests.Databases;

/// <summary>Links in every status, at the moment at which samples are made.</summary>
internal sealed class LinkSteps(TestDatabase database, PartnerSamples samples)
{
    private readonly IProviderLinkStore _store = database.Get<IProviderLinkStore>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<ProviderLink> InvitedAsync() => SaveAsync(null, samples.ResellerInvited(samples.Provider()));

    public async Task<ProviderLink> RevokedAsync() => await NextAsync(await InvitedAsync(), header => new ProviderInvitationRevoked { Header = header });

    public async Task<ProviderLink> DeclinedAsync() => await NextAsync(await InvitedAsync(), header => new ProviderDeclined { Header = header, Reseller = samples.Reseller() });

    public async Task<ProviderLink> SupersededAsync() =>
        await NextAsync(await InvitedAsync(), header => new ProviderInvitationSuperseded { Header = header, Reseller = samples.Reseller(), ActiveLinkId = new(samples.RecordId(PartnerSamples.Start)) });

    public async Task<(ProviderLink Link, Consent Consent)> ApprovedAsync()
    {
        var invited = await InvitedAsync();
        var reseller = samples.Reseller();
        var consent = new Consent
        {
            Id = new(samples.RecordId(PartnerSamples.Start)),
            LinkId = invited.Id,
            Provider = invited.Provider,
            Reseller = reseller,
            Grants = invited.OfferedGrants,
            Culture = LanguageTag.English,
            Text = "The text that was shown.",
            TextHash = new string('b', 64),
            GivenAt = PartnerSamples.Start,
            GivenBy = samples.Actor(reseller.Tenant).Identity,
        };
        var link = await NextAsync(invited, header => new ProviderApproved { Header = header, Reseller = reseller, Grants = invited.OfferedGrants, ConsentId = consent.Id }, consent);
        return (link, consent);
    }

    public Task<ProviderLink> EndedAsync(ProviderLink link) => NextAsync(link, header => new ProviderLinkEnded { Header = header, EndedBy = ProviderLinkParty.Provider });

    public Task<ProviderLink?> FindAsync(ProviderLink link) => _store.FindAsync(link.Provider.Tenant, link.Id, Cancel);

    public Task<IReadOnlyList<LoggedEvent>> HistoryAsync(ProviderLink link) => database.Get<IEventLog>().ReadRecordAsync(link.Provider.Tenant, link.Id.Value, 0, 100, Cancel);

    private Task<ProviderLink> NextAsync(ProviderLink link, Func<EventHeader, ProviderLinkEvent> change, Consent? consent = null) => SaveAsync(
        link,
        change(new() { Owner = link.Provider.Tenant, RecordId = link.Id.Value, Version = link.Version + 1, At = PartnerSamples.Start, By = samples.Actor(link.Provider.Tenant).Identity }),
        consent);

    private async Task<ProviderLink> SaveAsync(ProviderLink? link, ProviderLinkEvent change, Consent? consent = null)
    {
        var next = ProviderLink.Apply(link, change);
        (await _store.SaveAsync(new() { Link = next, Event = change, Consent = consent }, Cancel)).Should().Be(SaveResult.Saved);
        return next;
    }
}
