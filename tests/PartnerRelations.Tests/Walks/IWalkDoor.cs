using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Tests.Walks;

/// <summary>The way by which the people of a walk reach the use cases.</summary>
internal interface IWalkDoor : IAsyncDisposable
{
    IEnrollments Enrollments(Actor actor);

    IAccounts Accounts(Actor actor);

    ICustomers Customers(Actor actor);

    IProviderLinks Links(Actor actor);
}
