using Microsoft.Extensions.Logging;
using PartnerRelations.Providers;
using PartnerRelations.Storage;

namespace PartnerRelations.ProviderLinks;

/// <summary>Binds the use cases of provider links to an actor. A singleton; safe for concurrent use.</summary>
public sealed class ProviderLinkService
{
    internal ProviderLinkService(
        IProviderLinkStore store,
        IProviderDirectory providers,
        IResellerStanding resellers,
        IProviderCustomers customers,
        HouseRules house,
        TimeProvider clock,
        ILogger<ProviderLinkService> logger)
    {
        (Store, Providers, Resellers, Customers, House, Clock, Logger) = (store, providers, resellers, customers, house, clock, logger);
        Walk = new CommandWalk(store, clock);
    }

    internal IProviderLinkStore Store { get; }

    internal IProviderDirectory Providers { get; }

    internal IResellerStanding Resellers { get; }

    internal IProviderCustomers Customers { get; }

    internal HouseRules House { get; }

    internal TimeProvider Clock { get; }

    internal ILogger Logger { get; }

    internal CommandWalk Walk { get; }

    /// <summary>The use cases as this actor may do them. Cheap; make one for each call.</summary>
    public IProviderLinks As(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new ProviderLinksOfActor(this, actor);
    }
}
