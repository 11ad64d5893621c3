using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>How it went (PC-L1).</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<AuditOperationStatus>))]
public readonly record struct AuditOperationStatus(string? Text) : IWireEnum<AuditOperationStatus>
{
    /// <summary>It was done.</summary>
    public static AuditOperationStatus Succeeded { get; } = new("succeeded");

    /// <summary>It failed.</summary>
    public static AuditOperationStatus Failed { get; } = new("failed");

    /// <summary>It goes on.</summary>
    public static AuditOperationStatus Progress { get; } = new("progress");

    /// <summary>It was declined.</summary>
    public static AuditOperationStatus Decline { get; } = new("decline");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<AuditOperationStatus> IWireEnum<AuditOperationStatus>.Known { get; } = [Succeeded, Failed, Progress, Decline];

    static AuditOperationStatus IWireEnum<AuditOperationStatus>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(AuditOperationStatus other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
