using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Tests.Walks;

/// <summary>What holds of provider links after every walk, whatever was done in it.</summary>
internal sealed class ProviderLinkInvariants(WalkHouse house)
{
    /// <summary>Checks all of it, and says how every record ended.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(IReadOnlyList<(ProviderLinkId Id, TenantId Provider)> links)
    {
        var stored = new List<ProviderLink>();
        foreach (var (id, provider) in links)
        {
            var link = await house.LinkStore.FindAsync(provider, id, CancellationToken.None);
            link.Should().NotBeNull();
            house.Secrets.Saw(link!);
            stored.Add(link!);
            var events = house.History.Of<ProviderLinkEvent>(id.Value);
            events.Aggregate<ProviderLinkEvent, ProviderLink?>(null, ProviderLink.Apply).Should().Be(link, "folding the events gives the record");
            await CheckConsentAsync(link!, events);
        }

        stored.Where(link => link.Status == ProviderLinkStatus.Invited).Select(link => (link.Provider, link.Email)).Should().OnlyHaveUniqueItems();
        stored.Where(link => link.Status == ProviderLinkStatus.Active).Select(link => (link.Provider, link.Reseller)).Should().OnlyHaveUniqueItems();
        return [.. stored.Select((link, index) => $"in the end: link {index} v{link.Version} {link.Status}")];
    }

    private async Task CheckConsentAsync(ProviderLink link, IReadOnlyList<ProviderLinkEvent> events)
    {
        if (link.FoundAt is not null)
        {
            // It was consented to on Microsoft's page, which tells of no more than every partnership has.
            events[0].Header.By.Kind.Should().Be(ActorKind.System);
            (link.Grants & ~(ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions)).Should().Be(ProviderGrants.None);
            return;
        }

        if (link.ConsentId is not { } id)
        {
            link.Grants.Should().Be(ProviderGrants.None, "nothing is granted without consent");
            return;
        }

        var consent = await house.LinkStore.FindConsentAsync(link.Provider.Tenant, id, CancellationToken.None);
        consent.Should().NotBeNull();
        (link.Grants & ~consent!.Grants).Should().Be(ProviderGrants.None, "nothing is granted that the text did not say");
        (consent.Grants & ~link.OfferedGrants).Should().Be(ProviderGrants.None, "nothing is granted that was not asked for");
        events.OfType<ProviderApproved>().Should().ContainSingle().Which.Grants.Should().Be(consent.Grants);
        consent.Reseller.Should().Be(link.Reseller!.Value);
    }
}
