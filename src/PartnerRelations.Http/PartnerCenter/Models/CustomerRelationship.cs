using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>What the caller is to a customer.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<CustomerRelationship>))]
public readonly record struct CustomerRelationship(string? Text) : IWireEnum<CustomerRelationship>
{
    /// <summary>Not known to the service.</summary>
    public static CustomerRelationship Unknown { get; } = new("unknown");

    /// <summary>The caller resells to the customer, directly or as the provider of a reseller.</summary>
    public static CustomerRelationship Reseller { get; } = new("reseller");

    /// <summary>The caller advises the customer.</summary>
    public static CustomerRelationship Advisor { get; } = new("advisor");

    /// <summary>The caller is a syndication partner of the customer.</summary>
    public static CustomerRelationship Syndication { get; } = new("syndication");

    /// <summary>The caller supports the customer for Microsoft.</summary>
    public static CustomerRelationship MicrosoftSupport { get; } = new("microsoft_support");

    /// <summary>No relationship; sent to end one, and answered to a new direct customer in one documented sample.</summary>
    public static CustomerRelationship None { get; } = new("none");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<CustomerRelationship> IWireEnum<CustomerRelationship>.Known { get; } = [Unknown, Reseller, Advisor, Syndication, MicrosoftSupport, None];

    static bool IWireEnum<CustomerRelationship>.HasNumbers => true;

    static CustomerRelationship IWireEnum<CustomerRelationship>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(CustomerRelationship other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
