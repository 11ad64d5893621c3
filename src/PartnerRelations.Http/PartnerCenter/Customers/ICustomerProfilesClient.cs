using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Customers;

/// <summary>What is known about one customer: company, billing, Microsoft's check, domains, organization.</summary>
public interface ICustomerProfilesClient
{
    /// <summary>Gets the customer's company (PC-C6). App+User.</summary>
    [Get("/v1/customers/{customer}/profiles/company")]
    Task<CustomerCompanyProfile> GetCompanyAsync(CustomerId customer, CancellationToken cancellationToken = default);

    /// <summary>Gets whom and where to bill the customer (PC-C7). App-only or App+User.</summary>
    [Get("/v1/customers/{customer}/profiles/billing")]
    Task<CustomerBillingProfile> GetBillingAsync(CustomerId customer, CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces whom and where to bill the customer (PC-C7), if nobody else did since it was read. App-only or App+User. Read it, change it,
    /// and pass it on: its entity tag goes along.
    /// </summary>
    /// <remarks>Known faults: 400 <c>2055</c> where the entity tag is out of date; read the profile again.</remarks>
    Task<CustomerBillingProfile> UpdateBillingAsync(CustomerId customer, CustomerBillingProfile profile, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return PutBillingAsync(customer, profile, profile.Attributes?.Etag, cancellationToken);
    }

    /// <summary>Replaces whom and where to bill the customer, under an entity tag of the caller's choice (PC-C7); see <see cref="UpdateBillingAsync"/>.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="profile">The whole profile as it shall be.</param>
    /// <param name="etag">The entity tag to send as <c>If-Match</c>, with or without its quotes; null for none, which overwrites.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/v1/customers/{customer}/profiles/billing")]
    Task<CustomerBillingProfile> PutBillingAsync(
        CustomerId customer, [Body] CustomerBillingProfile profile, [Header("If-Match")] string? etag, CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks what Microsoft found when it checked the customer (PC-C8). App+User. A customer that was never checked is an answer, not a fault:
    /// see <see cref="AccountValidation.WasChecked"/>.
    /// </summary>
    /// <param name="customer">The customer.</param>
    /// <param name="type">What was checked; only <c>account</c> is documented.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1/customers/{customer}/validationStatus")]
    Task<AccountValidation> GetValidationAsync(CustomerId customer, string type = "account", CancellationToken cancellationToken = default);

    /// <summary>Lists the customer's domains (PC-C9). App-only or App+User; needs a role of granular administration (GDAP).</summary>
    [Get("/v1/customers/{customer}/customDomains")]
    Task<IList<string>> ListDomainsAsync(CustomerId customer, CancellationToken cancellationToken = default);

    /// <summary>Lists the customer's organization, one entry (PC-C9). App-only or App+User; needs a role of granular administration (GDAP).</summary>
    [Get("/v1/customers/{customer}/organization")]
    Task<IList<CustomerOrganization>> ListOrganizationAsync(CustomerId customer, CancellationToken cancellationToken = default);
}
