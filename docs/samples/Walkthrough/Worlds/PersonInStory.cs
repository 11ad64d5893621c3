using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.Walkthrough.Worlds;

/// <summary>The use cases as one person may do them.</summary>
internal sealed record PersonInStory(IEnrollments Enrollments, IAccounts Accounts, IProviders Providers, IProviderLinks ProviderLinks, ICustomers Customers);
