namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A role in a customer's tenant (PC-U1).</summary>
public sealed class DirectoryRole : WireResource
{
    /// <summary>The role's id.</summary>
    public WireId Id { get; set; }

    /// <summary>The role's name.</summary>
    public string? Name { get; set; }
}

/// <summary>A user who holds a role in a customer's tenant (PC-U1).</summary>
public sealed class UserMember : WireResource
{
    /// <summary>The user's id.</summary>
    public WireId Id { get; set; }

    /// <summary>The user's name.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The name that the user signs in with.</summary>
    public string? UserPrincipalName { get; set; }

    /// <summary>The role; answered only.</summary>
    public WireId RoleId { get; set; }
}
