namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>Takes the repair from endings that come too many at once: a list that lacks much is more likely wrong than true. Pure.</summary>
internal static class GoneAtOnce
{
    public static IEnumerable<ReconciliationFinding> Guard(IReadOnlyCollection<ReconciliationFinding> findings, int most)
    {
        var gone = findings.Count(IsRepairedEnding);
        return gone <= most ? findings : findings.Select(finding => IsRepairedEnding(finding) ? Held(finding, gone, most) : finding);
    }

    private static bool IsRepairedEnding(ReconciliationFinding finding) => finding is { Difference: ReconciliationDifference.MissingAtMicrosoft, Repair: not null };

    private static ReconciliationFinding Held(ReconciliationFinding finding, int gone, int most) => finding with
    {
        Repair = null,
        Remedy = $"{gone} records are missing at Microsoft at once, more than {nameof(ReconciliationOptions)}.{nameof(ReconciliationOptions.MostGone)} ({most}) lets end without a person: "
            + "check that the account is the right one and that Partner Center shows the same. If it is so, raise the number and compare again.",
    };
}
