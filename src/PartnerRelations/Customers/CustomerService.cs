using Microsoft.Extensions.Logging;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Storage;

namespace PartnerRelations.Customers;

/// <summary>Binds the use cases of customers to an actor. A singleton; safe for concurrent use.</summary>
public sealed class CustomerService
{
    internal CustomerService(
        ICustomerStore store,
        IProviderLinkStore links,
        IProviderDirectory providers,
        IResellerStanding resellers,
        ITenantDirectory tenants,
        ICustomerCommerce commerce,
        HouseRules house,
        TimeProvider clock,
        ILogger<CustomerService> logger)
    {
        (Store, Links, Providers, Resellers, Tenants, Commerce, House, Clock, Logger) = (store, links, providers, resellers, tenants, commerce, house, clock, logger);
        Walk = new CommandWalk(store, clock);
    }

    internal ICustomerStore Store { get; }

    internal IProviderLinkStore Links { get; }

    internal IProviderDirectory Providers { get; }

    internal IResellerStanding Resellers { get; }

    internal ITenantDirectory Tenants { get; }

    internal ICustomerCommerce Commerce { get; }

    internal HouseRules House { get; }

    internal TimeProvider Clock { get; }

    internal ILogger Logger { get; }

    internal CommandWalk Walk { get; }

    /// <summary>The use cases as this actor may do them. Cheap; make one for each call.</summary>
    public ICustomers As(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new CustomersOfActor(this, actor);
    }
}
