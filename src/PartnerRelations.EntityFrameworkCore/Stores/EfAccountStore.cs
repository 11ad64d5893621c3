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
    public async Task<PartnerAccount?> FindAsync(TenantId asking, CancellationToken cancellationToken)
    {
        // One statement, so that account and users are of the same version.
        var rows = await storage.ReadAsync(
            (context, cancel) => (
                from account in context.Set<PartnerAccount>().AsNoTracking()
                where account.Tenant == asking
                join user in context.Set<AccountUserRow>().AsNoTracking() on account.Tenant equals user.Tenant into users
                from user in users.DefaultIfEmpty()
                orderby user.Place
                select new { account, user }).ToListAsync(cancel),
            cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : rows[0].account with { Users = [.. rows.Where(row => row.user is not null).Select(row => row.user.ToUser())] };
    }

    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) => storage.FindRequestAsync(key, cancellationToken);

    public Task<SaveResult> SaveAsync(PartnerAccountChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var (account, tenant) = (change.Account, change.Account.Tenant);
        return storage.SaveAsync(
            schema => Users(schema, new StoreWrite(schema, change.Request).Save(schema.Accounts, account, tenant.Value, account.Version, change.Event)),
            cancellationToken);

        // Each event changes one user; those that were there from the start come before whoever a later version adds.
        StoreWrite Users(PartnerSchema schema, StoreWrite write) => change.Event switch
        {
            AccountOpened => account.Users.Select((user, at) => AccountUserRow.Of(tenant, at - account.Users.Count + 1, user)).Aggregate(write, (all, user) => all.Append(schema.AccountUsers, user)),
            AccountUserAdded e => write.Append(schema.AccountUsers, AccountUserRow.Of(tenant, e.Version, e.User)),
            AccountUserRemoved e => write.Add(schema.AccountUsers.Delete(AccountUserRow.Named(tenant, e.UserId))),
            AccountRolesGranted e => write.Add(SetRoles(schema, e.UserId)),
            AccountRolesRevoked e => write.Add(SetRoles(schema, e.UserId)),
            _ => throw new ArgumentException($"What {change.Event.GetType().Name} does to the users is not known here.", nameof(change)),
        };

        BoundStatement SetRoles(PartnerSchema schema, UserId user) =>
            schema.AccountUsers.Set(AccountUserRow.Named(tenant, user) with { Roles = account.FindUser(user)?.Roles ?? PartnerRoles.None }, nameof(AccountUserRow.Roles));
    }
}
