namespace PartnerRelations.Accounts;

/// <summary>Why commands on a partner's account are refused.</summary>
public static class AccountErrors
{
    /// <summary><c>account.not_found</c></summary>
    public static PartnerErrorCode NotFound { get; } = new(
        "account.not_found", PartnerErrorKind.NotFound,
        "Your tenant has no partner account.",
        "Finish the enrollment first; the account is opened when it becomes active. Or sign in with a work account of the partner.");

    /// <summary><c>account.user_not_found</c></summary>
    public static PartnerErrorCode UserNotFound { get; } = new(
        "account.user_not_found", PartnerErrorKind.NotFound,
        "The account has no such user.",
        "Choose one from the list of users, or have an Admin agent add the person first.");

    /// <summary><c>account.user_exists</c></summary>
    public static PartnerErrorCode UserExists { get; } = new(
        "account.user_exists", PartnerErrorKind.Conflict,
        "The account has this user already, with another name, address or roles.",
        "Look the user up, and grant or revoke roles there.");

    /// <summary><c>account.roles_not_grantable</c></summary>
    public static PartnerErrorCode RolesNotGrantable { get; } = new(
        "account.roles_not_grantable", PartnerErrorKind.Invalid,
        "These are no roles of a partner's account.",
        "Name at least one of GlobalAdministrator, AdminAgent, SalesAgent, HelpdeskAgent and UserManagementAdministrator.");

    /// <summary><c>account.last_admin_agent</c></summary>
    public static PartnerErrorCode LastAdminAgent { get; } = new(
        "account.last_admin_agent", PartnerErrorKind.Conflict,
        "This is the last Admin agent of the account, and one has to stay.",
        "Make another user an Admin agent first.");

    /// <summary><c>account.full</c></summary>
    public static PartnerErrorCode Full { get; } = new(
        "account.full", PartnerErrorKind.Conflict,
        "The account holds as many users as it can.",
        "Remove users who need the account no longer.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } = [NotFound, UserNotFound, UserExists, RolesNotGrantable, LastAdminAgent, Full];
}
