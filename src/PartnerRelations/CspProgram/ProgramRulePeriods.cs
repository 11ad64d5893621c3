namespace PartnerRelations.CspProgram;

/// <summary>The rules of every stretch of days between two changes, worked out once.</summary>
internal static class ProgramRulePeriods
{
    private static readonly DateOnly[] Changes = [.. ProgramRuleCatalogue.Changes];

    private static readonly ProgramRules[] Periods = [.. Enumerable.Range(0, Changes.Length + 1).Select(Make)];

    public static ProgramRules At(DateOnly day)
    {
        var found = Array.BinarySearch(Changes, day);
        return Periods[found >= 0 ? found + 1 : ~found];
    }

    private static ProgramRules Make(int period)
    {
        DateOnly? from = period == 0 ? null : Changes[period - 1];
        var inForce = ProgramRuleCatalogue.All.Where(rule => rule.IsInForceOn(from ?? DateOnly.MinValue)).ToList();
        var start = new ProgramRules
        {
            InForceFrom = from,
            InForceUntil = period == Changes.Length ? null : Changes[period],
            Rules = inForce.ToValueList(),
        };

        // A stable sort: a later entry of the same rule has the last word.
        return inForce.OrderBy(rule => rule.InForceFrom ?? DateOnly.MinValue).Aggregate(start, (rules, rule) => rule.Effect?.Invoke(rules) ?? rules);
    }
}
