using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>The state of a subscription (PC-S1).</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<SubscriptionStatus>))]
public readonly record struct SubscriptionStatus(string? Text) : IWireEnum<SubscriptionStatus>
{
    /// <summary>Not said.</summary>
    public static SubscriptionStatus None { get; } = new("none");

    /// <summary>It runs.</summary>
    public static SubscriptionStatus Active { get; } = new("active");

    /// <summary>It is suspended.</summary>
    public static SubscriptionStatus Suspended { get; } = new("suspended");

    /// <summary>It is deleted.</summary>
    public static SubscriptionStatus Deleted { get; } = new("deleted");

    /// <summary>It ran out.</summary>
    public static SubscriptionStatus Expired { get; } = new("expired");

    /// <summary>It waits to begin.</summary>
    public static SubscriptionStatus Pending { get; } = new("pending");

    /// <summary>It is disabled.</summary>
    public static SubscriptionStatus Disabled { get; } = new("disabled");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<SubscriptionStatus> IWireEnum<SubscriptionStatus>.Known { get; } =
    [
        None,
        Active,
        Suspended,
        Deleted,
        Expired,
        Pending,
        Disabled,
    ];

    static SubscriptionStatus IWireEnum<SubscriptionStatus>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(SubscriptionStatus other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
