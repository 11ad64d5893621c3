using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Tests.Walks;

/// <summary>The services themselves.</summary>
internal sealed class DoorInProcess(IServiceProvider services) : IWalkDoor
{
    private readonly EnrollmentService _enrollments = services.GetRequiredService<EnrollmentService>();
    private readonly AccountService _accounts = services.GetRequiredService<AccountService>();
    private readonly CustomerService _customers = services.GetRequiredService<CustomerService>();
    private readonly ProviderLinkService _links = services.GetRequiredService<ProviderLinkService>();

    public IEnrollments Enrollments(Actor actor) => _enrollments.As(actor);

    public IAccounts Accounts(Actor actor) => _accounts.As(actor);

    public ICustomers Customers(Actor actor) => _customers.As(actor);

    public IProviderLinks Links(Actor actor) => _links.As(actor);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
