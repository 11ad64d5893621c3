using PartnerRelations.Accounts;

namespace PartnerRelations.Testing.Stores;

/// <summary>The table of accounts; the tenant is the key, so there is one for each.</summary>
internal sealed class AccountTables
{
    public RecordTable<PartnerAccount> Accounts { get; } = new(account => account.Tenant.Value, account => account.Version);
}
