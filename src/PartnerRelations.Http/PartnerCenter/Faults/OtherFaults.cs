namespace PartnerRelations.Http.PartnerCenter.Faults;

/// <summary>Faults of profiles, of the sandbox and of registrations.</summary>
internal static class OtherFaults
{
    private static readonly string[] Sandbox = ["PC-X1"];

    public static IEnumerable<KnownFault> All =>
    [
        new("3000", "No partner has this PartnerID.", "Check the PartnerID with the partner it belongs to.") { Operations = ["PC-P5"], Status = 404 },
        new("3000", "A property of the request is not valid, or the partner and the customer have no relationship.", "See the description; check the relationship with the customer.") { Status = 400 },
        new("1000", "There is no such record.", "Check the id; what was just made may take a moment to show.") { Status = 404 },
        new("6002", "The caller may not use the sandbox.", "Use an account of the integration sandbox.") { Operations = Sandbox, Status = 401 },
        new("6003", "The caller may not make sandbox resellers.", "Use the sandbox account of an indirect provider.") { Operations = Sandbox, Status = 403 },
        new("6004", "The caller may not make sandbox resellers.", "Use the sandbox account of an indirect provider.") { Operations = Sandbox, Status = 403 },
        new("1003", "The sandbox holds as many resellers as it may: five per provider.", "Delete one that is not needed any more.") { Operations = Sandbox, Status = 409 },
    ];
}
