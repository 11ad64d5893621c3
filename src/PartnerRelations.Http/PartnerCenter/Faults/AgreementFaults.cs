namespace PartnerRelations.Http.PartnerCenter.Faults;

/// <summary>Faults of agreements and their status.</summary>
internal static class AgreementFaults
{
    private static readonly string[] Status = ["PC-A1"];

    public static IEnumerable<KnownFault> All =>
    [
        new("2000", "The reseller was named wrongly: the tenant is no GUID, the PartnerID is not digits, or both were given.", "Name the reseller by exactly one of its tenant and its PartnerID.") { Operations = Status, Status = 400 },
        new("2001", "No reseller was named.", "Name the reseller by its tenant or by its PartnerID.") { Operations = Status, Status = 400 },
        new("2200", "The PartnerID is not valid, or was never moved to Partner Center.", "Ask the reseller for the PartnerID of its partner location account.") { Operations = Status, Status = 400 },
        new("2201", "The reseller is in another CSP region than the provider.", "Work with a provider, or with an account of this provider, in the reseller's region.") { Operations = Status, Status = 400 },
        new("2203", "The PartnerID is known, and the partner agreement is not signed for its region.", "Ask the reseller's global administrator to sign the Microsoft Partner Agreement in Partner Center.") { Operations = Status, Status = 400 },
        new("2204", "The PartnerID has no account as an indirect reseller.", "Ask the reseller to enroll in the CSP program as an indirect reseller.") { Operations = Status, Status = 400 },
        new("2205", "The tenant is not known as a partner.", "Check the tenant's id.") { Operations = Status, Status = 400 },
        new("2206", "The tenant is known, and the partner agreement is not signed.", "Ask the reseller's global administrator to sign the Microsoft Partner Agreement in Partner Center.") { Operations = Status, Status = 400 },
        new("600061", "The customer's agreement is confirmed already.", "Read the confirmation that is there; one confirmation per customer and agreement is kept.") { Operations = ["PC-A3"], Status = 400 },
        new("13605", "The customer has not accepted the Microsoft Customer Agreement.", "Confirm the customer's acceptance, or let the customer sign it itself.") { Status = 403 },
        new("900123", "The indirect reseller has not accepted the Microsoft Partner Agreement.", "Ask the reseller's global administrator to sign it in Partner Center.") { Status = 403 },
        new("900124", "The calling partner has not accepted the Microsoft Partner Agreement.", "Let a global administrator of the partner's tenant sign it in Partner Center.") { Status = 403 },
    ];
}
