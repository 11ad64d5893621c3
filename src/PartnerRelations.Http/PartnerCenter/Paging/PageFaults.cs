using PartnerRelations.Http.PartnerCenter.Faults;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Paging;

/// <summary>Says that a list cannot be read to its end.</summary>
internal static class PageFaults
{
    private const string Remedy = "Read it again from the beginning, later; Microsoft's support finds the calls by their ids.";

    public static PartnerCenterException Unending(string path, string meaning)
    {
        var operation = PartnerCenterOperations.Find(HttpMethod.Get, path);
        return new(PartnerCenterFaultKind.Unreadable, FaultText.Of($"{operation} cannot be read to its end", null, null, meaning, Remedy)) { Operation = operation, Meaning = meaning, Remedy = Remedy, WasSent = true };
    }
}
