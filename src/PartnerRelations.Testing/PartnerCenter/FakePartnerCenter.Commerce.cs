using System.Globalization;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Webhooks;

namespace PartnerRelations.Testing.PartnerCenter;

public sealed partial class FakePartnerCenter
{
    /// <summary>The customer has bought something through a partner, in the portal.</summary>
    /// <param name="partner">The partner that sold it.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="offerId">What was bought.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="partnerIdOnRecord">The PartnerID of the reseller that is credited; null for nobody.</param>
    /// <exception cref="KeyNotFoundException">There is no such customer, or the partner has no relationship with it.</exception>
    public FakeSubscription BuySubscription(TenantId partner, TenantId customer, string offerId = "MS-AZR-0145P", int quantity = 1, MpnId? partnerIdOnRecord = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(offerId);
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        return Change(partner, work =>
        {
            var buying = work.TheCustomer(customer);
            if (!work.State.Relationships.IsActive(partner, customer))
            {
                throw new KeyNotFoundException($"Partner {partner} has no relationship with customer {customer}.");
            }

            var bought = new FakeSubscription
            {
                Id = work.NewId(),
                Partner = partner,
                Customer = customer,
                OfferId = offerId,
                FriendlyName = offerId,
                Quantity = quantity,
                PartnerIdOnRecord = partnerIdOnRecord,
                CreatedAt = work.Now,
            };
            work.State.Commerce.Put(bought);
            work.Record(partner, "create_order", "order", buying);
            return bought;
        });
    }

    /// <summary>A subscription as it is now; null where there is none.</summary>
    public FakeSubscription? FindSubscription(Guid subscription) => Read(state => state.Commerce.Find(subscription));

    /// <summary>A subscription is suspended: it hinders no removal of the relationship any more. Nothing where it is so.</summary>
    /// <exception cref="KeyNotFoundException">There is no such subscription.</exception>
    public void SuspendSubscription(Guid subscription) => SetStatus(subscription, "suspended");

    /// <summary>A subscription is active again. Nothing where it is so.</summary>
    /// <exception cref="KeyNotFoundException">There is no such subscription.</exception>
    public void ReactivateSubscription(Guid subscription) => SetStatus(subscription, "active");

    /// <summary>A subscription is cancelled for good. Nothing where it is so.</summary>
    /// <exception cref="KeyNotFoundException">There is no such subscription.</exception>
    public void CancelSubscription(Guid subscription) => SetStatus(subscription, "deleted");

    /// <summary>A partner has opened a ticket with Microsoft, for a customer or for itself.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="title">What it is about.</param>
    /// <param name="customer">The customer; null for the partner itself.</param>
    /// <param name="severity">A number, as the service prints it.</param>
    /// <exception cref="KeyNotFoundException">There is no such partner or customer.</exception>
    public FakeServiceRequest OpenServiceRequest(TenantId partner, string title, TenantId? customer = null, int severity = 3)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return Change(partner, work =>
        {
            work.ThePartner(partner);
            if (customer is { } tenant) work.TheCustomer(tenant);
            var number = string.Create(CultureInfo.InvariantCulture, $"6150{Sequence.NewNumber():D11}");
            var ticket = new FakeServiceRequest { Id = number, Partner = partner, Customer = customer, Title = title, Severity = severity, Status = 1, CreatedAt = work.Now };
            work.State.Commerce.Add(ticket);
            return ticket;
        });
    }

    /// <summary>Decides how the validation of an address comes out (PC-V1).</summary>
    /// <param name="addressLine1">The first line of the address.</param>
    /// <param name="status">See <see cref="FakeAddressDecision.Status"/>; null to let the form of the address decide again.</param>
    public void DecideAddress(string addressLine1, string? status)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(addressLine1);
        Change(null, work => status is null ? work.State.AddressDecisions.Remove(addressLine1) : Decide(work, addressLine1, status));
    }

    private static bool Decide(Work work, string addressLine1, string status)
    {
        work.State.AddressDecisions[addressLine1] = status;
        return true;
    }

    private void SetStatus(Guid subscription, string status) => Change(null, work =>
    {
        var found = work.State.Commerce.Find(subscription) ?? throw new KeyNotFoundException($"There is no subscription {subscription}.");
        if (found.Status == status) return false;
        work.State.Commerce.Put(found with { Status = status });
        work.Record(found.Partner, "update_subscription", "subscription", work.TheCustomer(found.Customer), Audited.Of(WebhookEvents.Subscription, found.Id.ToString("D")));
        return true;
    });
}
