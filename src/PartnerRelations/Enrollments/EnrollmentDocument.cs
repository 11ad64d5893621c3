namespace PartnerRelations.Enrollments;

/// <summary>A document that the host keeps, named by a reference of the host's; the library holds no files.</summary>
public sealed record EnrollmentDocument
{
    /// <summary>The longest text of each field.</summary>
    public const int MaxLength = 300;

    /// <summary>What kind of document it is, in the words of the form, such as <c>Certificate of incorporation</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where the host finds it.</summary>
    public required string Reference { get; init; }
}
