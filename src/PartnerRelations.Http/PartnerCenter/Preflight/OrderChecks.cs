using System.Net;
using PartnerRelations.CspProgram;
using PartnerRelations.Http.PartnerCenter.Models;
using static PartnerRelations.Http.PartnerCenter.Preflight.OrderCheckKind;

namespace PartnerRelations.Http.PartnerCenter.Preflight;

/// <summary>Says of each answer of Microsoft's what it means for an order. Pure.</summary>
internal static class OrderChecks
{
    private const string Restart = "Ask again; nothing about the order is known to be wrong.";

    public static OrderCheck Link(OrderQuestion question, ResourceCollection<PartnerRelationship> resellers)
    {
        var found = Find(question, resellers);
        if (found is null)
        {
            return No(OrderCheckKind.ProviderLink, "K6", "Provider and reseller have no partnership at Microsoft.",
                "The provider invites the reseller (Indirect resellers, Request a partnership), and a Global administrator or Admin agent of the reseller approves it.");
        }

        return string.IsNullOrWhiteSpace(found.State.Text) || found.State == PartnerRelationshipState.Active
            ? Yes(OrderCheckKind.ProviderLink, "K6", "Provider and reseller have an active partnership.")
            : No(OrderCheckKind.ProviderLink, "K6", $"The partnership is in the state \"{found.State}\".", "Look at the partnership in Partner Center and make it active.");
    }

    public static OrderCheck Agreement(ProgramRules rules, AgreementStatus? status)
    {
        if (!rules.AgreementNeededToTransact || status is null) return Yes(ResellerAgreement, "K10", "The rules of the day ask for no agreement.");
        if (status.IsSigned) return Yes(ResellerAgreement, "K10", "The reseller has signed the Microsoft Partner Agreement.");
        var (message, remedy) = status.Code switch
        {
            _ when status.Code == AgreementRefusal.InvalidMpnId => (
                "The PartnerID is not valid, or never moved to Partner Center.", "Take the PartnerID of the reseller's location, not that of its headquarters."),
            _ when status.Code == AgreementRefusal.OtherRegion => ("The reseller is in another CSP region than the provider.", "A provider of the reseller's region orders."),
            _ when status.Code == AgreementRefusal.NoResellerAccount => ("The PartnerID has no account as indirect reseller.", "The reseller enrolls as an indirect reseller with this location."),
            _ => ("The reseller has not signed the Microsoft Partner Agreement.", "A Global administrator of the reseller signs it in Partner Center (Account settings, Agreements)."),
        };
        return No(ResellerAgreement, "K10", message, remedy, status.Code.Text);
    }

    public static OrderCheck OnRecord(OrderQuestion question, ResellerValidationAnswer answer)
    {
        var found = answer.ValidationResults?.FirstOrDefault(one => one.PartnerId == question.PartnerIdOnRecord.Value);
        return found?.IsValidPartnerIdOnRecord switch
        {
            true => Yes(PartnerOnRecord, "K13", "The PartnerID belongs to an authorized, active indirect reseller."),
            false => No(PartnerOnRecord, "K13", "The PartnerID may not stand on an order: it does not belong to an authorized, active indirect reseller.",
                "Take the PartnerID of a location of the reseller that is linked with its CSP account.", found.ErrorCode),
            null => Unknown(PartnerOnRecord, "K13", "Microsoft's answer does not name the PartnerID.", Restart),
        };
    }

    public static OrderCheck Own(Customer customer) => customer.RelationshipToPartner == CustomerRelationship.Reseller
        ? Yes(OwnRelationship, "C3", "The provider has a reseller relationship of its own with the customer.")
        : No(OwnRelationship, "C3", NoOwnRelationship, InviteJointly);

    public static OrderCheck InOneRegion(
        ProgramRules rules, OrderQuestion question, OrganizationProfile provider, ResourceCollection<PartnerRelationship> resellers, Customer customer)
    {
        if (!rules.RegionsMustMatch && !rules.CustomerMarketMustMatch) return Yes(Region, "K9", "The rules of the day ask for no common region.");
        var ours = Country(provider.DefaultAddress?.Country);
        var theirs = Country(Find(question, resellers)?.Location);
        var customers = Country(customer.BillingProfile?.DefaultAddress?.Country) ?? Country(customer.CompanyProfile?.Address?.Country);
        if (ours is null) return Unknown(Region, "K9", "The provider's country is not known.", "Complete the address of the provider's organization profile.");
        if (rules.RegionsMustMatch && theirs is not null && !CspRegions.Share(ours, theirs)) return Elsewhere("reseller", theirs, ours);
        if (rules.CustomerMarketMustMatch && customers is not null && !CspRegions.Share(ours, customers)) return Elsewhere("customer", customers, ours);
        if (rules.RegionsMustMatch && theirs is null) return Unknown(Region, "K9", "The reseller's country is not known.", "Look at the partnership in Partner Center.");
        if (rules.CustomerMarketMustMatch && customers is null) return Unknown(Region, "C11", "Microsoft does not show the customer's country.", "Ask the customer for the country of its tenant; its office does not count.");
        return Yes(Region, "K9", $"All are in {CspRegions.NameOf(CspRegions.Of(ours))}.");
    }

    public static OrderCheck CustomerSigned(ProgramRules rules, bool isSigned)
    {
        if (!rules.CustomerAgreementRequired) return Yes(OrderCheckKind.CustomerAgreement, "C14", "The rules of the day ask for no customer agreement.");
        return isSigned
            ? Yes(OrderCheckKind.CustomerAgreement, "C14", "The customer has accepted the Microsoft Customer Agreement.")
            : No(OrderCheckKind.CustomerAgreement, "C14", "The customer has not accepted the Microsoft Customer Agreement.",
                "The customer accepts it in the Microsoft 365 admin center, or the provider confirms that it has (PC-A3).");
    }

    public static OrderCheck Account(AccountValidation validation) => validation.MayTransact
        ? Yes(CustomerStatus, "C14", validation.WasChecked ? "Microsoft's check of the customer's account says Allowed." : "The customer's account was never checked, which is no obstacle.")
        : No(CustomerStatus, "C14", $"Microsoft's check of the customer's account says {validation.Status}.",
            "Wait until the check is done; if it was not passed, the customer contacts Microsoft's support.", validation.Status.Text);

    /// <summary>What a failed call says of its check: two refusals are answers, every other failure is none.</summary>
    public static OrderCheck NotAnswered(OrderCheckKind kind, PartnerCenterException fault)
    {
        var rule = RuleOf(kind);
        if (kind == OwnRelationship && (fault.StatusCode == HttpStatusCode.NotFound || fault is { StatusCode: HttpStatusCode.Forbidden, Code: "20002" }))
        {
            return No(kind, rule, NoOwnRelationship, InviteJointly, fault.Code);
        }

        return Unknown(kind, rule, $"Microsoft did not answer: {fault.Meaning}", fault.Remedy.Length > 0 ? fault.Remedy : Restart, fault.Code);
    }

    private const string NoOwnRelationship = "The provider has no reseller relationship of its own with this customer; the reseller's is the reseller's alone and counts for nobody else.";

    private const string InviteJointly =
        "The reseller sends the customer the link of both (type IndirectResellerRelationship with indirectCSPId), and a Global administrator of the customer accepts it.";

    private static string RuleOf(OrderCheckKind kind) => kind switch
    {
        OrderCheckKind.ProviderLink => "K6",
        ResellerAgreement => "K10",
        PartnerOnRecord => "K13",
        OwnRelationship => "C3",
        Region => "K9",
        _ => "C14",
    };

    private static PartnerRelationship? Find(OrderQuestion question, ResourceCollection<PartnerRelationship> resellers) =>
        resellers.Items.FirstOrDefault(one => one.Id.AsReseller() == question.Reseller);

    private static CountryCode? Country(string? text) => CountryCode.TryParse(text, out var country) ? country : null;

    private static OrderCheck Elsewhere(string party, CountryCode theirs, CountryCode ours) => No(
        Region, party == "customer" ? "C11" : "K9",
        $"The {party} is in {CspRegions.NameOf(CspRegions.Of(theirs))} ({theirs}), the provider in {CspRegions.NameOf(CspRegions.Of(ours))} ({ours}).",
        "A provider of that region orders.");

    private static OrderCheck Yes(OrderCheckKind kind, string rule, string message) => new() { Kind = kind, IsMet = true, Rule = rule, Message = message };

    private static OrderCheck No(OrderCheckKind kind, string rule, string message, string remedy, string? code = null) =>
        new() { Kind = kind, IsMet = false, Rule = rule, Message = message, Remedy = remedy, Code = code };

    private static OrderCheck Unknown(OrderCheckKind kind, string rule, string message, string remedy, string? code = null) =>
        new() { Kind = kind, IsMet = null, Rule = rule, Message = message, Remedy = remedy, Code = code };
}
