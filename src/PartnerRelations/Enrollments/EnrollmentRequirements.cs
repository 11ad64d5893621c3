using PartnerRelations.CspProgram;

namespace PartnerRelations.Enrollments;

/// <summary>
/// What an enrollment needs, sorted by urgency. In Draft an empty <see cref="CurrentlyDue"/> means that sending in is allowed, and the other
/// way round.
/// </summary>
public sealed record EnrollmentRequirements
{
    /// <summary>To be done now.</summary>
    public required ValueList<EnrollmentRequirement> CurrentlyDue { get; init; }

    /// <summary>To be done later, as far as it can be told by the rules of the day.</summary>
    public required ValueList<EnrollmentRequirement> EventuallyDue { get; init; }

    /// <summary>Its deadline is over.</summary>
    public required ValueList<EnrollmentRequirement> PastDue { get; init; }

    /// <summary>With the reviewer.</summary>
    public required ValueList<EnrollmentRequirement> PendingVerification { get; init; }

    /// <summary>What had better be changed and need not be (E10: an unread onmicrosoft.com address).</summary>
    public required ValueList<EnrollmentRequirement> Advice { get; init; }

    /// <summary>What to gather before one begins, with the day's enrollment address (E3, E4). Needs no record.</summary>
    /// <param name="rules">The rules of the day.</param>
    /// <param name="country">The country of the tenant.</param>
    public static EnrollmentPreparation BeforeYouBegin(ProgramRules rules, CountryCode country)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(country);
        return PreparationItems.For(rules, country);
    }

    /// <summary>What this enrollment needs at a moment.</summary>
    /// <param name="enrollment">The enrollment.</param>
    /// <param name="rules">The rules of the day.</param>
    /// <param name="now">The moment.</param>
    /// <param name="calendar">Counts the business days of the review; null for <see cref="WeekdayCalendar"/>.</param>
    public static EnrollmentRequirements Of(Enrollment enrollment, ProgramRules rules, DateTimeOffset now, IBusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(enrollment);
        ArgumentNullException.ThrowIfNull(rules);
        var due = RequirementsByStatus.Due(enrollment, rules, now).ToList();
        var pending = RequirementsByStatus.Pending(enrollment, rules, calendar ?? new WeekdayCalendar()).ToList();
        return new()
        {
            CurrentlyDue = due.Where(item => !IsOver(item)).ToValueList(),
            EventuallyDue = RequirementsByStatus.Later(enrollment, rules, now).ToValueList(),
            PastDue = due.Concat(pending).Where(IsOver).ToValueList(),
            PendingVerification = pending.Where(item => !IsOver(item)).ToValueList(),
            Advice = RequirementsByStatus.Advice(enrollment, rules).ToValueList(),
        };

        bool IsOver(EnrollmentRequirement item) => now >= item.Deadline;
    }
}
