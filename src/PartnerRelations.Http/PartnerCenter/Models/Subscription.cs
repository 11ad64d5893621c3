namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A customer's subscription (PC-S1); what is not about partners is kept in <see cref="WireModel.OtherFields"/>.</summary>
public sealed class Subscription : WireResource
{
    /// <summary>The subscription's id.</summary>
    public string? Id { get; set; }

    /// <summary>What was bought.</summary>
    public string? OfferId { get; set; }

    /// <summary>What was bought, in words.</summary>
    public string? OfferName { get; set; }

    /// <summary>The partner's own name for it.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>How many units.</summary>
    public int? Quantity { get; set; }

    /// <summary>What is counted, such as <c>Licenses</c>.</summary>
    public string? UnitType { get; set; }

    /// <summary>The subscription that this one adds to.</summary>
    public string? ParentSubscriptionId { get; set; }

    /// <summary>When it was made.</summary>
    public WireTime CreationDate { get; set; }

    /// <summary>When it begins.</summary>
    public WireTime EffectiveStartDate { get; set; }

    /// <summary>When the term ends.</summary>
    public WireTime CommitmentEndDate { get; set; }

    /// <summary>Its state.</summary>
    public SubscriptionStatus Status { get; set; }

    /// <summary>Whether the next term begins by itself.</summary>
    public bool? AutoRenewEnabled { get; set; }

    /// <summary>Whether it is for trying out.</summary>
    public bool? IsTrial { get; set; }

    /// <summary>How it is billed, such as <c>license</c>.</summary>
    public string? BillingType { get; set; }

    /// <summary>How often it is billed, such as <c>monthly</c>.</summary>
    public string? BillingCycle { get; set; }

    /// <summary>How long the term is, as an ISO 8601 duration.</summary>
    public string? TermDuration { get; set; }

    /// <summary>The MPN id (not the tenant) of the reseller that is credited, digits as text.</summary>
    public string? PartnerId { get; set; }

    /// <summary>The kind of contract.</summary>
    public string? ContractType { get; set; }

    /// <summary>The order that it came from.</summary>
    public string? OrderId { get; set; }
}

/// <summary>Who supports a customer with a subscription (PC-S2): mostly the reseller.</summary>
public sealed class SubscriptionSupport : WireResource
{
    /// <summary>The tenant of the partner that supports.</summary>
    public WireId SupportTenantId { get; set; }

    /// <summary>Its MPN id, digits as text.</summary>
    public string? SupportMpnId { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }
}
