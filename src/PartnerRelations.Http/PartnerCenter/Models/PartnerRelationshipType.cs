using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>What one partner is to another. Compares with its query spelling too: <c>is_indirect_reseller_of</c> is <c>IsIndirectResellerOf</c>.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<PartnerRelationshipType>))]
public readonly record struct PartnerRelationshipType(string? Text) : IWireEnum<PartnerRelationshipType>
{
    /// <summary>No relationship.</summary>
    public static PartnerRelationshipType None { get; } = new("none");

    /// <summary>The caller is an indirect reseller of the other partner, which is its provider.</summary>
    public static PartnerRelationshipType IsIndirectResellerOf { get; } = new("is_indirect_reseller_of");

    /// <summary>The caller is the indirect provider of the other partner, which is its reseller.</summary>
    public static PartnerRelationshipType IsIndirectCloudSolutionProviderOf { get; } = new("is_indirect_cloud_solution_provider_of");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<PartnerRelationshipType> IWireEnum<PartnerRelationshipType>.Known { get; } = [None, IsIndirectResellerOf, IsIndirectCloudSolutionProviderOf];

    static bool IWireEnum<PartnerRelationshipType>.HasNumbers => true;

    static PartnerRelationshipType IWireEnum<PartnerRelationshipType>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(PartnerRelationshipType other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
