using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>
/// A partner's delegated administration of a customer (GDAP, PC-G1): which roles, for how long, and how far consent is. One that an
/// indirect provider made for its reseller says so (<see cref="IsForReseller"/>), and waits for two consents.
/// </summary>
public sealed class DelegatedAdminRelationship : GraphEntity
{
    /// <summary>The id, which also makes the link for the customer.</summary>
    public DelegatedAdminRelationshipId Id { get; set; }

    /// <summary>The name, unique among the partner's relationships, at most 50 characters.</summary>
    public string? DisplayName { get; set; }

    /// <summary>How long it lasts from its activation: a day to two years.</summary>
    public WireDuration Duration { get; set; }

    /// <summary>The customer; null while any customer may consent.</summary>
    public DelegatedAdminRelationshipCustomer? Customer { get; set; }

    /// <summary>The roles that the partner asks for, or has.</summary>
    public DelegatedAdminAccessDetails? AccessDetails { get; set; }

    /// <summary>Where it stands.</summary>
    public DelegatedAdminRelationshipStatus Status { get; set; }

    /// <summary>By how much it is prolonged when it ends: not at all (<c>PT0S</c>, <c>P0D</c>) or by <c>P180D</c>.</summary>
    public WireDuration AutoExtendDuration { get; set; }

    /// <summary>When it was made.</summary>
    public WireTime CreatedDateTime { get; set; }

    /// <summary>When it was changed last.</summary>
    public WireTime LastModifiedDateTime { get; set; }

    /// <summary>When it became active; without a value before: the service writes an empty text, null or nothing.</summary>
    public WireTime ActivatedDateTime { get; set; }

    /// <summary>When it ends or ended. Also set on one that is not active yet, counted from its creation.</summary>
    public WireTime EndDateTime { get; set; }

    /// <summary>The provider that made it for its reseller; without text on a partner's own.</summary>
    public WireId IndirectProviderTenantId { get; set; }

    /// <summary>Whether the reseller has yet to approve or reject what its provider made; null on a partner's own.</summary>
    public bool? IsPartnerConsentPending { get; set; }

    /// <summary>Whether an indirect provider made it for its reseller.</summary>
    [JsonIgnore]
    public bool IsForReseller => IsOfKind("resellerDelegatedAdminRelationship") || !string.IsNullOrEmpty(IndirectProviderTenantId.Text);

    /// <summary>
    /// Whose consent it waits for, as far as the service tells: it has one status for both, so that the customer is named as long as the
    /// status is <see cref="DelegatedAdminRelationshipStatus.ApprovalPending"/>.
    /// </summary>
    [JsonIgnore]
    public DelegatedAdminConsents OpenConsents =>
        (Status == DelegatedAdminRelationshipStatus.ApprovalPending ? DelegatedAdminConsents.Customer : DelegatedAdminConsents.None)
        | (IsPartnerConsentPending == true ? DelegatedAdminConsents.Reseller : DelegatedAdminConsents.None);
}

/// <summary>Whose consent a relationship waits for.</summary>
[Flags]
public enum DelegatedAdminConsents
{
    /// <summary>Nobody's.</summary>
    None = 0,

    /// <summary>The customer's, on the page that <see cref="DelegatedAdminRelationshipId.InvitationLink"/> leads to.</summary>
    Customer = 1,

    /// <summary>The indirect reseller's, by <see cref="IDelegatedAdminRelationshipsClient.ApproveAsync"/> or <see cref="IDelegatedAdminRelationshipsClient.RejectAsync"/>.</summary>
    Reseller = 2,
}

/// <summary>The customer of a relationship.</summary>
public sealed class DelegatedAdminRelationshipCustomer : WireModel
{
    /// <summary>The customer's tenant.</summary>
    public WireId TenantId { get; set; }

    /// <summary>The customer's name.</summary>
    public string? DisplayName { get; set; }
}
