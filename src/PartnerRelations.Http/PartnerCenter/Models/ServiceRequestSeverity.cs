using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>How bad it is (PC-S4).</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<ServiceRequestSeverity>))]
public readonly record struct ServiceRequestSeverity(string? Text) : IWireEnum<ServiceRequestSeverity>
{
    /// <summary>Not known.</summary>
    public static ServiceRequestSeverity Unknown { get; } = new("unknown");

    /// <summary>Critical.</summary>
    public static ServiceRequestSeverity Critical { get; } = new("critical");

    /// <summary>Moderate.</summary>
    public static ServiceRequestSeverity Moderate { get; } = new("moderate");

    /// <summary>Minimal.</summary>
    public static ServiceRequestSeverity Minimal { get; } = new("minimal");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<ServiceRequestSeverity> IWireEnum<ServiceRequestSeverity>.Known { get; } = [Unknown, Critical, Moderate, Minimal];

    static bool IWireEnum<ServiceRequestSeverity>.HasNumbers => true;

    static ServiceRequestSeverity IWireEnum<ServiceRequestSeverity>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(ServiceRequestSeverity other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
