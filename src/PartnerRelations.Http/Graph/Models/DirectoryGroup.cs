using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>A group in the partner's tenant (PC-G2).</summary>
public sealed class DirectoryGroup : GraphEntity
{
    /// <summary>The group's id, different in every tenant.</summary>
    public WireId Id { get; set; }

    /// <summary>The group's name, which others may bear as well.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Whether it is a security group, as those behind the partner's roles are.</summary>
    public bool? SecurityEnabled { get; set; }
}

/// <summary>A member of a group (PC-G2): a user, or another group, a device or an application.</summary>
public sealed class GroupMember : GraphEntity
{
    /// <summary>The member's id in the tenant.</summary>
    public WireId Id { get; set; }

    /// <summary>The member's name.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The name with which a user signs in.</summary>
    public string? UserPrincipalName { get; set; }

    /// <summary>A user's address; null where the user has no mailbox.</summary>
    public string? Mail { get; set; }

    /// <summary>Whether it is a user. Where the service does not say what it is, whoever has a name to sign in with is one.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsUser => ODataType is null ? !string.IsNullOrEmpty(UserPrincipalName) : IsOfKind("user");
}

/// <summary>Which of some groups a user is in (PC-G2).</summary>
public sealed class MemberGroupsQuestion : WireModel
{
    /// <summary>The groups to look at, 1 to 20.</summary>
    public IList<WireId> GroupIds { get; set; } = [];
}
