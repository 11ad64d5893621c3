using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Subscriptions;

/// <summary>A customer's subscriptions, as far as they are about partners: who is credited, and who supports.</summary>
public interface ISubscriptionsClient
{
    /// <summary>Lists a customer's subscriptions (PC-S1). App-only or App+User.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="mpn">Only those that this reseller is credited with; null for all.</param>
    /// <param name="order">Only those of this order; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1/customers/{customer}/subscriptions")]
    Task<ResourceCollection<Subscription>> ListAsync(
        CustomerId customer,
        [AliasAs("mpn_id"), Query(TreatAsString = true)] MpnId? mpn = null,
        [AliasAs("order_id")] string? order = null,
        CancellationToken cancellationToken = default);

    /// <summary>Gets who supports a customer with a subscription (PC-S2). App+User.</summary>
    [Get("/v1/customers/{customer}/subscriptions/{subscription}/supportcontact")]
    Task<SubscriptionSupport> GetSupportContactAsync(CustomerId customer, string subscription, CancellationToken cancellationToken = default);

    /// <summary>Says who supports a customer with a subscription (PC-S2): tenant, MPN id and name. App+User.</summary>
    [Put("/v1/customers/{customer}/subscriptions/{subscription}/supportcontact")]
    Task<SubscriptionSupport> UpdateSupportContactAsync(CustomerId customer, string subscription, [Body] SubscriptionSupport contact, CancellationToken cancellationToken = default);
}
