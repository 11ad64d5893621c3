namespace PartnerRelations;

/// <summary>
/// The roles a person holds in a tenant, as far as the program's rules ask for them (section 7 of the program rules). Several may be
/// combined. For a <see cref="ActorKind.Customer"/> only <see cref="GlobalAdministrator"/> and <see cref="BillingAdministrator"/> matter.
/// </summary>
[Flags]
public enum PartnerRoles
{
    /// <summary>No role; such a user may look at what concerns the tenant and do nothing.</summary>
    None = 0,

    /// <summary>Global administrator of the tenant: signs agreements, grants roles, withdraws tenant administration.</summary>
    GlobalAdministrator = 1,

    /// <summary>Admin agent: completes account setup, adds users, approves providers, invites customers.</summary>
    AdminAgent = 2,

    /// <summary>Sales agent: invites resellers for a provider, and customers where the role exists.</summary>
    SalesAgent = 4,

    /// <summary>Helpdesk agent: supports customers; no rule of this library asks for it.</summary>
    HelpdeskAgent = 8,

    /// <summary>User management administrator: grants roles to the users of the account.</summary>
    UserManagementAdministrator = 16,

    /// <summary>Billing administrator of a customer's tenant: may accept an invitation by the newest rules (C10).</summary>
    BillingAdministrator = 32,
}
