using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>How far a request is.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<DelegatedAdminRequestStatus>))]
public readonly record struct DelegatedAdminRequestStatus(string? Text) : IWireEnum<DelegatedAdminRequestStatus>
{
    /// <summary>Taken.</summary>
    public static DelegatedAdminRequestStatus Created { get; } = new("created");

    /// <summary>Being carried out.</summary>
    public static DelegatedAdminRequestStatus Pending { get; } = new("pending");

    /// <summary>Carried out.</summary>
    public static DelegatedAdminRequestStatus Succeeded { get; } = new("succeeded");

    /// <summary>Not carried out.</summary>
    public static DelegatedAdminRequestStatus Failed { get; } = new("failed");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<DelegatedAdminRequestStatus> IWireEnum<DelegatedAdminRequestStatus>.Known { get; } = [Created, Pending, Succeeded, Failed];

    static DelegatedAdminRequestStatus IWireEnum<DelegatedAdminRequestStatus>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(DelegatedAdminRequestStatus other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
