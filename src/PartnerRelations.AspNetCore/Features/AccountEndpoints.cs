using PartnerRelations.Accounts;
using PartnerRelations.AspNetCore.Routing;

namespace PartnerRelations.AspNetCore.Features;

/// <summary>The caller's partner account over HTTP.</summary>
internal static class AccountEndpoints
{
    private static readonly FeatureRoutes<IAccounts> Accounts = new(call => call.Services.Accounts.As(call.Actor));

    public static IReadOnlyList<RelationRoute> Routes { get; } =
    [
        Accounts.Query<PartnerAccount>("Find", "/account", _ => (accounts, cancel) => accounts.FindAsync(cancel), "Finds the account of the caller's tenant."),
        Accounts.Query<Page<AccountUser>>("ListUsers", "/account/users", query =>
        {
            var page = query.Page();
            return (accounts, cancel) => accounts.ListUsersAsync(page, cancel);
        }, "Lists the users of the account."),
        Accounts.Query<AccountUser>("FindUser", "/account/users/{userId}", query =>
        {
            var user = query.Path<UserId>("userId", UserId.TryParse);
            return (accounts, cancel) => accounts.FindUserAsync(user, cancel);
        }, "Finds one user of the account."),
        Accounts.Query<bool>("IsAdminAgent", "/account/is-admin-agent", query =>
        {
            var user = query.Value<UserId>("userId", UserId.TryParse);
            return (accounts, cancel) => accounts.IsAdminAgentAsync(user, cancel);
        }, "Says whether a user, or the caller where none is named, is an Admin agent."),
        Accounts.Making<AddUser, PartnerAccount>("AddUser", "/account/users", (accounts, command, cancel) => accounts.AddUserAsync(command, cancel),
            (_, command) => $"/account/users/{command.UserId}", "Adds a user to the account."),
        Accounts.Command<RemoveUser, PartnerAccount>("RemoveUser", "/account/users/{userId}/remove", (accounts, command, cancel) => accounts.RemoveUserAsync(command, cancel),
            "Removes a user from the account."),
        Accounts.Command<GrantRoles, PartnerAccount>("GrantRoles", "/account/users/{userId}/grant-roles", (accounts, command, cancel) => accounts.GrantRolesAsync(command, cancel),
            "Grants roles to a user."),
        Accounts.Command<RevokeRoles, PartnerAccount>("RevokeRoles", "/account/users/{userId}/revoke-roles", (accounts, command, cancel) => accounts.RevokeRolesAsync(command, cancel),
            "Takes roles from a user."),
    ];
}
