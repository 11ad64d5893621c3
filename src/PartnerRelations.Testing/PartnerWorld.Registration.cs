using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing;

public sealed partial class PartnerWorld
{
    /// <summary>Everything by TryAdd, so that the host's registrations win, and the stores behind their faults before the plain ones.</summary>
    private IServiceCollection Register(IServiceCollection services, Action<PartnerRelationsOptions>? configure)
    {
        services.TryAddSingleton<TimeProvider>(Clock);
        services.TryAddSingleton<IMailHandOff>(Mailbox);

        // Provider links
        services.TryAddSingleton<FakeResellerStanding>();
        services.TryAddSingleton<IResellerStanding>(provider => new StandingInWorld(
            new EnrollmentStanding(new InMemoryEnrollmentStore(Storage)), provider.GetRequiredService<FakeResellerStanding>()));
        services.TryAddSingleton<IProviderLinkStore>(new FaultyProviderLinkStore(new InMemoryProviderLinkStore(Storage), Faults));

        // Accounts
        services.TryAddSingleton<IAccountStore>(new FaultyAccountStore(new InMemoryAccountStore(Storage), Faults));

        // Customers
        services.TryAddSingleton<ICustomerStore>(new FaultyCustomerStore(new InMemoryCustomerStore(Storage), Faults));

        // Enrollments
        services.TryAddSingleton<IEnrollmentStore>(new FaultyEnrollmentStore(new InMemoryEnrollmentStore(Storage), Faults));

        services.AddPartnerRelations(SetPages).UseInMemoryStores(Storage);
        if (configure is not null) services.Configure(configure);
        return services;
    }

    private static void SetPages(PartnerRelationsOptions options)
    {
        options.ProviderInvitationPage = new Uri("https://portal.example/provider-invitation");
        options.CustomerInvitationPage = new Uri("https://portal.example/customer-invitation");
        options.ContactConfirmationPage = new Uri("https://portal.example/confirm-contact");
    }
}
