using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter.Sending;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.Graph;

/// <summary>The client of each resource, a line each.</summary>
internal static class GraphClients
{
    public static IHttpClientBuilder AddGraphClients(this IHttpClientBuilder builder) => builder
        .AddGeneratedClient<IDelegatedAdminRelationshipsClient>()
        .AddGeneratedClient<IAccessAssignmentsClient>()
        .AddGeneratedClient<IDelegatedAdminCustomersClient>()
        .AddGeneratedClient<IGroupsClient>();
}
