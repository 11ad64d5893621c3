namespace PartnerRelations.Enrollments;

/// <summary>
/// Starts an enrollment. It names an existing tenant (<see cref="Tenant"/>), by GA of that tenant, or a new one to be created
/// (<see cref="NewTenantName"/> and its fellows), by whoever the host lets in. No password: the global administrator signs in with the host.
/// </summary>
public sealed record StartEnrollment : PartnerCommand
{
    /// <summary>An existing tenant; null to create one.</summary>
    public TenantId? Tenant { get; init; }

    /// <summary>The name of a new tenant's organization; null where <see cref="Tenant"/> is named.</summary>
    public string? NewTenantName { get; init; }

    /// <summary>The country of a new tenant, two letters; null where <see cref="Tenant"/> is named.</summary>
    public string? NewTenantCountry { get; init; }

    /// <summary>What stands before <c>.onmicrosoft.com</c> in a new tenant's domain; null where <see cref="Tenant"/> is named.</summary>
    public string? NewTenantDomainPrefix { get; init; }

    /// <summary>Whether the tenant is a direct-bill partner that adds the reseller program (E2).</summary>
    public EnrollmentPath Path { get; init; }

    /// <summary>Where the applicant is told that the contact did not sign up; null leaves that to the host.</summary>
    public string? ApplicantEmail { get; init; }

    /// <summary>The language of the applicant's mails; null for the default.</summary>
    public string? Culture { get; init; }
}

/// <summary>Says that the tenant's global administrator has signed in (E5); a new or changed tenant does nothing before. By GA of the tenant.</summary>
public sealed record ConfirmTenant : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }
}

/// <summary>
/// Enrolls another tenant instead, existing or new; the MPN choice is cleared, and the other tenant's global administrator has to sign in
/// and <see cref="ConfirmTenant"/>. By GA of the present tenant, which loses sight of the enrollment.
/// </summary>
public sealed record ChangeTenant : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>An existing tenant; null to create one.</summary>
    public TenantId? Tenant { get; init; }

    /// <summary>As in <see cref="StartEnrollment.NewTenantName"/>.</summary>
    public string? NewTenantName { get; init; }

    /// <summary>As in <see cref="StartEnrollment.NewTenantCountry"/>.</summary>
    public string? NewTenantCountry { get; init; }

    /// <summary>As in <see cref="StartEnrollment.NewTenantDomainPrefix"/>.</summary>
    public string? NewTenantDomainPrefix { get; init; }
}

/// <summary>Chooses a profile that the signed-in person may associate (E6, E7). By a person of the tenant.</summary>
public sealed record ChooseMpn : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>The MPN id, digits as somebody typed or picked them.</summary>
    public required string MpnId { get; init; }
}

/// <summary>Puts the choice of the MPN id off, where the rules of the day allow it (E8). By a person of the tenant.</summary>
public sealed record PostponeMpn : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }
}

/// <summary>Gives or updates the company (E9). By a person of the tenant.</summary>
public sealed record ProvideCompany : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>The registered name.</summary>
    public required string LegalName { get; init; }

    /// <summary>Street, building and the like: one to four lines.</summary>
    public required ValueList<string> AddressLines { get; init; }

    /// <summary>The city.</summary>
    public required string City { get; init; }

    /// <summary>State or province, where the country's addresses have one.</summary>
    public string? State { get; init; }

    /// <summary>The postal code, where the country's addresses have one.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Two letters; the country of the tenant.</summary>
    public required string Country { get; init; }

    /// <summary>The number in the company register; required in some countries by the rules of the day.</summary>
    public string? RegistrationNumber { get; init; }
}

/// <summary>
/// Gives or updates the primary contact, who may be somebody else than the applicant (E10). By a person of the tenant. Once the enrollment
/// is sent in the address stays; see <see cref="ChangeContact"/>.
/// </summary>
public sealed record ProvidePrimaryContact : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>The given name.</summary>
    public required string FirstName { get; init; }

    /// <summary>The family name.</summary>
    public required string LastName { get; init; }

    /// <summary>The e-mail address; web-mail is refused by the day's rules.</summary>
    public required string Email { get; init; }

    /// <summary>The telephone number.</summary>
    public required string Phone { get; init; }

    /// <summary>The language of the contact's mails; null keeps what it is.</summary>
    public string? Culture { get; init; }
}

/// <summary>Gives or updates the support contact (E9), the only thing a direct partner is asked for (E2). By a person of the tenant.</summary>
public sealed record ProvideSupportContact : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The telephone number.</summary>
    public required string Phone { get; init; }

    /// <summary>The web site; may be left out.</summary>
    public string? Website { get; init; }
}

/// <summary>The applicant declares to have the authority to act for the company. By a person of the tenant.</summary>
public sealed record DeclareAuthority : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>Whether the person ticked the box.</summary>
    public required bool Declared { get; init; }

    /// <summary>The language of the text; null for the default.</summary>
    public string? Culture { get; init; }

    /// <summary>The text that was shown: <see cref="AuthorityDeclaration.TextIn"/> that language, unchanged.</summary>
    public required string Text { get; init; }
}

/// <summary>"Enroll now" (E9). Refused with everything that is currently due, all at once. By a person of the tenant.</summary>
public sealed record SubmitEnrollment : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }
}

/// <summary>Stops the enrollment before it is Active. By a person of the tenant.</summary>
public sealed record WithdrawEnrollment : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }
}

/// <summary>Signs the partner agreement (E14). By GA of the tenant.</summary>
public sealed record SignAgreement : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>Whether the person accepted the agreement.</summary>
    public required bool Accepted { get; init; }

    /// <summary>The language of the text that was signed; only English exists. Null means English.</summary>
    public string? Language { get; init; }
}

/// <summary>Finishes setting the account up (E15). By AA of the tenant.</summary>
public sealed record CompleteSetup : PartnerCommand
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }
}
