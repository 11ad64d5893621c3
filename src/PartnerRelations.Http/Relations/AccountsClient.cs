using PartnerRelations.Accounts;
using PartnerRelations.Http.Relations.Routes;
using PartnerRelations.Http.Relations.Sending;

namespace PartnerRelations.Http.Relations;

/// <summary>The account of the own tenant, over HTTP.</summary>
internal sealed class AccountsClient(IAccountsRoutes routes, RelationsConnection connection) : IAccounts
{
    private readonly FeatureCalls _calls = new("Accounts", connection);

    public Task<PartnerResult<PartnerAccount>> FindAsync(CancellationToken cancellationToken = default) =>
        _calls.AskAsync<PartnerAccount>(routes.FindAsync, cancellationToken);

    public Task<PartnerResult<Page<AccountUser>>> ListUsersAsync(PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<AccountUser>>((call, cancel) => routes.ListUsersAsync(page?.Size, page?.Token, call, cancel), cancellationToken);

    public Task<PartnerResult<AccountUser>> FindUserAsync(UserId userId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<AccountUser>((call, cancel) => routes.FindUserAsync(userId, call, cancel), cancellationToken);

    public Task<PartnerResult<bool>> IsAdminAgentAsync(UserId? userId = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<bool>((call, cancel) => routes.IsAdminAgentAsync(userId?.ToString(), call, cancel), cancellationToken);

    public Task<PartnerResult<PartnerAccount>> AddUserAsync(AddUser command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<PartnerAccount>(command, routes.AddUserAsync, cancellationToken);

    public Task<PartnerResult<PartnerAccount>> RemoveUserAsync(RemoveUser command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<PartnerAccount>(command, (call, cancel) => routes.RemoveUserAsync(command.UserId, call, cancel), cancellationToken);

    public Task<PartnerResult<PartnerAccount>> GrantRolesAsync(GrantRoles command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<PartnerAccount>(command, (call, cancel) => routes.GrantRolesAsync(command.UserId, call, cancel), cancellationToken);

    public Task<PartnerResult<PartnerAccount>> RevokeRolesAsync(RevokeRoles command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<PartnerAccount>(command, (call, cancel) => routes.RevokeRolesAsync(command.UserId, call, cancel), cancellationToken);
}
