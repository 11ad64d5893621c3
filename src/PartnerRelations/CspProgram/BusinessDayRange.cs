namespace PartnerRelations.CspProgram;

/// <summary>So many business days; count them with <see cref="IBusinessCalendar"/>.</summary>
public sealed record BusinessDayRange
{
    /// <summary>The shortest that the program promises.</summary>
    public required int AtLeast { get; init; }

    /// <summary>After these days the applicant may ask support.</summary>
    public required int AtMost { get; init; }
}
