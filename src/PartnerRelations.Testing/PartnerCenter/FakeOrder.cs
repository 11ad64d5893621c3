namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>An order that a partner has placed for a customer (PC-S3).</summary>
public sealed record FakeOrder
{
    /// <summary>The order's id.</summary>
    public required string Id { get; init; }

    /// <summary>The partner that placed it.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>The customer.</summary>
    public required TenantId Customer { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What was ordered.</summary>
    public ValueList<FakeOrderLine> Lines { get; init; } = [];
}

/// <summary>A line of an order.</summary>
public sealed record FakeOrderLine
{
    /// <summary>The number of the line, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>What was ordered.</summary>
    public required string OfferId { get; init; }

    /// <summary>How many.</summary>
    public required int Quantity { get; init; }

    /// <summary>The subscription that it became.</summary>
    public required Guid SubscriptionId { get; init; }

    /// <summary>The name that the order gave it.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>The PartnerID of the reseller that is credited; null where nobody is.</summary>
    public MpnId? PartnerIdOnRecord { get; init; }
}
