namespace PartnerRelations.Accounts;

/// <summary>
/// The use cases of a partner's account, for one actor: in process <c>accountService.As(actor)</c>, elsewhere a client of the same
/// interface. The account is always that of the actor's own tenant; whoever is no partner's user, or has none yet, is told
/// <c>account.not_found</c>. Every refusal is a value.
/// </summary>
public interface IAccounts
{
    /// <summary>The account with its users.</summary>
    Task<PartnerResult<PartnerAccount>> FindAsync(CancellationToken cancellationToken = default);

    /// <summary>The users in ascending order of their ids; any user of the tenant may ask (E15).</summary>
    Task<PartnerResult<Page<AccountUser>>> ListUsersAsync(PageRequest? page = null, CancellationToken cancellationToken = default);

    /// <summary>One user; refused with <c>account.user_not_found</c> where the account has no such user.</summary>
    Task<PartnerResult<AccountUser>> FindUserAsync(UserId userId, CancellationToken cancellationToken = default);

    /// <summary>Whether a user is in the Admin agent group, by the account and not by the actor's word (E15, step 9a of the seed).</summary>
    /// <param name="userId">The user; null for the actor itself.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<PartnerResult<bool>> IsAdminAgentAsync(UserId? userId = null, CancellationToken cancellationToken = default);

    /// <summary>Adds a user; adding the same one again is success without a change.</summary>
    Task<PartnerResult<PartnerAccount>> AddUserAsync(AddUser command, CancellationToken cancellationToken = default);

    /// <summary>Removes a user with all roles; the last Admin agent stays.</summary>
    Task<PartnerResult<PartnerAccount>> RemoveUserAsync(RemoveUser command, CancellationToken cancellationToken = default);

    /// <summary>Grants roles, also to the actor itself (E15, step 9b of the seed: Admin agent, Update); success without a change where all of them are held.</summary>
    Task<PartnerResult<PartnerAccount>> GrantRolesAsync(GrantRoles command, CancellationToken cancellationToken = default);

    /// <summary>Takes roles back; success without a change where none of them is held. The last Admin agent stays one.</summary>
    Task<PartnerResult<PartnerAccount>> RevokeRolesAsync(RevokeRoles command, CancellationToken cancellationToken = default);
}
