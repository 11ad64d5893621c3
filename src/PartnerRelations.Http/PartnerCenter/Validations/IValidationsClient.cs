using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Validations;

/// <summary>Checks before a customer is created. App-only or App+User.</summary>
public interface IValidationsClient
{
    /// <summary>Asks whether an address exists (PC-V1). An address that does not is an answer; see <see cref="AddressValidation.IsValid"/>.</summary>
    /// <remarks>Known faults: 400 where an address lacks what its country asks for; older services answer so to every wrong address.</remarks>
    [Post("/v1/validations/address")]
    Task<AddressValidation> ValidateAddressAsync([Body] Address address, CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks whether a domain such as <c>contoso.onmicrosoft.com</c> is taken (PC-V2). The service says so with 200 and no with 404; both are
    /// answers.
    /// </summary>
    [Head("/v1/domains/{domain}")]
    Task<bool> IsDomainTakenAsync(string domain, CancellationToken cancellationToken = default);

    /// <summary>Gets what a country asks of addresses and companies (PC-V3).</summary>
    [Get("/v1/countryvalidationrules/{country}")]
    Task<CountryValidationRules> GetCountryRulesAsync(CountryCode country, CancellationToken cancellationToken = default);

    /// <summary>Lists the caller's codes for creating customers of a government (PC-V4).</summary>
    [Get("/v1/customers/all/validations")]
    Task<IList<GovernmentValidationCode>> ListGovernmentCodesAsync(CancellationToken cancellationToken = default);
}
