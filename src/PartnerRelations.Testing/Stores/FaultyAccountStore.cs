using PartnerRelations.Accounts;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>A store of accounts that fails, conflicts and waits when told to.</summary>
/// <param name="store">The store that does the work.</param>
/// <param name="faults">What goes wrong.</param>
public sealed class FaultyAccountStore(IAccountStore store, StoreFaults faults) : IAccountStore
{
    /// <inheritdoc />
    public Task<PartnerAccount?> FindAsync(TenantId asking, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindAsync(asking, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindRequestAsync(key, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<SaveResult> SaveAsync(PartnerAccountChange change, CancellationToken cancellationToken) =>
        faults.SaveAsync(() => store.SaveAsync(change, cancellationToken), cancellationToken);
}
