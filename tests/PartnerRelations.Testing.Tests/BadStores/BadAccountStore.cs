using PartnerRelations.Accounts;
using PartnerRelations.Storage;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>A store of accounts that breaks one promise at a time.</summary>
internal abstract class BadAccountStore(IAccountStore inner) : IAccountStore
{
    protected IAccountStore Inner { get; } = inner;

    public virtual Task<PartnerAccount?> FindAsync(TenantId asking, CancellationToken cancellationToken) => Inner.FindAsync(asking, cancellationToken);

    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) => Inner.FindRequestAsync(key, cancellationToken);

    public virtual Task<SaveResult> SaveAsync(PartnerAccountChange change, CancellationToken cancellationToken) => Inner.SaveAsync(change, cancellationToken);

    /// <summary>Says that it saved although somebody else was quicker: a lost update.</summary>
    internal sealed class LosingUpdates(InMemoryPartnerStorage storage) : BadAccountStore(new InMemoryAccountStore(storage))
    {
        public override async Task<SaveResult> SaveAsync(PartnerAccountChange change, CancellationToken cancellationToken)
        {
            var result = await Inner.SaveAsync(change, cancellationToken);
            return result == SaveResult.VersionConflict ? SaveResult.Saved : result;
        }
    }

    /// <summary>Sorts the users by name on the way out, as a query without an order of its own may do.</summary>
    internal sealed class WithUsersInOtherOrder(InMemoryPartnerStorage storage) : BadAccountStore(new InMemoryAccountStore(storage))
    {
        public override async Task<PartnerAccount?> FindAsync(TenantId asking, CancellationToken cancellationToken) =>
            await Inner.FindAsync(asking, cancellationToken) is { } account ? account with { Users = [.. account.Users.OrderByDescending(user => user.Id.Value)] } : null;
    }

    /// <summary>Forgets the request.</summary>
    internal sealed class WithoutRequests(InMemoryPartnerStorage storage) : BadAccountStore(new InMemoryAccountStore(storage))
    {
        public override Task<SaveResult> SaveAsync(PartnerAccountChange change, CancellationToken cancellationToken) => Inner.SaveAsync(change with { Request = null }, cancellationToken);
    }
}
