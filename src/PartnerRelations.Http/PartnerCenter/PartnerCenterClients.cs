using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Sending;

namespace PartnerRelations.Http.PartnerCenter;

/// <summary>The client of each resource, a line each.</summary>
internal static class PartnerCenterClients
{
    public static IHttpClientBuilder AddPartnerCenterClients(this IHttpClientBuilder builder) => builder
        .AddGeneratedClient<IRelationshipsClient>()
        .AddGeneratedClient<ICustomersClient>();
}
