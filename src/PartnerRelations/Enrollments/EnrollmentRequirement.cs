namespace PartnerRelations.Enrollments;

/// <summary>Something that an enrollment needs, or will need.</summary>
public sealed record EnrollmentRequirement
{
    /// <summary>A stable word, such as <c>company.legal_name</c>; the words are those of <see cref="RequirementCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The field of the record, such as <c>Company.LegalName</c>; null where it is an act and not a field.</summary>
    public string? Field { get; init; }

    /// <summary>Whose turn it is.</summary>
    public required RequirementHolder WaitsFor { get; init; }

    /// <summary>By when, in UTC; null where there is no such moment.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>What cannot be done before.</summary>
    public required BlockedSteps Blocks { get; init; }
}

/// <summary>Whose turn it is.</summary>
public enum RequirementHolder
{
    /// <summary>Nobody in particular; no requirement has it.</summary>
    None,

    /// <summary>Anybody of the tenant.</summary>
    Applicant,

    /// <summary>A global administrator of the tenant.</summary>
    GlobalAdministrator,

    /// <summary>An Admin agent of the tenant.</summary>
    AdminAgent,

    /// <summary>Whoever holds the link that went to the primary contact.</summary>
    PrimaryContact,

    /// <summary>The program's reviewer; after the deadline, ask support.</summary>
    Reviewer,
}

/// <summary>What a requirement blocks. Several may be combined.</summary>
[Flags]
public enum BlockedSteps
{
    /// <summary>Nothing: a piece of advice.</summary>
    None = 0,

    /// <summary>Sending the enrollment in.</summary>
    Submit = 1,

    /// <summary>The review, or its going on.</summary>
    Review = 2,

    /// <summary>The verdict.</summary>
    Approval = 4,

    /// <summary>Signing the partner agreement.</summary>
    Agreement = 8,

    /// <summary>Becoming Active.</summary>
    Activation = 16,

    /// <summary>Being credited with orders (E8, K10).</summary>
    Transacting = 32,

    /// <summary>Adding users and finishing the account (E15).</summary>
    Setup = 64,
}

/// <summary>The words of <see cref="EnrollmentRequirement.Code"/>.</summary>
public static class RequirementCodes
{
    /// <summary>A global administrator of the tenant signs in (E5).</summary>
    public const string TenantAdministrator = "tenant.administrator";

    /// <summary>An MPN id (E6).</summary>
    public const string MpnProfile = "mpn_profile";

    /// <summary>The company's legal name (E9).</summary>
    public const string CompanyLegalName = "company.legal_name";

    /// <summary>At least one line of the address (E9).</summary>
    public const string CompanyAddressLines = "company.address_lines";

    /// <summary>The city (E9).</summary>
    public const string CompanyCity = "company.city";

    /// <summary>The country, that of the tenant (E7).</summary>
    public const string CompanyCountry = "company.country";

    /// <summary>The number in the company register (E9).</summary>
    public const string CompanyRegistrationNumber = "company.registration_number";

    /// <summary>The company's details once more, because the changed ones were rejected (V5).</summary>
    public const string CompanyDetails = "company.details";

    /// <summary>The primary contact's given name (E10).</summary>
    public const string ContactFirstName = "primary_contact.first_name";

    /// <summary>The primary contact's family name (E10).</summary>
    public const string ContactLastName = "primary_contact.last_name";

    /// <summary>The primary contact's address, or a better one (E10).</summary>
    public const string ContactEmail = "primary_contact.email";

    /// <summary>The primary contact's telephone number (E10).</summary>
    public const string ContactPhone = "primary_contact.phone";

    /// <summary>The support address (E9).</summary>
    public const string SupportEmail = "support_contact.email";

    /// <summary>The support telephone number (E9).</summary>
    public const string SupportPhone = "support_contact.phone";

    /// <summary>The declaration of authority (E3).</summary>
    public const string Declaration = "authority_declaration";

    /// <summary>Both statements of the primary contact (E11).</summary>
    public const string ContactConfirmation = "contact_confirmation";

    /// <summary>An answer to what the reviewer asked; one for each question.</summary>
    public const string Information = "information";

    /// <summary>The review's verdict (E12, E13).</summary>
    public const string Review = "review";

    /// <summary>An appeal with documents (V3).</summary>
    public const string Appeal = "appeal";

    /// <summary>The signature of the partner agreement (E14).</summary>
    public const string Agreement = "agreement";

    /// <summary>Step 9: finishing the account (E15).</summary>
    public const string Setup = "setup";

    /// <summary>The yearly check (E16).</summary>
    public const string Reauthorization = "reauthorization";
}
