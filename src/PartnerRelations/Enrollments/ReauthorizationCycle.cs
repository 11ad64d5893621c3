using PartnerRelations.CspProgram;

namespace PartnerRelations.Enrollments;

/// <summary>
/// The next yearly check of a reseller (E16): in the month of its anniversary, first after a whole year, and not before the rule is in
/// force. Derived from the record and the day's rules; nothing of it is stored.
/// </summary>
public sealed record ReauthorizationCycle
{
    /// <summary>How many days before <see cref="OpensAt"/> the notice is given; the program says only that there is one.</summary>
    public const int NoticeDays = 30;

    /// <summary>From when on the reseller and its providers are told, in UTC.</summary>
    public required DateTimeOffset NoticeFrom { get; init; }

    /// <summary>The first moment of the anniversary month, in UTC.</summary>
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>The first moment behind that month, in UTC: the check is passed before, or the reseller may be deauthorized.</summary>
    public required DateTimeOffset DueBy { get; init; }

    /// <summary>Whether this check was failed so far.</summary>
    public required bool HasFailed { get; init; }

    /// <summary>What is not met, where it was failed.</summary>
    public required ValueList<string> Reasons { get; init; }

    /// <summary>Whether the notice period has begun and the check is not passed.</summary>
    public bool IsAtRisk(DateTimeOffset now) => now >= NoticeFrom;

    /// <summary>The next check; null for whoever is not Active, and where the day's rules ask for none.</summary>
    public static ReauthorizationCycle? Of(Enrollment enrollment, ProgramRules rules)
    {
        ArgumentNullException.ThrowIfNull(enrollment);
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.ReauthorizationYearly is null || enrollment is not { Status: EnrollmentStatus.Active, ActivatedAt: { } activated }) return null;
        var since = RuleInForceFrom(rules);
        var state = enrollment.Reauthorization;
        var month = new DateTimeOffset(activated.Year, activated.Month, 1, 0, 0, 0, TimeSpan.Zero);
        var opens = month.AddYears(1);
        while (opens < since || opens.AddMonths(1) <= state.PassedFor) opens = opens.AddYears(1);
        var dueBy = opens.AddMonths(1);
        var failed = state.FailedFor == dueBy;
        return new()
        {
            NoticeFrom = opens.AddDays(-NoticeDays),
            OpensAt = opens,
            DueBy = dueBy,
            HasFailed = failed,
            Reasons = failed ? state.Reasons : [],
        };
    }

    /// <summary>Since when the program checks at all; nobody is checked for a year before.</summary>
    private static DateTimeOffset RuleInForceFrom(ProgramRules rules) =>
        rules.Rules.Where(rule => rule.Id == "E16").Min(rule => rule.InForceFrom) is { } day ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : DateTimeOffset.MinValue;
}
