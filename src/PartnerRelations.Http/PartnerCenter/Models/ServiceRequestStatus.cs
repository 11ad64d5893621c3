using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>The state of a request for support (PC-S4).</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<ServiceRequestStatus>))]
public readonly record struct ServiceRequestStatus(string? Text) : IWireEnum<ServiceRequestStatus>
{
    /// <summary>Not said.</summary>
    public static ServiceRequestStatus None { get; } = new("none");

    /// <summary>Open.</summary>
    public static ServiceRequestStatus Open { get; } = new("open");

    /// <summary>Closed.</summary>
    public static ServiceRequestStatus Closed { get; } = new("closed");

    /// <summary>It waits for the one who asked.</summary>
    public static ServiceRequestStatus AttentionNeeded { get; } = new("attention_needed");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<ServiceRequestStatus> IWireEnum<ServiceRequestStatus>.Known { get; } = [None, Open, Closed, AttentionNeeded];

    static bool IWireEnum<ServiceRequestStatus>.HasNumbers => true;

    static ServiceRequestStatus IWireEnum<ServiceRequestStatus>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(ServiceRequestStatus other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
