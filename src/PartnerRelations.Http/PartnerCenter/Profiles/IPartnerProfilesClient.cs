using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Reading;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Profiles;

/// <summary>The profiles of the caller itself, and the check of an MPN id. An update replaces the whole profile: read it, change it, pass it on.</summary>
public interface IPartnerProfilesClient
{
    /// <summary>Gets the caller as a legal entity, with its verification (PC-P1). App-only or App+User.</summary>
    /// <param name="vettingVersion">Which verification to tell of; not said leaves it to the service.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1/profiles/legalbusiness")]
    Task<LegalBusinessProfile> GetLegalBusinessAsync(
        [Query("", "vettingVersion"), QueryConverter(typeof(PascalCaseQuery<VettingVersion>))] VettingVersion vettingVersion = default,
        CancellationToken cancellationToken = default);

    /// <summary>Replaces the caller's legal business profile (PC-P1), which may begin a new verification. App+User.</summary>
    [Put("/v1/profiles/legalbusiness")]
    Task<LegalBusinessProfile> UpdateLegalBusinessAsync([Body] LegalBusinessProfile profile, CancellationToken cancellationToken = default);

    /// <summary>Gets the caller as an organization (PC-P2). App+User.</summary>
    [Get("/v1/profiles/organization")]
    Task<OrganizationProfile> GetOrganizationAsync(CancellationToken cancellationToken = default);

    /// <summary>Replaces the caller's organization profile (PC-P2). App+User. The entity tag goes along in its attributes.</summary>
    [Put("/v1/profiles/organization")]
    Task<OrganizationProfile> UpdateOrganizationAsync([Body] OrganizationProfile profile, CancellationToken cancellationToken = default);

    /// <summary>Gets how customers reach the caller's support (PC-P3). App+User.</summary>
    [Get("/v1/profiles/support")]
    Task<SupportProfile> GetSupportAsync(CancellationToken cancellationToken = default);

    /// <summary>Replaces how customers reach the caller's support (PC-P3). App+User.</summary>
    [Put("/v1/profiles/support")]
    Task<SupportProfile> UpdateSupportAsync([Body] SupportProfile profile, CancellationToken cancellationToken = default);

    /// <summary>Gets whom and where to bill the caller (PC-P4). App+User.</summary>
    [Get("/v1/profiles/billing")]
    Task<PartnerBillingProfile> GetBillingAsync(CancellationToken cancellationToken = default);

    /// <summary>Replaces whom and where to bill the caller (PC-P4). App+User.</summary>
    [Put("/v1/profiles/billing")]
    Task<PartnerBillingProfile> UpdateBillingAsync([Body] PartnerBillingProfile profile, CancellationToken cancellationToken = default);

    /// <summary>Gets the caller's own MPN id (PC-P5). App+User.</summary>
    [Get("/v1/profiles/mpn")]
    Task<MpnIdProfile> GetMpnAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks whether there is an MPN id, and whose it is (PC-P5). App+User. An unknown one is an answer, not a fault: see
    /// <see cref="MpnIdProfile.Exists"/>.
    /// </summary>
    [Get("/v1/profiles/mpn")]
    Task<MpnIdProfile> FindMpnAsync([AliasAs("mpnId"), Query(TreatAsString = true)] MpnId mpn, CancellationToken cancellationToken = default);
}
