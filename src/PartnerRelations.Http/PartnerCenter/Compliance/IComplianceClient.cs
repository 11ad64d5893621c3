using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Compliance;

/// <summary>
/// Whether resellers signed, and whether they may stand on orders. That a reseller did not sign is an answer, not a fault, though the
/// service says it with 400: see <see cref="AgreementStatus.IsSigned"/> and <see cref="AgreementStatus.Code"/>.
/// </summary>
public interface IComplianceClient
{
    /// <summary>Asks by MPN id whether the reseller signed the Microsoft Partner Agreement (PC-A1). App+User; providers only.</summary>
    [Get("/v1/compliance/csp/agreementstatus")]
    Task<AgreementStatus> GetAgreementStatusByMpnAsync([AliasAs("mpnId"), Query(TreatAsString = true)] MpnId mpn, CancellationToken cancellationToken = default);

    /// <summary>Asks by tenant whether the reseller signed the Microsoft Partner Agreement (PC-A1). App+User; providers only.</summary>
    [Get("/v1/compliance/csp/agreementstatus")]
    Task<AgreementStatus> GetAgreementStatusByTenantAsync([AliasAs("tenantId"), Query(TreatAsString = true)] ResellerId reseller, CancellationToken cancellationToken = default);

    /// <summary>Asks whether MPN ids belong to authorized, active indirect resellers (PC-A6). App-only, or App+User of an Admin agent.</summary>
    [Post("/v1/partners/validateresellers")]
    Task<ResellerValidationAnswer> ValidateResellersAsync([Body] ResellerValidationRequest request, CancellationToken cancellationToken = default);
}
