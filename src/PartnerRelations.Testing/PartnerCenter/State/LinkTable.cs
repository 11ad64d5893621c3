namespace PartnerRelations.Testing.PartnerCenter.State;

/// <summary>The partnerships, from both sides, in the order in which they were first made.</summary>
internal sealed class LinkTable
{
    private readonly Dictionary<(TenantId Provider, TenantId Reseller), FakePartnerLink> _links = [];
    private readonly Dictionary<TenantId, List<TenantId>> _resellers = [];
    private readonly Dictionary<TenantId, List<TenantId>> _providers = [];

    public IEnumerable<FakePartnerLink> All => _links.Values;

    public FakePartnerLink? Find(TenantId provider, TenantId reseller) => _links.GetValueOrDefault((provider, reseller));

    public bool IsActive(TenantId provider, TenantId reseller) => Find(provider, reseller) is { IsActive: true };

    public IEnumerable<FakePartnerLink> OfProvider(TenantId provider) =>
        _resellers.TryGetValue(provider, out var resellers) ? resellers.Select(reseller => _links[(provider, reseller)]) : [];

    public IEnumerable<FakePartnerLink> OfReseller(TenantId reseller) =>
        _providers.TryGetValue(reseller, out var providers) ? providers.Select(provider => _links[(provider, reseller)]) : [];

    public void Put(FakePartnerLink link)
    {
        var isNew = _links.TryAdd((link.Provider, link.Reseller), link);
        if (!isNew) _links[(link.Provider, link.Reseller)] = link;
        else
        {
            Add(_resellers, link.Provider, link.Reseller);
            Add(_providers, link.Reseller, link.Provider);
        }
    }

    private static void Add(Dictionary<TenantId, List<TenantId>> lists, TenantId owner, TenantId other)
    {
        if (!lists.TryGetValue(owner, out var list)) lists.Add(owner, list = []);
        list.Add(other);
    }
}
