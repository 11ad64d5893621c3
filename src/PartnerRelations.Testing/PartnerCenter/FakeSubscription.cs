namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A subscription that a customer holds through a partner (PC-S1).</summary>
public sealed record FakeSubscription
{
    /// <summary>The subscription's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The partner that sold it.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>The customer.</summary>
    public required TenantId Customer { get; init; }

    /// <summary>What was bought.</summary>
    public required string OfferId { get; init; }

    /// <summary>Its name.</summary>
    public string FriendlyName { get => field ?? OfferId; init; }

    /// <summary>How many.</summary>
    public required int Quantity { get; init; }

    /// <summary><c>active</c>, <c>suspended</c> or <c>deleted</c>.</summary>
    public string Status { get; init; } = "active";

    /// <summary>The order that it came from; null where a test made it.</summary>
    public string? OrderId { get; init; }

    /// <summary>The PartnerID of the reseller that is credited; null where nobody is.</summary>
    public MpnId? PartnerIdOnRecord { get; init; }

    /// <summary>When it was bought.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who supports it; the seller unless set (C17).</summary>
    public FakeSupportContact? SupportContact { get; init; }
}

/// <summary>Who supports a subscription (PC-S2).</summary>
public sealed record FakeSupportContact
{
    /// <summary>The tenant, in the letter case in which it was given.</summary>
    public required string SupportTenantId { get; init; }

    /// <summary>The PartnerID.</summary>
    public string? SupportMpnId { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }
}
