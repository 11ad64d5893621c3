using Microsoft.Extensions.DependencyInjection;

namespace PartnerRelations;

/// <summary>What <see cref="PartnerRelationsServiceCollectionExtensions.AddPartnerRelations"/> hands back: store and port packages hang their calls here.</summary>
public sealed class PartnerRelationsBuilder
{
    internal PartnerRelationsBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services being set up.</summary>
    public IServiceCollection Services { get; }
}
