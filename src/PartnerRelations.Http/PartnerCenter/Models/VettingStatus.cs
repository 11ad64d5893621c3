using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>How far Microsoft is with verifying a partner (PC-P1).</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<VettingStatus>))]
public readonly record struct VettingStatus(string? Text) : IWireEnum<VettingStatus>
{
    /// <summary>Not begun.</summary>
    public static VettingStatus None { get; } = new("none");

    /// <summary>Under way.</summary>
    public static VettingStatus Pending { get; } = new("pending");

    /// <summary>Verified.</summary>
    public static VettingStatus Authorized { get; } = new("authorized");

    /// <summary>Refused.</summary>
    public static VettingStatus Rejected { get; } = new("rejected");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<VettingStatus> IWireEnum<VettingStatus>.Known { get; } = [None, Pending, Authorized, Rejected];

    static bool IWireEnum<VettingStatus>.HasNumbers => true;

    static VettingStatus IWireEnum<VettingStatus>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(VettingStatus other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
