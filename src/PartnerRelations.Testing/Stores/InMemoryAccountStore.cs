using PartnerRelations.Accounts;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>Partners' accounts in memory, with every promise of the interface. Safe for concurrent use.</summary>
/// <param name="storage">Where they are kept; stores over the same storage see the same records.</param>
public sealed class InMemoryAccountStore(InMemoryPartnerStorage storage) : IAccountStore
{
    private readonly AccountTables _tables = storage.Tables<AccountTables>();

    /// <inheritdoc />
    public Task<PartnerAccount?> FindAsync(TenantId asking, CancellationToken cancellationToken) =>
        storage.ReadAsync(() => _tables.Accounts.Find(asking.Value), cancellationToken);

    /// <inheritdoc />
    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return storage.ReadAsync(() => storage.Requests.Find(key), cancellationToken);
    }

    /// <inheritdoc />
    public Task<SaveResult> SaveAsync(PartnerAccountChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return storage.SaveAsync(new StorageWrite(change.Request).Save(_tables.Accounts, change.Account, change.Event), cancellationToken);
    }
}
