using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>A change that goes on after its call was answered (PC-G1).</summary>
public sealed class DelegatedAdminOperation : GraphEntity
{
    /// <summary>The operation's id.</summary>
    public WireId Id { get; set; }

    /// <summary>What it does.</summary>
    public DelegatedAdminOperationType OperationType { get; set; }

    /// <summary>What it works on, as JSON within text.</summary>
    public string? Data { get; set; }

    /// <summary>How far it is.</summary>
    public DelegatedAdminOperationStatus Status { get; set; }

    /// <summary>When it was made.</summary>
    public WireTime CreatedDateTime { get; set; }

    /// <summary>When it was changed last.</summary>
    public WireTime LastModifiedDateTime { get; set; }
}
