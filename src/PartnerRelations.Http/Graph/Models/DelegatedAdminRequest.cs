using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>Something that was asked of a relationship (PC-G1).</summary>
public sealed class DelegatedAdminRequest : GraphEntity
{
    /// <summary>The request's id; it is not the relationship's, and makes no link.</summary>
    public WireId Id { get; set; }

    /// <summary>What was asked.</summary>
    public DelegatedAdminRequestAction Action { get; set; }

    /// <summary>How far it is.</summary>
    public DelegatedAdminRequestStatus Status { get; set; }

    /// <summary>When it was made.</summary>
    public WireTime CreatedDateTime { get; set; }

    /// <summary>When it was changed last.</summary>
    public WireTime LastModifiedDateTime { get; set; }
}

/// <summary>Something to ask of a relationship (PC-G1).</summary>
public sealed class NewDelegatedAdminRequest : WireModel
{
    /// <summary>What to ask.</summary>
    public DelegatedAdminRequestAction Action { get; set; }
}
