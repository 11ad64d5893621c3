using PartnerRelations.Transitions;
using Row = PartnerRelations.Transitions.TransitionRow<PartnerRelations.Accounts.PartnerAccountStatus, PartnerRelations.Accounts.PartnerAccountAction, PartnerRelations.Accounts.PartnerAccountParty>;
using Then = PartnerRelations.Transitions.Transition<PartnerRelations.Accounts.PartnerAccountStatus>;

namespace PartnerRelations.Accounts;

/// <summary>Who may do what to a partner's account. It has one state, so the table is about roles: those of section 7 of the program rules.</summary>
public static class PartnerAccountTransitions
{
    private const PartnerRoles RoleManagers = PartnerRoles.GlobalAdministrator | PartnerRoles.UserManagementAdministrator;

    /// <summary>The table.</summary>
    public static TransitionTable<PartnerAccountStatus, PartnerAccountAction, PartnerAccountParty> Table { get; } = new(
        AccountErrors.NotFound,
        ByMember(PartnerAccountAction.AddUser, PartnerRoles.AdminAgent),
        // Whoever may add users and whoever may take every role from one.
        ByMember(PartnerAccountAction.RemoveUser, PartnerRoles.AdminAgent | RoleManagers),
        ByMember(PartnerAccountAction.GrantRoles, RoleManagers),
        ByMember(PartnerAccountAction.RevokeRoles, RoleManagers));

    private static Row ByMember(PartnerAccountAction action, PartnerRoles roles) => new()
    {
        Action = action,
        Party = PartnerAccountParty.Member,
        Roles = roles,
        States = new Dictionary<PartnerAccountStatus, Then> { [PartnerAccountStatus.Open] = Then.Moves(PartnerAccountStatus.Open) },
    };
}
