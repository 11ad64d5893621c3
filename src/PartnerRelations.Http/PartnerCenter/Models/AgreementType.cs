using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A kind of agreement with customers (PC-A2, PC-A3).</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<AgreementType>))]
public readonly record struct AgreementType(string? Text) : IWireEnum<AgreementType>
{
    /// <summary>The Microsoft Customer Agreement.</summary>
    public static AgreementType MicrosoftCustomerAgreement { get; } = new("MicrosoftCustomerAgreement");

    /// <summary>The Microsoft Cloud Agreement, its predecessor, which lists show when no type is asked for.</summary>
    public static AgreementType MicrosoftCloudAgreement { get; } = new("MicrosoftCloudAgreement");

    /// <summary>In a query: every type.</summary>
    public static AgreementType All { get; } = new("*");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<AgreementType> IWireEnum<AgreementType>.Known { get; } = [MicrosoftCustomerAgreement, MicrosoftCloudAgreement, All];

    static AgreementType IWireEnum<AgreementType>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(AgreementType other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
