using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>Where a delegated admin relationship stands.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<DelegatedAdminRelationshipStatus>))]
public readonly record struct DelegatedAdminRelationshipStatus(string? Text) : IWireEnum<DelegatedAdminRelationshipStatus>
{
    /// <summary>Made by the partner, who may still change or delete it; nobody can consent to it yet.</summary>
    public static DelegatedAdminRelationshipStatus Created { get; } = new("created");

    /// <summary>Locked and waiting for consent: the customer's, and the reseller's where its provider made it.</summary>
    public static DelegatedAdminRelationshipStatus ApprovalPending { get; } = new("approvalPending");

    /// <summary>The customer has consented.</summary>
    public static DelegatedAdminRelationshipStatus Approved { get; } = new("approved");

    /// <summary>On the way to active.</summary>
    public static DelegatedAdminRelationshipStatus Activating { get; } = new("activating");

    /// <summary>In force: roles may be assigned.</summary>
    public static DelegatedAdminRelationshipStatus Active { get; } = new("active");

    /// <summary>At its end, and on the way to expired.</summary>
    public static DelegatedAdminRelationshipStatus Expiring { get; } = new("expiring");

    /// <summary>Its time ran out.</summary>
    public static DelegatedAdminRelationshipStatus Expired { get; } = new("expired");

    /// <summary>The partner or the customer has ended it; nothing was undone yet.</summary>
    public static DelegatedAdminRelationshipStatus TerminationRequested { get; } = new("terminationRequested");

    /// <summary>On the way to terminated.</summary>
    public static DelegatedAdminRelationshipStatus Terminating { get; } = new("terminating");

    /// <summary>Ended before its time.</summary>
    public static DelegatedAdminRelationshipStatus Terminated { get; } = new("terminated");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<DelegatedAdminRelationshipStatus> IWireEnum<DelegatedAdminRelationshipStatus>.Known { get; } = [Created, ApprovalPending, Approved, Activating, Active, Expiring, Expired, TerminationRequested, Terminating, Terminated];

    static DelegatedAdminRelationshipStatus IWireEnum<DelegatedAdminRelationshipStatus>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(DelegatedAdminRelationshipStatus other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
