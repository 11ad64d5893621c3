using System.Diagnostics.CodeAnalysis;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>The roles in the customer's tenant that a relationship or an assignment is about.</summary>
public sealed class DelegatedAdminAccessDetails : WireModel
{
    /// <summary>The roles; empty where the service wrote none, or null.</summary>
    [AllowNull]
    public IList<UnifiedRole> UnifiedRoles { get; set => field = value ?? []; } = [];

    /// <summary>These roles, each named by the id of its template, such as Helpdesk Administrator <c>729827e3-9c14-49f7-bb1b-9608f156bbb8</c>.</summary>
    public static DelegatedAdminAccessDetails Of(params IEnumerable<Guid> roleDefinitions)
    {
        ArgumentNullException.ThrowIfNull(roleDefinitions);
        return new() { UnifiedRoles = [.. roleDefinitions.Select(role => new UnifiedRole { RoleDefinitionId = new WireId(role) })] };
    }
}

/// <summary>A role of Entra's.</summary>
public sealed class UnifiedRole : WireModel
{
    /// <summary>The id of the role's template, the same in every tenant.</summary>
    public WireId RoleDefinitionId { get; set; }
}
