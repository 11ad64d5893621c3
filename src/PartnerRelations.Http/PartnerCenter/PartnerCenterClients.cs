using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter.Agreements;
using PartnerRelations.Http.PartnerCenter.AuditRecords;
using PartnerRelations.Http.PartnerCenter.Compliance;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.DirectoryRoles;
using PartnerRelations.Http.PartnerCenter.Orders;
using PartnerRelations.Http.PartnerCenter.Profiles;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Sandbox;
using PartnerRelations.Http.PartnerCenter.Sending;
using PartnerRelations.Http.PartnerCenter.ServiceRequests;
using PartnerRelations.Http.PartnerCenter.Subscriptions;
using PartnerRelations.Http.PartnerCenter.Validations;
using PartnerRelations.Http.PartnerCenter.Webhooks;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter;

/// <summary>The client of each resource, a line each.</summary>
internal static class PartnerCenterClients
{
    public static IHttpClientBuilder AddPartnerCenterClients(this IHttpClientBuilder builder) => builder
        .AddGeneratedClient<IRelationshipsClient>()
        .AddGeneratedClient<ICustomersClient>()
        .AddGeneratedClient<ICustomerProfilesClient>()
        .AddGeneratedClient<IPartnerProfilesClient>()
        .AddGeneratedClient<IComplianceClient>()
        .AddGeneratedClient<IAgreementsClient>()
        .AddGeneratedClient<IValidationsClient>()
        .AddGeneratedClient<IDirectoryRolesClient>()
        .AddGeneratedClient<IAuditRecordsClient>()
        .AddGeneratedClient<ISubscriptionsClient>()
        .AddGeneratedClient<IOrdersClient>()
        .AddGeneratedClient<IServiceRequestsClient>()
        .AddGeneratedClient<ISandboxClient>()
        .AddGeneratedClient<IWebhookRegistrationsClient>();
}
