using PartnerRelations.CspProgram;
using PartnerRelations.Events;

namespace PartnerRelations.Enrollments;

/// <summary>Something that happened to an enrollment while it was filled in, or to the agreement and account behind it.</summary>
public abstract record EnrollmentEvent : PartnerEvent;

/// <summary>An enrollment was started for a tenant (E1, E2, E5).</summary>
public sealed record EnrollmentStarted : EnrollmentEvent
{
    /// <summary>The tenant to be enrolled.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>The tenant's name in the directory.</summary>
    public required string TenantName { get; init; }

    /// <summary>The tenant's country in the directory.</summary>
    public required CountryCode TenantCountry { get; init; }

    /// <summary>Whether the tenant was created for this enrollment.</summary>
    public required bool TenantCreated { get; init; }

    /// <summary>Whether the tenant's global administrator started it, and so has signed in.</summary>
    public required bool TenantConfirmed { get; init; }

    /// <summary>By which way.</summary>
    public required EnrollmentPath Path { get; init; }

    /// <summary>The language of the applicant's mails.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>Where the applicant is told that the contact did not sign up; null where the host knows.</summary>
    public EmailAddress? ApplicantEmail { get; init; }

    /// <summary>A direct partner's company, verified before; null for a new reseller.</summary>
    public CompanyProfile? Company { get; init; }

    /// <summary>A direct partner's contact, verified before; null for a new reseller.</summary>
    public ContactPerson? PrimaryContact { get; init; }

    /// <summary>A direct partner's MPN id; null where it has none.</summary>
    public MpnId? MpnId { get; init; }

    /// <summary>A direct partner's signature; null where it has not signed.</summary>
    public AgreementScope? AgreementSignedBefore { get; init; }
}

/// <summary>The tenant's global administrator signed in (E5).</summary>
public sealed record EnrollmentTenantConfirmed : EnrollmentEvent;

/// <summary>Another tenant is to be enrolled; its global administrator has not signed in yet, and the MPN choice is gone.</summary>
public sealed record EnrollmentTenantChanged : EnrollmentEvent
{
    /// <summary>The tenant to be enrolled now.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>The tenant's name in the directory.</summary>
    public required string TenantName { get; init; }

    /// <summary>The tenant's country in the directory.</summary>
    public required CountryCode TenantCountry { get; init; }

    /// <summary>Whether the tenant was created for this enrollment.</summary>
    public required bool TenantCreated { get; init; }
}

/// <summary>An MPN id was chosen (E6). What the applicant had not given yet was taken from its profile.</summary>
public sealed record MpnChosen : EnrollmentEvent
{
    /// <summary>The id and what came along.</summary>
    public required MpnAssociation Association { get; init; }

    /// <summary>The company that the profile knows; null where the applicant had given one, or the profile's does not fit.</summary>
    public CompanyProfile? Company { get; init; }

    /// <summary>The primary contact that the profile knows; null as above.</summary>
    public ContactPerson? PrimaryContact { get; init; }

    /// <summary>The support contact that the profile knows; null as above.</summary>
    public SupportContact? SupportContact { get; init; }
}

/// <summary>The choice of the MPN id was put off (E8).</summary>
public sealed record MpnPostponed : EnrollmentEvent;

/// <summary>The company was given or updated (E9).</summary>
public sealed record CompanyProvided : EnrollmentEvent
{
    /// <summary>The company.</summary>
    public required CompanyProfile Company { get; init; }

    /// <summary>Whether verification starts anew beside the last final verdict (V5).</summary>
    public required bool RestartsVerification { get; init; }
}

/// <summary>The primary contact was given or updated (E10).</summary>
public sealed record PrimaryContactProvided : EnrollmentEvent
{
    /// <summary>The contact.</summary>
    public required ContactPerson Contact { get; init; }

    /// <summary>The language of the contact's mails.</summary>
    public required LanguageTag Culture { get; init; }
}

/// <summary>The support contact was given or updated (E9).</summary>
public sealed record SupportContactProvided : EnrollmentEvent
{
    /// <summary>The contact.</summary>
    public required SupportContact Contact { get; init; }
}

/// <summary>The applicant declared to have the authority to act for the company.</summary>
public sealed record AuthorityDeclared : EnrollmentEvent
{
    /// <summary>The language of the text.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>The text that was shown.</summary>
    public required string Text { get; init; }
}

/// <summary>"Enroll now" (E9); the primary contact is asked to confirm (E11).</summary>
public sealed record EnrollmentSubmitted : EnrollmentEvent;

/// <summary>A direct partner added the reseller program (E2).</summary>
public sealed record ResellerProgramAdded : EnrollmentEvent
{
    /// <summary>Active, or Qualified where the agreement has yet to be signed.</summary>
    public required EnrollmentStatus Status { get; init; }
}

/// <summary>A global administrator signed the partner agreement (E14).</summary>
public sealed record AgreementSigned : EnrollmentEvent
{
    /// <summary>The language of the agreement.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>What the signature covers by the rules of the day.</summary>
    public required AgreementScope Scope { get; init; }
}

/// <summary>An Admin agent finished setting the account up (E15).</summary>
public sealed record SetupCompleted : EnrollmentEvent;

/// <summary>The applicant stopped the enrollment.</summary>
public sealed record EnrollmentWithdrawn : EnrollmentEvent;
