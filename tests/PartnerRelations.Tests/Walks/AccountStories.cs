using PartnerRelations.Accounts;

namespace PartnerRelations.Tests.Walks;

/// <summary>The accounts of a walk as their events tell them, in the order in which they were opened.</summary>
internal sealed class AccountStories
{
    private readonly List<TenantId> _tenants = [];
    private readonly Dictionary<TenantId, PartnerAccount> _now = [];

    public IReadOnlyList<PartnerAccount> All => [.. _tenants.Select(tenant => _now[tenant])];

    public PartnerAccount? Find(TenantId tenant) => _now.GetValueOrDefault(tenant);

    /// <summary>Takes the next event in; answers the record before and after it.</summary>
    public (PartnerAccount? Before, PartnerAccount After) Take(PartnerAccountEvent change)
    {
        var tenant = new TenantId(change.RecordId);
        var before = Find(tenant);
        if (before is null) _tenants.Add(tenant);
        return (before, _now[tenant] = PartnerAccount.Apply(before, change));
    }
}
