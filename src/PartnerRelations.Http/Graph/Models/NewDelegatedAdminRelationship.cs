using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>A delegated admin relationship to create (PC-G1).</summary>
public sealed class NewDelegatedAdminRelationship : WireModel
{
    /// <summary>The name: required, unique among the partner's relationships, at most 50 characters. The customer sees it.</summary>
    public string? DisplayName { get; set; }

    /// <summary>How long it is to last: required, a day to two years; see <see cref="WireDuration.OfDays"/>.</summary>
    public WireDuration Duration { get; set; }

    /// <summary>The customer; null lets any customer consent that gets the link.</summary>
    public DelegatedAdminRelationshipCustomer? Customer { get; set; }

    /// <summary>The roles: required.</summary>
    public DelegatedAdminAccessDetails? AccessDetails { get; set; }

    /// <summary>By how much it is prolonged when it ends: <c>P180D</c>, or not at all where this is not said. Never with the role of Global Administrator.</summary>
    public WireDuration AutoExtendDuration { get; set; }
}

/// <summary>
/// What to change about a relationship (PC-G1): only what is set is sent. All of it while it is <c>created</c>; afterwards the service takes
/// <see cref="AutoExtendDuration"/>, and <see cref="AccessDetails"/> to take Global Administrator out, while it is <c>active</c>.
/// </summary>
public sealed class DelegatedAdminRelationshipChange : WireModel
{
    /// <summary>The name.</summary>
    public string? DisplayName { get; set; }

    /// <summary>How long it is to last.</summary>
    public WireDuration Duration { get; set; }

    /// <summary>The customer.</summary>
    public DelegatedAdminRelationshipCustomer? Customer { get; set; }

    /// <summary>All the roles, not only those that are new.</summary>
    public DelegatedAdminAccessDetails? AccessDetails { get; set; }

    /// <summary>By how much it is prolonged when it ends.</summary>
    public WireDuration AutoExtendDuration { get; set; }
}
