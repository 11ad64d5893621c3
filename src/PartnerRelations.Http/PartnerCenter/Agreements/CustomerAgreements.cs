using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.Agreements;

/// <summary>Whether a customer has accepted its agreement, by either of the ways that count.</summary>
internal static class CustomerAgreements
{
    /// <summary>Whether the customer signed the Microsoft Customer Agreement itself (PC-A4), or the partner confirmed that it accepted (PC-A3).</summary>
    public static async Task<bool> HasAcceptedAsync(this IAgreementsClient agreements, CustomerId customer, CancellationToken cancellationToken)
    {
        if ((await agreements.GetDirectSignStatusAsync(customer, cancellationToken).ConfigureAwait(false)).IsSigned == true) return true;
        var confirmed = await agreements.ListOfCustomerAsync(customer, AgreementType.MicrosoftCustomerAgreement, cancellationToken).ConfigureAwait(false);
        return confirmed.Items.Count > 0;
    }
}
