namespace PartnerRelations.Http.PartnerCenter.Faults;

/// <summary>Faults of customers and their profiles.</summary>
internal static class CustomerFaults
{
    private static readonly string[] Creating = ["PC-C3"];

    public static IEnumerable<KnownFault> All =>
    [
        new("600049", "The customer's country asks for its registration number, and none was given.", "Give companyProfile.organizationRegistrationNumber.") { Operations = Creating, Status = 400 },
        new("600050", "The customer's registration number has the wrong form.", "Write it as the pattern in the description says.") { Operations = Creating, Status = 400 },
        new("600051", "The customer's country asks for a phone number, and none was given.", "Give the phone number of the billing profile's address.") { Operations = Creating, Status = 400 },
        new("600002", "A registration number was given for a country that has none.", "Leave companyProfile.organizationRegistrationNumber out.") { Operations = Creating, Status = 400 },
        new("2030", "The partner is not onboarded to sell in the customer's country.", "Sell in countries of your own CSP region, or onboard for that market.") { Status = 403 },
        new("2032", "Access to creating customers was denied.", "Only indirect providers and direct-bill partners create customers; check the program and the role.") { Operations = Creating, Status = 403 },
        new("2055", "The record has changed since it was read: its etag is stale.", "Read it again, make the change anew and send it with the new etag.") { Status = 400 },
        new("600074", "The customer's account has no validation status.", "Nothing is to be done: a customer without one may buy.") { Operations = ["PC-C8"], Status = 404 },
        new("800073", "The customer's account is under review.", "Wait for the review; it may not buy until then.") { Status = 403 },
        new("800074", "The customer's account is under review.", "Wait for the review; it may not buy until then.") { Status = 403 },
        new("800075", "The customer's account was not approved.", "Ask the customer to appeal with Microsoft; it may not buy.") { Status = 403 },
        new("800039", "The caller may not act for this customer.", "Check the relationship and the granular privileges that the customer granted.") { Status = 403 },
        new("60003", "There is no such tenant.", "Check the customer's id.") { Status = 404 },
        new("900400", "The transfer cannot be created.", "Check that the customer has a reseller relationship with the partner that takes it over.") { Status = 400 },
    ];
}
