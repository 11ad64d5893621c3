using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>Which verification a legal business profile tells of (PC-P1).</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<VettingVersion>))]
public readonly record struct VettingVersion(string? Text) : IWireEnum<VettingVersion>
{
    /// <summary>None.</summary>
    public static VettingVersion None { get; } = new("None");

    /// <summary>The one that runs, or the last one.</summary>
    public static VettingVersion Current { get; } = new("Current");

    /// <summary>The last one that came to an end.</summary>
    public static VettingVersion LastFinalized { get; } = new("LastFinalized");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<VettingVersion> IWireEnum<VettingVersion>.Known { get; } = [None, Current, LastFinalized];

    static bool IWireEnum<VettingVersion>.HasNumbers => true;

    static VettingVersion IWireEnum<VettingVersion>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(VettingVersion other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
