namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>
/// The link by which any customer accepts a reseller relationship with the caller (PC-R3). It has no id, no end and no state, and it is
/// the same for every customer; who accepted shows in the list of customers only.
/// </summary>
public sealed class RelationshipRequest : WireModel
{
    /// <summary>The link on Microsoft's page.</summary>
    public string? Url { get; set; }

    /// <summary>Its kind.</summary>
    public ResourceAttributes? Attributes { get; set; }
}
