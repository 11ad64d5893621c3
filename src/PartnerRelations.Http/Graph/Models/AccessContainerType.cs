using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>What kind of thing gets roles.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<AccessContainerType>))]
public readonly record struct AccessContainerType(string? Text) : IWireEnum<AccessContainerType>
{
    /// <summary>A security group of the partner's tenant.</summary>
    public static AccessContainerType SecurityGroup { get; } = new("securityGroup");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<AccessContainerType> IWireEnum<AccessContainerType>.Known { get; } = [SecurityGroup];

    static AccessContainerType IWireEnum<AccessContainerType>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(AccessContainerType other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
