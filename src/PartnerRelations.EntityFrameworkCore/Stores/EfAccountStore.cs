using Microsoft.EntityFrameworkCore;
using PartnerRelations.Accounts;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>Partners' accounts in a database, each user in a row of its own.</summary>
internal sealed class EfAccountStore(PartnerStorage storage) : IAccountStore
{
    public async Task<PartnerAccount?> FindAsync(TenantId asking, CancellationToken cancellationToken) =>
        (await storage.ReadAsync((context, cancel) => FindStoredAsync(context, asking, cancel), cancellationToken).ConfigureAwait(false))?.Record as PartnerAccount;

    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) => storage.FindRequestAsync(key, cancellationToken);

    public Task<SaveResult> SaveAsync(PartnerAccountChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var next = change.Account;
        return storage.SaveAsync(
            schema => new AccountUserRows(schema).Write(change, new StoreWrite(schema, change.Request).Save(
                new RecordWrite(schema.Accounts, next, next.Tenant.Value, next.Version)
                {
                    FindStored = (context, cancel) => FindStoredAsync(context, next.Tenant, cancel),
                    Following = stored => PartnerAccount.Apply((PartnerAccount)stored, change.Event),
                },
                change.Event)),
            cancellationToken);
    }

    /// <summary>In one statement, so that account and users are of the same version.</summary>
    internal static async Task<StoredRecord?> FindStoredAsync(DbContext context, TenantId tenant, CancellationToken cancellationToken)
    {
        List<AccountRow> rows = [];
        await foreach (var row in AccountQueries.Of(context).Find(context, tenant).WithCancellation(cancellationToken).ConfigureAwait(false)) rows.Add(row);
        return rows.Count == 0 ? null : new(rows[0].Account with { Users = [.. rows.Select(row => row.User?.ToUser()).OfType<AccountUser>()] }, rows[0].ErasedAt);
    }
}

/// <summary>An account beside one of its users; without one where it has none.</summary>
internal sealed record AccountRow(PartnerAccount Account, DateTimeOffset? ErasedAt, AccountUserRow? User);

/// <summary>The question about an account.</summary>
internal sealed class AccountQueries : CompiledQueries<AccountQueries>
{
    public Func<DbContext, TenantId, IAsyncEnumerable<AccountRow>> Find { get; } = EF.CompileAsyncQuery(
        (DbContext context, TenantId tenant) =>
            from account in context.Set<PartnerAccount>().AsNoTracking()
            where account.Tenant == tenant
            join user in context.Set<AccountUserRow>().AsNoTracking() on account.Tenant equals user.Tenant into users
            from user in users.DefaultIfEmpty()
            orderby user.Place
            select new AccountRow(account, EF.Property<DateTimeOffset?>(account, PartnerTables.ErasedAt), user));
}
