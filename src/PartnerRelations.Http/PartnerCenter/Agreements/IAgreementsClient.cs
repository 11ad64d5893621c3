using PartnerRelations.Http.PartnerCenter.Models;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Agreements;

/// <summary>The agreements that customers accept, and that they did. Everything here needs App+User.</summary>
public interface IAgreementsClient
{
    /// <summary>Lists the agreements that customers can accept (PC-A2).</summary>
    /// <param name="agreementType">Of which type, <see cref="AgreementType.All"/> for all; not said means the Cloud Agreement only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1/agreements")]
    Task<ResourceCollection<AgreementTemplate>> ListAsync([Query(TreatAsString = true)] AgreementType? agreementType = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the agreements that a customer accepted, as the partner confirmed (PC-A3).</summary>
    /// <inheritdoc cref="ListAsync" />
    [Get("/v1/customers/{customer}/agreements")]
    Task<ResourceCollection<CustomerAgreement>> ListOfCustomerAsync(
        CustomerId customer, [Query(TreatAsString = true)] AgreementType? agreementType = null, CancellationToken cancellationToken = default);

    /// <summary>Confirms that a customer accepted an agreement (PC-A3): contact, template, time and type are required.</summary>
    /// <remarks>Known faults: 400 <c>600061</c> where it is confirmed already.</remarks>
    [Post("/v1/customers/{customer}/agreements")]
    Task<CustomerAgreement> ConfirmAsync(CustomerId customer, [Body] CustomerAgreement agreement, CancellationToken cancellationToken = default);

    /// <summary>Asks whether a customer signed the Microsoft Customer Agreement itself (PC-A4). Without that, and without a confirmation, orders fail with 403 <c>13605</c>.</summary>
    [Get("/v1/customers/{customer}/directSignedMicrosoftCustomerAgreementStatus")]
    Task<DirectSignStatus> GetDirectSignStatusAsync(CustomerId customer, CancellationToken cancellationToken = default);

    /// <summary>Gets the addresses of an agreement's text (PC-A5).</summary>
    /// <param name="template">The agreement's template.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="country">The country that the text is for.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1/agreementtemplates/{template}/document")]
    Task<AgreementDocument> GetDocumentAsync(
        WireId template,
        [Query(TreatAsString = true)] LanguageTag language,
        [Query(TreatAsString = true)] CountryCode country,
        CancellationToken cancellationToken = default);
}
