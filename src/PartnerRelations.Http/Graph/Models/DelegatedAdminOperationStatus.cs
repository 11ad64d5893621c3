using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>How far an operation is that goes on after its call.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<DelegatedAdminOperationStatus>))]
public readonly record struct DelegatedAdminOperationStatus(string? Text) : IWireEnum<DelegatedAdminOperationStatus>
{
    /// <summary>Waiting.</summary>
    public static DelegatedAdminOperationStatus NotStarted { get; } = new("notStarted");

    /// <summary>Under way.</summary>
    public static DelegatedAdminOperationStatus Running { get; } = new("running");

    /// <summary>Done.</summary>
    public static DelegatedAdminOperationStatus Succeeded { get; } = new("succeeded");

    /// <summary>Not done.</summary>
    public static DelegatedAdminOperationStatus Failed { get; } = new("failed");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<DelegatedAdminOperationStatus> IWireEnum<DelegatedAdminOperationStatus>.Known { get; } = [NotStarted, Running, Succeeded, Failed];

    static DelegatedAdminOperationStatus IWireEnum<DelegatedAdminOperationStatus>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(DelegatedAdminOperationStatus other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
