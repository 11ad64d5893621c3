using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>
/// A relationship between two partners (PC-R1, PC-R2). It reads from the caller to the item: "the caller
/// <see cref="RelationshipType"/> this partner".
/// </summary>
public sealed class PartnerRelationship : WireResource
{
    /// <summary>The tenant of the other partner.</summary>
    public WireId Id { get; set; }

    /// <summary>The name of the other partner.</summary>
    public string? Name { get; set; }

    /// <summary>What the caller is to the other partner.</summary>
    public PartnerRelationshipType RelationshipType { get; set; }

    /// <summary>The state, <c>Active</c> in everything that is documented; absent among a customer's partners (PC-R2).</summary>
    public PartnerRelationshipState State { get; set; }

    /// <summary>The MPN id (PartnerID) of the other partner, digits as text; answers that call it <c>partnerId</c> are read too.</summary>
    public string? MpnId { get; set; }

    /// <summary>The country of the other partner, two letters; absent among a customer's partners (PC-R2).</summary>
    public string? Location { get; set; }

    [JsonInclude]
    internal string? PartnerId
    {
        get => null;
        set => MpnId ??= value;
    }
}
