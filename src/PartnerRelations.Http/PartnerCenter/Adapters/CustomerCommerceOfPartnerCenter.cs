using System.Net;
using PartnerRelations.Customers;
using PartnerRelations.Http.PartnerCenter.Agreements;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Subscriptions;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>
/// What a customer holds and whether it may buy, as Partner Center tells the calling account: its subscriptions (PC-S1), its agreement
/// (PC-A4, PC-A3) and the check of its account (PC-C8). Asked about one of the caller's resellers, only those subscriptions count that are
/// credited to it (PC-R1 for its PartnerID).
/// </summary>
internal sealed class CustomerCommerceOfPartnerCenter(
    ISubscriptionsClient subscriptions, IAgreementsClient agreements, ICustomerProfilesClient profiles, LinkedPartners linked, CallerAccount caller) : ICustomerCommerce
{
    public async Task<CustomerCommerceStatus> FindAsync(TenantId partner, CustomerId customer, CancellationToken cancellationToken)
    {
        var credited = await CreditedAsync(partner, cancellationToken).ConfigureAwait(false);
        int active;
        try
        {
            var bought = await subscriptions.ListAsync(customer, credited, cancellationToken: cancellationToken).ConfigureAwait(false);
            active = bought.Items.Count(IsActive);
        }
        catch (PartnerCenterException unknown) when (unknown.StatusCode == HttpStatusCode.NotFound || unknown is { StatusCode: HttpStatusCode.Forbidden, Code: "20002" })
        {
            // Without a relationship nothing was ever bought, and nothing else may be asked.
            return new();
        }

        return new()
        {
            ActiveSubscriptions = active,
            AgreementAccepted = await agreements.HasAcceptedAsync(customer, cancellationToken).ConfigureAwait(false),
            AccountCheck = CheckOf(await profiles.GetValidationAsync(customer, cancellationToken: cancellationToken).ConfigureAwait(false)),
        };
    }

    /// <summary>The PartnerID whose subscriptions count; null for all of the caller's.</summary>
    private async Task<MpnId?> CreditedAsync(TenantId partner, CancellationToken cancellationToken)
    {
        var account = await caller.TenantAsync(cancellationToken).ConfigureAwait(false);
        if (partner == account) return null;
        var reseller = await linked.FindResellerAsync(new ResellerId(partner), cancellationToken).ConfigureAwait(false);
        return reseller?.MpnId ?? throw new InvalidOperationException($"The calls are made with the account of {account}, which is linked with no reseller {partner}, so nothing can be said of what customers hold through it.");
    }

    /// <summary>A state that is not known here may well be one in which something runs.</summary>
    private static bool IsActive(Subscription one) =>
        one.Status != SubscriptionStatus.Suspended && one.Status != SubscriptionStatus.Deleted && one.Status != SubscriptionStatus.Expired && one.Status != SubscriptionStatus.Disabled;

    private static CustomerAccountCheck CheckOf(AccountValidation validation) => validation switch
    {
        { WasChecked: false } => CustomerAccountCheck.NeverChecked,
        _ when validation.Status == AccountValidationStatus.Allowed => CustomerAccountCheck.Allowed,
        _ when validation.Status == AccountValidationStatus.UnderReview => CustomerAccountCheck.UnderReview,
        _ when validation.Status == AccountValidationStatus.NotReady => CustomerAccountCheck.NotReady,
        _ when validation.Status == AccountValidationStatus.NotAllowed => CustomerAccountCheck.NotAllowed,
        _ => CustomerAccountCheck.Unknown,
    };
}
