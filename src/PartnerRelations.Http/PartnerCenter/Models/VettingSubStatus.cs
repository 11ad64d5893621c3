using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>Which step of the verification is open (PC-P1). The order of the steps is not documented.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<VettingSubStatus>))]
public readonly record struct VettingSubStatus(string? Text) : IWireEnum<VettingSubStatus>
{
    /// <summary>No step.</summary>
    public static VettingSubStatus None { get; } = new("none");

    /// <summary>The first step.</summary>
    public static VettingSubStatus Entry { get; } = new("entry");

    /// <summary>Whether the e-mail address is the contact's.</summary>
    public static VettingSubStatus EmailOwnership { get; } = new("email_ownership");

    /// <summary>Whether the e-mail domain is the company's.</summary>
    public static VettingSubStatus EmailDomain { get; } = new("email_domain");

    /// <summary>Whether the contact works for the company.</summary>
    public static VettingSubStatus EmploymentVerification { get; } = new("employment_verification");

    /// <summary>The decision is being made.</summary>
    public static VettingSubStatus Decision { get; } = new("decision");

    /// <summary>Another step.</summary>
    public static VettingSubStatus Other { get; } = new("other");

    /// <summary>Whether the business exists.</summary>
    public static VettingSubStatus BusinessVerification { get; } = new("business_verification");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<VettingSubStatus> IWireEnum<VettingSubStatus>.Known { get; } =
    [
        None,
        Entry,
        EmailOwnership,
        EmailDomain,
        EmploymentVerification,
        Decision,
        Other,
        BusinessVerification,
    ];

    static bool IWireEnum<VettingSubStatus>.HasNumbers => true;

    static VettingSubStatus IWireEnum<VettingSubStatus>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(VettingSubStatus other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
