using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>How far Microsoft is with checking a customer (PC-C8).</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<AccountValidationStatus>))]
public readonly record struct AccountValidationStatus(string? Text) : IWireEnum<AccountValidationStatus>
{
    /// <summary>Not known; blocks buying.</summary>
    public static AccountValidationStatus Unknown { get; } = new("Unknown");

    /// <summary>Being checked; blocks buying.</summary>
    public static AccountValidationStatus UnderReview { get; } = new("UnderReview");

    /// <summary>Checked and allowed.</summary>
    public static AccountValidationStatus Allowed { get; } = new("Allowed");

    /// <summary>Checked and not allowed; blocks buying.</summary>
    public static AccountValidationStatus NotAllowed { get; } = new("NotAllowed");

    /// <summary>Not ready.</summary>
    public static AccountValidationStatus NotReady { get; } = new("Not Ready");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<AccountValidationStatus> IWireEnum<AccountValidationStatus>.Known { get; } =
    [
        Unknown,
        UnderReview,
        Allowed,
        NotAllowed,
        NotReady,
    ];

    static AccountValidationStatus IWireEnum<AccountValidationStatus>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(AccountValidationStatus other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
