using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>How well an address fits (PC-V1).</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<AddressStatus>))]
public readonly record struct AddressStatus(string? Text) : IWireEnum<AddressStatus>
{
    /// <summary>It exists, and can be shipped to.</summary>
    public static AddressStatus VerifiedShippable { get; } = new("VerifiedShippable");

    /// <summary>It exists.</summary>
    public static AddressStatus Verified { get; } = new("Verified");

    /// <summary>It was changed so much that a person must confirm it.</summary>
    public static AddressStatus InteractionRequired { get; } = new("InteractionRequired");

    /// <summary>The street fits in part.</summary>
    public static AddressStatus StreetPartial { get; } = new("StreetPartial");

    /// <summary>The building fits in part.</summary>
    public static AddressStatus PremisesPartial { get; } = new("PremisesPartial");

    /// <summary>It fits several places.</summary>
    public static AddressStatus Multiple { get; } = new("Multiple");

    /// <summary>It fits no place.</summary>
    public static AddressStatus None { get; } = new("None");

    /// <summary>It could not be checked.</summary>
    public static AddressStatus NotValidated { get; } = new("NotValidated");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<AddressStatus> IWireEnum<AddressStatus>.Known { get; } =
    [
        VerifiedShippable,
        Verified,
        InteractionRequired,
        StreetPartial,
        PremisesPartial,
        Multiple,
        None,
        NotValidated,
    ];

    static AddressStatus IWireEnum<AddressStatus>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(AddressStatus other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
