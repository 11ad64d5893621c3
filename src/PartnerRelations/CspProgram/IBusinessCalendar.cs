namespace PartnerRelations.CspProgram;

/// <summary>
/// Counts business days, for the review (E13) and for sending a confirmation again. <see cref="WeekdayCalendar"/> is the default; replace
/// it where holidays count. Must be safe to use from several threads.
/// </summary>
public interface IBusinessCalendar
{
    /// <summary>The same time of day so many business days later, in UTC. Days that are none are passed over.</summary>
    /// <param name="from">Any moment, also on a day that is no business day.</param>
    /// <param name="days">Zero or more; zero answers <paramref name="from"/> itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or the answer is past the end of the calendar.</exception>
    DateTimeOffset AddBusinessDays(DateTimeOffset from, int days);
}
