using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing;

namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>The services of a world themselves.</summary>
internal sealed class RelationsInProcess(ActorInWorld actor) : IRelations
{
    public IEnrollments Enrollments => actor.Enrollments;

    public IAccounts Accounts => actor.Accounts;

    public IProviders Providers => actor.Providers;

    public IProviderLinks Links => actor.ProviderLinks;

    public ICustomers Customers => actor.Customers;
}
