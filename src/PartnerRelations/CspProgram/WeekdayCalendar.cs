namespace PartnerRelations.CspProgram;

/// <summary>Business days are Monday to Friday in UTC; there are no holidays. Thread-safe.</summary>
public sealed class WeekdayCalendar : IBusinessCalendar
{
    /// <inheritdoc />
    public DateTimeOffset AddBusinessDays(DateTimeOffset from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var at = from.ToUniversalTime();
        if (days == 0) return at;
        at = at.AddDays(7.0 * (days / 5));
        for (var left = days % 5; left > 0;)
        {
            at = at.AddDays(1);
            if (IsBusinessDay(at)) left--;
        }

        // Whole weeks counted from a weekend end on a weekend: the last business day before it is the answer.
        while (!IsBusinessDay(at)) at = at.AddDays(-1);
        return at;
    }

    private static bool IsBusinessDay(DateTimeOffset at) => at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
