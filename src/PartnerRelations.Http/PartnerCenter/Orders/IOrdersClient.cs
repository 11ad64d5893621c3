using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Orders;

/// <summary>Orders for customers. App+User; providers and direct-bill partners only.</summary>
public interface IOrdersClient
{
    /// <summary>
    /// Places an order for a customer of an indirect reseller (PC-S3): the reseller is credited with every line that names nobody else.
    /// </summary>
    /// <param name="customer">The customer, also the order's where it names none.</param>
    /// <param name="reseller">The MPN id of the reseller, never the provider's own.</param>
    /// <param name="order">What to buy; it stays as it is.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <remarks>
    /// Known faults: 404 <c>800015</c>, 400 <c>800016</c>, <c>2071</c>, <c>2072</c> and <c>900154</c> about the MPN id; 403 <c>900123</c> where the
    /// reseller did not accept the agreement, <c>900124</c> where the caller did not, <c>13605</c> where the customer did not; 403 <c>20002</c>
    /// without a relationship with the customer.
    /// </remarks>
    Task<Order> PlaceForResellerAsync(CustomerId customer, MpnId reseller, Order order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reseller);
        ArgumentNullException.ThrowIfNull(order);
        return PlaceAsync(customer, order.For(customer, reseller), cancellationToken);
    }

    /// <summary>Places an order for a customer of the caller's own (PC-S3). Where a line names no reseller, nobody is credited, and nothing says so.</summary>
    [Post("/v1/customers/{customer}/orders")]
    Task<Order> PlaceAsync(CustomerId customer, [Body] Order order, CancellationToken cancellationToken = default);
}
