namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>An order for a customer (PC-S3).</summary>
public sealed class Order : WireResource
{
    /// <summary>The order's id; answered only.</summary>
    public string? Id { get; set; }

    /// <summary>The customer.</summary>
    public WireId ReferenceCustomerId { get; set; }

    /// <summary>How often it is billed, such as <c>monthly</c>.</summary>
    public string? BillingCycle { get; set; }

    /// <summary>The currency; answered only.</summary>
    public string? CurrencyCode { get; set; }

    /// <summary>What is bought.</summary>
    public IList<OrderLineItem>? LineItems { get; set; }

    /// <summary>When it was placed; answered only.</summary>
    public WireTime CreationDate { get; set; }

    /// <summary>Its state; answered only.</summary>
    public string? Status { get; set; }

    internal Order For(CustomerId customer, MpnId reseller)
    {
        var order = (Order)MemberwiseClone();
        if (order.ReferenceCustomerId == default) order.ReferenceCustomerId = new WireId(customer.Tenant);
        order.LineItems = LineItems?.Select(line => line.CreditedTo(reseller)).ToList();
        return order;
    }
}

/// <summary>One line of an order.</summary>
public sealed class OrderLineItem : WireResource
{
    /// <summary>The line's number, from 0.</summary>
    public int? LineItemNumber { get; set; }

    /// <summary>What is bought.</summary>
    public string? OfferId { get; set; }

    /// <summary>The subscription that it became; answered only.</summary>
    public string? SubscriptionId { get; set; }

    /// <summary>The subscription that it adds to.</summary>
    public string? ParentSubscriptionId { get; set; }

    /// <summary>The partner's own name for it.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>How many units.</summary>
    public int? Quantity { get; set; }

    /// <summary>How long the term is, as an ISO 8601 duration.</summary>
    public string? TermDuration { get; set; }

    /// <summary>The MPN id of the indirect reseller that is credited, never the provider's; digits as text. Without one the order succeeds and nobody is credited.</summary>
    public string? PartnerIdOnRecord { get; set; }

    internal OrderLineItem CreditedTo(MpnId reseller)
    {
        var line = (OrderLineItem)MemberwiseClone();
        line.PartnerIdOnRecord ??= reseller.Value;
        return line;
    }
}
