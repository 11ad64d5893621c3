namespace PartnerRelations.Testing.PartnerCenter.State;

/// <summary>The partners, and whose each PartnerID is.</summary>
internal sealed class PartnerTable
{
    private readonly Dictionary<TenantId, FakePartner> _partners = [];
    private readonly Dictionary<MpnId, TenantId> _owners = [];
    private readonly Dictionary<MpnId, FakePartnerId> _others = [];

    public IEnumerable<FakePartner> All => _partners.Values;

    public IEnumerable<FakePartnerId> Others => _others.Values;

    public FakePartner? Find(TenantId tenant) => _partners.GetValueOrDefault(tenant);

    /// <summary>The partner to whom the PartnerID belongs.</summary>
    public FakePartner? FindByMpnId(MpnId id) => _owners.TryGetValue(id, out var tenant) ? _partners[tenant] : null;

    /// <summary>The name of the organization behind a PartnerID, whether or not it is a partner here.</summary>
    public string? NameOf(MpnId id) => FindByMpnId(id)?.Name ?? _others.GetValueOrDefault(id)?.PartnerName;

    /// <exception cref="ArgumentException">The PartnerID belongs to another partner.</exception>
    public void Put(FakePartner partner)
    {
        if (partner.MpnId is { } id && _owners.TryGetValue(id, out var owner) && owner != partner.Tenant)
        {
            throw new ArgumentException($"PartnerID {id} belongs to tenant {owner} already.", nameof(partner));
        }

        if (Find(partner.Tenant) is { MpnId: { } former }) _owners.Remove(former);
        if (partner.MpnId is { } current) _owners[current] = partner.Tenant;
        _partners[partner.Tenant] = partner;
    }

    public void Put(FakePartnerId id) => _others[id.MpnId] = id;

    public void Remove(TenantId tenant)
    {
        if (_partners.Remove(tenant, out var partner) && partner.MpnId is { } id) _owners.Remove(id);
    }
}
