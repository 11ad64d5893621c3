namespace PartnerRelations.Http.PartnerCenter.Faults;

/// <summary>
/// The closed catalogue of what the codes of Partner Center and of Graph mean. Codes are not unique across calls, so that an entry for the call at hand goes
/// before one for every call, and one for the status at hand before one for any.
/// </summary>
public static class KnownFaults
{
    private static readonly ILookup<string, KnownFault> ByCode;

    static KnownFaults()
    {
        All = [.. CallerFaults.All, .. AgreementFaults.All, .. CustomerFaults.All, .. OrderFaults.All, .. OtherFaults.All, .. GraphFaults.All];
        ByCode = All.ToLookup(fault => fault.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every entry, area by area.</summary>
    public static IReadOnlyList<KnownFault> All { get; }

    /// <summary>The entry that fits best; null when the code is not known for that call and status.</summary>
    /// <param name="operation">The call's id, such as <c>PC-A1</c>; null for a call outside the catalogue.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The service's code.</param>
    public static KnownFault? Find(string? operation, int status, string? code) => code is null
        ? null
        : ByCode[code]
            .Where(fault => (fault.Status is null || fault.Status == status) && (fault.Operations.Count == 0 || fault.Operations.Contains(operation, StringComparer.Ordinal)))
            .MaxBy(fault => (fault.Operations.Count > 0 ? 2 : 0) + (fault.Status is null ? 0 : 1));
}
