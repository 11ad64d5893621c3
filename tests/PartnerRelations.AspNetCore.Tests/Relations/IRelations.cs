using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>The use cases of every feature as one actor may do them, by whichever way.</summary>
internal interface IRelations
{
    IEnrollments Enrollments { get; }

    IAccounts Accounts { get; }

    IProviders Providers { get; }

    IProviderLinks Links { get; }

    ICustomers Customers { get; }
}
