using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>Roles of a relationship, given to a security group of the partner's (PC-G1). Until there is one, nobody has access.</summary>
public sealed class DelegatedAdminAccessAssignment : GraphEntity
{
    /// <summary>The assignment's id.</summary>
    public WireId Id { get; set; }

    /// <summary>Where it stands.</summary>
    public AccessAssignmentStatus Status { get; set; }

    /// <summary>Who gets the roles.</summary>
    public AccessContainer? AccessContainer { get; set; }

    /// <summary>Which roles; at most those of the relationship.</summary>
    public DelegatedAdminAccessDetails? AccessDetails { get; set; }

    /// <summary>When it was made.</summary>
    public WireTime CreatedDateTime { get; set; }

    /// <summary>When it was changed last.</summary>
    public WireTime LastModifiedDateTime { get; set; }
}

/// <summary>Who gets roles.</summary>
public sealed class AccessContainer : WireModel
{
    /// <summary>The group's id in the partner's tenant.</summary>
    public WireId AccessContainerId { get; set; }

    /// <summary>What it is; a security group is all that is documented.</summary>
    public AccessContainerType AccessContainerType { get; set; }

    /// <summary>A security group of the partner's tenant.</summary>
    public static AccessContainer OfGroup(WireId group) => new() { AccessContainerId = group, AccessContainerType = AccessContainerType.SecurityGroup };
}

/// <summary>Roles to give to a group (PC-G1).</summary>
public sealed class NewDelegatedAdminAccessAssignment : WireModel
{
    /// <summary>Who gets the roles: required.</summary>
    public AccessContainer? AccessContainer { get; set; }

    /// <summary>Which roles: required, among those of the relationship.</summary>
    public DelegatedAdminAccessDetails? AccessDetails { get; set; }
}

/// <summary>Other roles for a group that has some (PC-G1).</summary>
public sealed class DelegatedAdminAccessAssignmentChange : WireModel
{
    /// <summary>All the roles, not only those that are new: required.</summary>
    public DelegatedAdminAccessDetails? AccessDetails { get; set; }
}
