using PartnerRelations.Storage;

namespace PartnerRelations.Accounts;

/// <summary>The use cases for one actor.</summary>
internal sealed class AccountsOfActor(AccountService service, Actor actor) : IAccounts
{
    public Task<PartnerResult<PartnerAccount>> FindAsync(CancellationToken cancellationToken = default) => service.FindAsync(actor, cancellationToken);

    public async Task<PartnerResult<Page<AccountUser>>> ListUsersAsync(PageRequest? page = null, CancellationToken cancellationToken = default)
    {
        var found = await service.FindAsync(actor, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var account, out var errors)) return PartnerResult.Refused<Page<AccountUser>>(errors);
        return await Paging.ListAsync<AccountUser>(
            page ?? PageRequest.First,
            $"account_users/{account.Tenant}",
            range => Task.FromResult<IReadOnlyList<AccountUser>>(
                [.. account.Users.Where(user => range.After is not { } after || user.Id.Value > after).OrderBy(user => user.Id.Value).Take(range.Take)]),
            user => user.Id.Value).ConfigureAwait(false);
    }

    public async Task<PartnerResult<AccountUser>> FindUserAsync(UserId userId, CancellationToken cancellationToken = default)
    {
        var found = await service.FindAsync(actor, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var account, out var errors)) return PartnerResult.Refused<AccountUser>(errors);
        return account.FindUser(userId) is { } user ? user : AccountErrors.UserNotFound.Error(nameof(userId));
    }

    public async Task<PartnerResult<bool>> IsAdminAgentAsync(UserId? userId = null, CancellationToken cancellationToken = default)
    {
        var asked = userId ?? (UserId.TryParse(actor.Id, out var self) ? self : default);
        var found = await FindUserAsync(asked, cancellationToken).ConfigureAwait(false);
        return found.Map(user => user.IsAdminAgent);
    }

    public Task<PartnerResult<PartnerAccount>> AddUserAsync(AddUser command, CancellationToken cancellationToken = default) =>
        service.RunAsync(command, actor, (account, now) => AccountRules.AddUser(command, account, actor, now), cancellationToken);

    public Task<PartnerResult<PartnerAccount>> RemoveUserAsync(RemoveUser command, CancellationToken cancellationToken = default) =>
        service.RunAsync(command, actor, (account, now) => AccountRules.RemoveUser(command, account, actor, now), cancellationToken);

    public Task<PartnerResult<PartnerAccount>> GrantRolesAsync(GrantRoles command, CancellationToken cancellationToken = default) =>
        service.RunAsync(command, actor, (account, now) => AccountRules.GrantRoles(command, account, actor, now), cancellationToken);

    public Task<PartnerResult<PartnerAccount>> RevokeRolesAsync(RevokeRoles command, CancellationToken cancellationToken = default) =>
        service.RunAsync(command, actor, (account, now) => AccountRules.RevokeRoles(command, account, actor, now), cancellationToken);
}
