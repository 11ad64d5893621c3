using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>The state of a relationship between partners. Only <see cref="Active"/> is documented.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<PartnerRelationshipState>))]
public readonly record struct PartnerRelationshipState(string? Text) : IWireEnum<PartnerRelationshipState>
{
    /// <summary>It is in force.</summary>
    public static PartnerRelationshipState Active { get; } = new("Active");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<PartnerRelationshipState> IWireEnum<PartnerRelationshipState>.Known { get; } = [Active];

    static PartnerRelationshipState IWireEnum<PartnerRelationshipState>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(PartnerRelationshipState other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
