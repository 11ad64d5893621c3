using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>Where the assignment of roles to a group stands.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<AccessAssignmentStatus>))]
public readonly record struct AccessAssignmentStatus(string? Text) : IWireEnum<AccessAssignmentStatus>
{
    /// <summary>Being set up in the customer's tenant.</summary>
    public static AccessAssignmentStatus Pending { get; } = new("pending");

    /// <summary>In force.</summary>
    public static AccessAssignmentStatus Active { get; } = new("active");

    /// <summary>Being taken back.</summary>
    public static AccessAssignmentStatus Deleting { get; } = new("deleting");

    /// <summary>Taken back.</summary>
    public static AccessAssignmentStatus Deleted { get; } = new("deleted");

    /// <summary>Could not be set up or taken back.</summary>
    public static AccessAssignmentStatus Error { get; } = new("error");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<AccessAssignmentStatus> IWireEnum<AccessAssignmentStatus>.Known { get; } = [Pending, Active, Deleting, Deleted, Error];

    static AccessAssignmentStatus IWireEnum<AccessAssignmentStatus>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(AccessAssignmentStatus other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
