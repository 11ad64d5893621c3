using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>What is asked of a delegated admin relationship.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<DelegatedAdminRequestAction>))]
public readonly record struct DelegatedAdminRequestAction(string? Text) : IWireEnum<DelegatedAdminRequestAction>
{
    /// <summary>Ends the draft, so that the customer can consent. By the partner; from <c>created</c>.</summary>
    public static DelegatedAdminRequestAction LockForApproval { get; } = new("lockForApproval");

    /// <summary>Ends the relationship. By the partner; from <c>active</c>.</summary>
    public static DelegatedAdminRequestAction Terminate { get; } = new("terminate");

    /// <summary>Consents to what the provider made for its reseller. By the reseller; from <c>approvalPending</c>.</summary>
    public static DelegatedAdminRequestAction Approve { get; } = new("approve");

    /// <summary>Refuses what the provider made for its reseller. By the reseller; from <c>approvalPending</c>.</summary>
    public static DelegatedAdminRequestAction Reject { get; } = new("reject");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<DelegatedAdminRequestAction> IWireEnum<DelegatedAdminRequestAction>.Known { get; } = [LockForApproval, Terminate, Approve, Reject];

    static DelegatedAdminRequestAction IWireEnum<DelegatedAdminRequestAction>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(DelegatedAdminRequestAction other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
