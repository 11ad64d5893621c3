using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations;

/// <summary>Chooses the in-memory stores.</summary>
public static class InMemoryStoresBuilderExtensions
{
    /// <summary>
    /// Keeps the records of every feature, the event log, the directories of providers and tenants and what customers buy in memory. For
    /// tests and demonstrations: everything is gone with the process. What is registered already stays, so a port of your own registered
    /// before wins.
    /// </summary>
    /// <param name="builder">What <c>AddPartnerRelations()</c> handed back.</param>
    /// <param name="storage">The storage to use, to look into it or to share it; null for a new one.</param>
    public static PartnerRelationsBuilder UseInMemoryStores(this PartnerRelationsBuilder builder, InMemoryPartnerStorage? storage = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.TryAddSingleton(storage ?? new InMemoryPartnerStorage());
        services.TryAddSingleton<IEventLog>(provider => new InMemoryEventLog(provider.GetRequiredService<InMemoryPartnerStorage>()));
        services.TryAddSingleton<IEventCursorStore>(provider => new InMemoryEventCursorStore(provider.GetRequiredService<InMemoryPartnerStorage>()));

        // Provider links
        services.TryAddSingleton<IProviderLinkStore>(provider => new InMemoryProviderLinkStore(provider.GetRequiredService<InMemoryPartnerStorage>()));
        services.TryAddSingleton<InMemoryProviderDirectory>();
        services.TryAddSingleton<IProviderDirectory>(provider => provider.GetRequiredService<InMemoryProviderDirectory>());

        // Accounts
        services.TryAddSingleton<IAccountStore>(provider => new InMemoryAccountStore(provider.GetRequiredService<InMemoryPartnerStorage>()));

        // Customers
        services.TryAddSingleton<ICustomerStore>(provider => new InMemoryCustomerStore(provider.GetRequiredService<InMemoryPartnerStorage>()));
        services.TryAddSingleton<FakeTenantDirectory>();
        services.TryAddSingleton<ITenantDirectory>(provider => provider.GetRequiredService<FakeTenantDirectory>());
        services.TryAddSingleton<FakeCustomerCommerce>();
        services.TryAddSingleton<ICustomerCommerce>(provider => provider.GetRequiredService<FakeCustomerCommerce>());

        // Enrollments
        services.TryAddSingleton<IEnrollmentStore>(provider => new InMemoryEnrollmentStore(provider.GetRequiredService<InMemoryPartnerStorage>()));
        services.TryAddSingleton<FakeMpnDirectory>();
        services.TryAddSingleton<IMpnDirectory>(provider => provider.GetRequiredService<FakeMpnDirectory>());
        return builder;
    }
}
