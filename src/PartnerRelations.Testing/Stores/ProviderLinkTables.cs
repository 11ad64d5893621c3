using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Testing.Stores;

/// <summary>The tables, unique keys and indexes of provider links.</summary>
internal sealed class ProviderLinkTables
{
    public ProviderLinkTables()
    {
        Invited = Links.AddUnique<(ProviderId, string)>(link => link.Status == ProviderLinkStatus.Invited ? (link.Provider, link.Email!.Normalized) : null);
        Active = Links.AddUnique<(ProviderId, ResellerId)>(link =>
            link is { Status: ProviderLinkStatus.Active, Reseller: { } reseller } ? (link.Provider, reseller) : null);
        BySide = Links.AddIndex(SidesOf);
        ByPair = Links.AddIndex<(ProviderId, ResellerId)>(link => link.Reseller is { } reseller ? [(link.Provider, reseller)] : []);
        Expiring = Links.AddIndex<ProviderId>(link => link is { Status: ProviderLinkStatus.Invited, ExpiresAt: not null } ? [link.Provider] : []);
    }

    public RecordTable<ProviderLink> Links { get; } = new(link => link.Id.Value, link => link.Version);

    public AppendOnlyTable<Consent> Consents { get; } = new(consent => consent.Id.Value);

    /// <summary>One open invitation of a provider to an address.</summary>
    public UniqueKey<ProviderLink, (ProviderId Provider, string Email)> Invited { get; }

    /// <summary>One active link of two partners.</summary>
    public UniqueKey<ProviderLink, (ProviderId Provider, ResellerId Reseller)> Active { get; }

    /// <summary>What stands on one side of links, with and without the status.</summary>
    public OrderedIndex<ProviderLink, (ProviderLinkParty Side, TenantId Tenant, ProviderLinkStatus? Status)> BySide { get; }

    /// <summary>The few links that two partners have had.</summary>
    public OrderedIndex<ProviderLink, (ProviderId Provider, ResellerId Reseller)> ByPair { get; }

    /// <summary>The open invitations of a provider that have an expiry.</summary>
    public OrderedIndex<ProviderLink, ProviderId> Expiring { get; }

    private static IEnumerable<(ProviderLinkParty Side, TenantId Tenant, ProviderLinkStatus? Status)> SidesOf(ProviderLink link)
    {
        yield return (ProviderLinkParty.Provider, link.Provider.Tenant, null);
        yield return (ProviderLinkParty.Provider, link.Provider.Tenant, link.Status);
        if (link.Reseller is not { } reseller) yield break;
        yield return (ProviderLinkParty.Reseller, reseller.Tenant, null);
        yield return (ProviderLinkParty.Reseller, reseller.Tenant, link.Status);
    }
}
