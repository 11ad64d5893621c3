using PartnerRelations.Accounts;
using PartnerRelations.EntityFrameworkCore.Mapping;

namespace PartnerRelations.EntityFrameworkCore.Saving;

/// <summary>What a change of an account does to the rows of its users: each event changes one.</summary>
internal sealed class AccountUserRows(PartnerSchema schema)
{
    public StoreWrite Write(PartnerAccountChange change, StoreWrite write) => change.Event switch
    {
        AccountOpened => All(change.Account).Aggregate(write, (all, user) => all.Add(user)),
        AccountUserAdded e => write.Append(schema.AccountUsers, AccountUserRow.Of(change.Account.Tenant, e.Version, e.User)),
        AccountUserRemoved e => write.Add(schema.AccountUsers.Delete(AccountUserRow.Named(change.Account.Tenant, e.UserId))),
        AccountRolesGranted e => write.Add(SetRoles(change.Account, e.UserId)),
        AccountRolesRevoked e => write.Add(SetRoles(change.Account, e.UserId)),
        _ => throw new ArgumentException($"What {change.Event.GetType().Name} does to the users is not known here.", nameof(change)),
    };

    /// <summary>New rows for every user, in places before whoever a later version adds.</summary>
    public IEnumerable<BoundStatement> All(PartnerAccount account) =>
        account.Users.Select((user, at) => schema.AccountUsers.Insert(AccountUserRow.Of(account.Tenant, at - account.Users.Count + 1, user)));

    private BoundStatement SetRoles(PartnerAccount account, UserId user) =>
        schema.AccountUsers.Set(AccountUserRow.Named(account.Tenant, user) with { Roles = account.FindUser(user)?.Roles ?? PartnerRoles.None }, nameof(AccountUserRow.Roles));
}
