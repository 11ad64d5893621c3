using PartnerRelations.CspProgram;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>What must be so before an order goes through, in the order in which the service complains.</summary>
internal static class OrderChecks
{
    public static void Demand(Call call, FakeCustomer customer)
    {
        if (call.Rules.AgreementNeededToTransact && call.Partner.AgreementSignedAt is null)
        {
            throw new Refusal(403, 900124, "The partner has not accepted the Microsoft Partner Agreement.");
        }

        if (call.Rules.CustomerMarketMustMatch && !CspRegions.Share(call.Partner.Country, customer.Country))
        {
            throw new Refusal(403, 2030, $"The partner is not onboarded to sell in {customer.Country}.");
        }

        if (!customer.HasSignedAgreement && !customer.Agreements.Any(agreement => agreement.Type == "MicrosoftCustomerAgreement"))
        {
            throw new Refusal(403, 13605, "The customer has not accepted the Microsoft Customer Agreement.");
        }

        switch (customer.AccountCheck?.Status)
        {
            case null or "Allowed":
                return;
            case "UnderReview":
                throw new Refusal(403, 800073, "The customer's account is under review.");
            case "Not Ready":
                throw new Refusal(403, 800074, "The customer's account is not ready: its review has not begun.");
            default:
                throw new Refusal(403, 800075, "The customer's account was not approved.");
        }
    }

    /// <summary>
    /// The PartnerID of the reseller that is to be credited. Until orders were checked for it, one that is not valid credited nobody and
    /// hindered nothing.
    /// </summary>
    public static MpnId? PartnerOnRecord(Call call, string text)
    {
        if (!call.Rules.PartnerOnRecordCheckedForNewOrders) return MpnId.TryParse(text, out var given) ? given : null;
        if (!MpnId.TryParse(text, out var id) || call.State.Partners.NameOf(id) is null) throw new Refusal(404, 800015, $"The PartnerID {text} was not found.");
        if (call.State.Partners.FindByMpnId(id) is not { } partner || partner.IsDeauthorized)
        {
            throw new Refusal(400, 900154, $"The PartnerID {id} is not linked to the tenant of an active indirect reseller.");
        }

        if (partner.IsAny(FakePrograms.IndirectReseller)) return Reseller(call, partner, id);
        throw partner.IsAny(FakePrograms.IndirectProvider)
            ? new Refusal(404, 2072, $"The PartnerID {id} is that of an indirect provider, which is not allowed here.")
            : new Refusal(400, 800016, $"The PartnerID {id} is not that of an indirect reseller.");
    }

    private static MpnId Reseller(Call call, FakePartner reseller, MpnId id)
    {
        if (!call.State.Links.IsActive(call.Partner.Tenant, reseller.Tenant))
        {
            throw new Refusal(400, 2071, $"The PartnerID {id} is not that of a valid advisor: there is no partnership with it.");
        }

        return reseller.AgreementSignedAt is not null || !call.Rules.AgreementNeededToTransact
            ? id
            : throw new Refusal(403, 900123, $"The indirect reseller with PartnerID {id} has not accepted the Microsoft Partner Agreement.");
    }
}
