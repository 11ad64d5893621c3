using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>What an operation does.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<DelegatedAdminOperationType>))]
public readonly record struct DelegatedAdminOperationType(string? Text) : IWireEnum<DelegatedAdminOperationType>
{
    /// <summary>Changes the roles of an assignment.</summary>
    public static DelegatedAdminOperationType DelegatedAdminAccessAssignmentUpdate { get; } = new("delegatedAdminAccessAssignmentUpdate");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<DelegatedAdminOperationType> IWireEnum<DelegatedAdminOperationType>.Known { get; } = [DelegatedAdminAccessAssignmentUpdate];

    static DelegatedAdminOperationType IWireEnum<DelegatedAdminOperationType>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(DelegatedAdminOperationType other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
