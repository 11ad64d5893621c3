using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartnerRelations.Customers;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Profiles;
using PartnerRelations.Http.PartnerCenter.Reconciliation;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Http;

/// <summary>Registers the comparison of our records with Microsoft's.</summary>
public static class ReconciliationBuilderExtensions
{
    /// <summary>
    /// Adds <see cref="PartnerReconciliation"/>, which needs the clients of <c>AddPartnerCenter</c> and the stores, and compares granular
    /// administration too where the clients of <c>AddGraph</c> are there. May be called twice. It runs when the host asks it to, for example
    /// once an hour; nothing here starts by itself.
    /// </summary>
    /// <param name="builder">What <c>AddPartnerRelations</c> handed back.</param>
    /// <param name="configure">Sets the options; called in the order of registration.</param>
    public static PartnerRelationsBuilder AddPartnerReconciliation(this PartnerRelationsBuilder builder, Action<ReconciliationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var options = services.AddOptions<ReconciliationOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReconciliationOptions>, ReconciliationOptionsValidator>());
        services.TryAddSingleton(provider => new PartnerReconciliation(
            new MicrosoftLists(provider.GetRequiredService<IRelationshipsClient>(), provider.GetRequiredService<ICustomersClient>()),
            provider.GetService<IDelegatedAdminRelationshipsClient>() is { } graph ? new MicrosoftGrants(graph, provider.GetRequiredService<IOptions<GraphOptions>>()) : null,
            new OurRecords(provider.GetRequiredService<IProviderLinkStore>(), provider.GetRequiredService<ICustomerStore>()),
            new Repairs(provider.GetRequiredService<ProviderLinkService>(), provider.GetRequiredService<CustomerService>()),
            new CallerTenant(provider.GetRequiredService<IPartnerProfilesClient>()),
            provider.GetRequiredService<IOptions<ReconciliationOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        return builder;
    }
}
