using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartnerRelations.Accounts;
using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations;

/// <summary>Registers the library.</summary>
public static class PartnerRelationsServiceCollectionExtensions
{
    /// <summary>
    /// Adds the services of every feature as singletons. May be called twice; what is registered already stays. Stores and ports are
    /// chosen by calls on the builder: nothing stands in for a missing one, and the first service that needs it says which call is missing.
    /// </summary>
    /// <param name="services">The services being set up.</param>
    /// <param name="configure">Sets the options; called in the order of registration.</param>
    public static PartnerRelationsBuilder AddPartnerRelations(this IServiceCollection services, Action<PartnerRelationsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<PartnerRelationsOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PartnerRelationsOptions>, PartnerRelationsOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IBusinessCalendar, WeekdayCalendar>();
        services.TryAddSingleton<HouseRules>();
        services.TryAddSingleton(provider => new ProviderLinkService(
            provider.Need<IProviderLinkStore>(Stores),
            provider.Need<IProviderDirectory>(Stores),
            provider.Need<IResellerStanding>("UseEnrollmentsAsResellerStanding()"),
            provider.Need<IProviderCustomers>(Stores),
            provider.GetRequiredService<HouseRules>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.Log<ProviderLinkService>()));
        services.TryAddSingleton(provider => new ProviderDirectoryService(
            provider.Need<IProviderDirectory>(Stores), provider.Need<IResellerStanding>("UseEnrollmentsAsResellerStanding()")));
        services.TryAddSingleton(provider => new AccountService(
            provider.Need<IAccountStore>(Stores), provider.GetRequiredService<TimeProvider>(), provider.Log<AccountService>()));
        services.TryAddSingleton(provider => new EnrollmentService(
            provider.Need<IEnrollmentStore>(Stores),
            provider.Need<ITenantDirectory>(Stores),
            provider.Need<IMpnDirectory>(Stores),
            provider.GetRequiredService<IBusinessCalendar>(),
            provider.GetRequiredService<HouseRules>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.Log<EnrollmentService>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<EventHandlerRegistration, EventHandlerRegistration<EnrollmentMails>>(provider => new(
            new EnrollmentMails(() => new()
            {
                Store = provider.Need<IEnrollmentStore>(Stores),
                Mails = provider.Need<IMailHandOff>("a mail sender of the host"),
                Providers = new(provider.Need<IProviderLinkStore>(Stores), provider.Need<IProviderDirectory>(Stores)),
                Calendar = provider.GetRequiredService<IBusinessCalendar>(),
                House = provider.GetRequiredService<HouseRules>(),
                Clock = provider.GetRequiredService<TimeProvider>(),
                Logger = provider.Log<EnrollmentService>(),
            }),
            HandlerStart.Beginning)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<EventHandlerRegistration, EventHandlerRegistration<AccountOpening>>(provider => new(
            new AccountOpening(() => new()
            {
                Enrollments = provider.Need<IEnrollmentStore>(Stores),
                Log = provider.Need<IEventLog>(Stores),
                Accounts = provider.GetRequiredService<AccountService>(),
            }),
            HandlerStart.Beginning)));
        services.AddOptions<EventPumpOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EventPumpOptions>, EventPumpOptionsValidator>());
        services.TryAddSingleton(provider => new EventPump(
            provider.Need<IEventLog>(Stores),
            provider.Need<IEventCursorStore>(Stores),
            provider.GetServices<EventHandlerRegistration>(),
            provider.GetRequiredService<IOptions<EventPumpOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.Log<EventPump>()));
        services.TryAddSingleton<IProviderCustomers>(provider => new ProviderCustomers(provider.Need<ICustomerStore>(Stores)));
        services.TryAddSingleton(provider => new CustomerService(
            provider.Need<ICustomerStore>(Stores),
            provider.Need<IProviderLinkStore>(Stores),
            provider.Need<IProviderDirectory>(Stores),
            provider.Need<IResellerStanding>("UseEnrollmentsAsResellerStanding()"),
            provider.Need<ITenantDirectory>(Stores),
            provider.Need<ICustomerCommerce>(Stores),
            provider.GetRequiredService<HouseRules>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.Log<CustomerService>()));
        return new PartnerRelationsBuilder(services);
    }

    internal const string Stores = "UseInMemoryStores() or another store package's call";

    /// <summary>The port, or an exception that names the call that is missing.</summary>
    internal static T Need<T>(this IServiceProvider provider, string call)
        where T : class => provider.GetService<T>() ?? throw new InvalidOperationException(
            $"No {typeof(T).Name} is registered. Add {call} behind AddPartnerRelations(), or register an {typeof(T).Name} of your own.");

    private static ILogger<T> Log<T>(this IServiceProvider provider) => provider.GetService<ILogger<T>>() ?? NullLogger<T>.Instance;
}
