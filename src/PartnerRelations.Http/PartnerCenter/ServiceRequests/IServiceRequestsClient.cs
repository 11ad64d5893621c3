using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.ServiceRequests;

/// <summary>Requests for Microsoft's support. App+User.</summary>
public interface IServiceRequestsClient
{
    /// <summary>Lists the caller's requests (PC-S4).</summary>
    [Get("/v1/servicerequests")]
    Task<ResourceCollection<ServiceRequest>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the requests for one customer (PC-S4).</summary>
    [Get("/v1/customers/{customer}/servicerequests")]
    Task<ResourceCollection<ServiceRequest>> ListOfCustomerAsync(CustomerId customer, CancellationToken cancellationToken = default);
}
