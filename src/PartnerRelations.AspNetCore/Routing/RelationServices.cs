using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>The services of every feature. Made when the end points are mapped, so that a missing store or port stops the host at its start.</summary>
internal sealed record RelationServices(
    EnrollmentService Enrollments, AccountService Accounts, ProviderDirectoryService Providers, ProviderLinkService ProviderLinks, CustomerService Customers);
