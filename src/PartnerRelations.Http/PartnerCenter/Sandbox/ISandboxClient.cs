using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Sandbox;

/// <summary>Resellers of the integration sandbox. App+User of a provider's sandbox; nowhere else.</summary>
public interface ISandboxClient
{
    /// <summary>
    /// Makes a reseller, with its tenant, its signature and its link to the caller (PC-X1). The service answers a repeated request id with the
    /// first outcome. The answer holds the first password, this once.
    /// </summary>
    /// <remarks>Known faults: 409 <c>1003</c> beyond five of them; 401 <c>6002</c>, 403 <c>6003</c> and <c>6004</c> for a caller that may not.</remarks>
    [Post("/v1//sandboxIndirectReseller")]
    Task<SandboxReseller> CreateResellerAsync([Body] NewSandboxReseller reseller, CancellationToken cancellationToken = default);

    /// <summary>Deletes a reseller (PC-X1).</summary>
    /// <param name="reseller">Its account, <see cref="SandboxReseller.AccountId"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/v1//sandboxIndirectReseller/{reseller}")]
    Task DeleteResellerAsync(WireId reseller, CancellationToken cancellationToken = default);
}
