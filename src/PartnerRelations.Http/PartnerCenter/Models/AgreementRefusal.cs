using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>Why a reseller does not count as one that signed the Microsoft Partner Agreement (PC-A1).</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<AgreementRefusal>))]
public readonly record struct AgreementRefusal(string? Text) : IWireEnum<AgreementRefusal>
{
    /// <summary>The MPN id is wrong, or never moved to Partner Center.</summary>
    public static AgreementRefusal InvalidMpnId { get; } = new("2200");

    /// <summary>The reseller's CSP region is not the provider's.</summary>
    public static AgreementRefusal OtherRegion { get; } = new("2201");

    /// <summary>The MPN id is known, and the agreement is not signed in its region.</summary>
    public static AgreementRefusal NotSignedInRegion { get; } = new("2203");

    /// <summary>The MPN id has no account as indirect reseller.</summary>
    public static AgreementRefusal NoResellerAccount { get; } = new("2204");

    /// <summary>The tenant is not known.</summary>
    public static AgreementRefusal UnknownTenant { get; } = new("2205");

    /// <summary>The tenant is known, and the agreement is not signed.</summary>
    public static AgreementRefusal NotSigned { get; } = new("2206");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<AgreementRefusal> IWireEnum<AgreementRefusal>.Known { get; } =
    [
        InvalidMpnId,
        OtherRegion,
        NotSignedInRegion,
        NoResellerAccount,
        UnknownTenant,
        NotSigned,
    ];

    static AgreementRefusal IWireEnum<AgreementRefusal>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(AgreementRefusal other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
