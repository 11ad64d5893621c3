namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>What to change about a customer (PC-C4): only what is set is sent.</summary>
public sealed class CustomerUpdate : WireModel
{
    /// <summary><see cref="CustomerRelationship.None"/> ends the reseller relationship.</summary>
    public CustomerRelationship RelationshipToPartner { get; set; }

    /// <summary><c>false</c> ends delegated administration (DAP).</summary>
    public bool? AllowDelegatedAccess { get; set; }

    /// <summary>The kind, which the service asks for.</summary>
    public ResourceAttributes? Attributes { get; set; } = new() { ObjectType = "Customer" };
}
