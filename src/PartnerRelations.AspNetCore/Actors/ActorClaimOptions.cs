using System.Security.Claims;
using PartnerRelations.Accounts;

namespace PartnerRelations.AspNetCore.Actors;

/// <summary>
/// Which claims say for whom a principal acts. The defaults fit access tokens of Microsoft Entra, with short claim names and with the long
/// ones that older handlers map them to, and app roles named as <see cref="PartnerRoles"/> are.
/// </summary>
public sealed class ActorClaimOptions
{
    /// <summary>The claims that hold the tenant's GUID: <c>tid</c> and its long name unless changed.</summary>
    public IList<string> Tenant { get; } = ["tid", "http://schemas.microsoft.com/identity/claims/tenantid"];

    /// <summary>The claims that hold the person's object id: <c>oid</c> and its long name unless changed.</summary>
    public IList<string> User { get; } = ["oid", "http://schemas.microsoft.com/identity/claims/objectidentifier"];

    /// <summary>The claims that hold roles: <c>roles</c> and its long name unless changed.</summary>
    public IList<string> Role { get; } = ["roles", ClaimTypes.Role];

    /// <summary>
    /// What a role's value means. The names of <see cref="PartnerRoles"/> unless changed; other values are passed by. A tenant's own
    /// administrator decides who holds them in it, and they count for that tenant only.
    /// </summary>
    public IDictionary<string, PartnerRoles> Roles { get; } = new Dictionary<string, PartnerRoles>(StringComparer.Ordinal)
    {
        [nameof(PartnerRoles.GlobalAdministrator)] = PartnerRoles.GlobalAdministrator,
        [nameof(PartnerRoles.AdminAgent)] = PartnerRoles.AdminAgent,
        [nameof(PartnerRoles.SalesAgent)] = PartnerRoles.SalesAgent,
        [nameof(PartnerRoles.HelpdeskAgent)] = PartnerRoles.HelpdeskAgent,
        [nameof(PartnerRoles.UserManagementAdministrator)] = PartnerRoles.UserManagementAdministrator,
        [nameof(PartnerRoles.BillingAdministrator)] = PartnerRoles.BillingAdministrator,
    };

    /// <summary>The role's value that makes a person one of a customer's tenant; <c>Customer</c> unless changed. Everybody else is of a partner's.</summary>
    public string CustomerRole { get; set; } = "Customer";

    /// <summary>The role's value that makes a person a reviewer of enrollments; <c>Reviewer</c> unless changed. Believed from <see cref="StaffTenants"/> only.</summary>
    public string ReviewerRole { get; set; } = "Reviewer";

    /// <summary>The role's value that makes a program a part of the system; <c>System</c> unless changed. Believed from <see cref="StaffTenants"/> only.</summary>
    public string SystemRole { get; set; } = "System";

    /// <summary>
    /// The tenants whose reviewers and programs are believed: the host's own. Empty unless set, so that nobody is one: in an application of
    /// several tenants each tenant's administrator hands out its roles.
    /// </summary>
    public ISet<TenantId> StaffTenants { get; } = new HashSet<TenantId>();

    /// <summary>
    /// Whether the roles of a partner's person come from the partner's account (<see cref="IAccounts"/>) instead of claims, once the
    /// account is open; a person that the account does not know then has none. False unless set.
    /// </summary>
    public bool RolesFromAccounts { get; set; }
}
