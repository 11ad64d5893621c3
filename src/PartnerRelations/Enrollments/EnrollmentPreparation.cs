namespace PartnerRelations.Enrollments;

/// <summary>What to gather before one begins, by the rules of a day (E3).</summary>
public sealed record EnrollmentPreparation
{
    /// <summary>Where the enrollment starts in the portal on that day (E4).</summary>
    public required Uri EnrollmentAddress { get; init; }

    /// <summary>What to have ready, in the order in which it is asked for.</summary>
    public required ValueList<PreparationItem> Items { get; init; }
}

/// <summary>One thing to have ready.</summary>
public sealed record PreparationItem
{
    /// <summary>A stable word, such as <c>tenant.administrator</c>; where the record has a requirement for it, the same word.</summary>
    public required string Code { get; init; }

    /// <summary>What it is, in one plain English sentence.</summary>
    public required string Text { get; init; }
}
