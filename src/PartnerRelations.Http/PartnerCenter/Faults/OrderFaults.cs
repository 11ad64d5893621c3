namespace PartnerRelations.Http.PartnerCenter.Faults;

/// <summary>Faults of orders and of the partner on record.</summary>
internal static class OrderFaults
{
    public static IEnumerable<KnownFault> All =>
    [
        new("800015", "The PartnerID on record does not exist.", "Give the PartnerID of the reseller's partner location account.") { Status = 404 },
        new("800016", "The PartnerID on record is not one of an indirect reseller.", "Give the PartnerID of the reseller's partner location account.") { Status = 400 },
        new("2071", "The partner on record is not valid for this order.", "Give the PartnerID of an indirect reseller that is linked with the provider."),
        new("2072", "The partner on record is an indirect provider's own account.", "Give the reseller's PartnerID, or none."),
        new("900154", "The PartnerID on record is not linked to an active reseller's tenant.", "Ask the reseller for the PartnerID that is associated with its CSP account.") { Status = 400 },
        new("900400", "The PartnerID is not valid.", "Ask the reseller for the PartnerID of its partner location account.") { Operations = ["PC-A6"] },
        new("2001", "The quantity of a subscription cannot change while it is being suspended.", "Change the quantity first and suspend it after, or the other way round.") { Operations = ["PC-S1", "PC-S3"], Status = 400 },
    ];
}
