using System.Text.Json.Serialization;

namespace PartnerRelations.Enrollments;

/// <summary>
/// A company on its way to become an indirect reseller, and the reseller's standing afterwards. Belongs to the tenant that is enrolled.
/// Made only by <see cref="Apply"/>, so folding its events gives it.
/// </summary>
public sealed record Enrollment
{
    /// <summary>The id.</summary>
    public required EnrollmentId Id { get; init; }

    /// <summary>1 when new, one more with each event.</summary>
    public required long Version { get; init; }

    /// <summary>The tenant it was started for. Its history and tokens stay under this tenant even if another is enrolled in the end.</summary>
    public required TenantId Owner { get; init; }

    /// <summary>The tenant that is enrolled; its people are the applicant.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>The tenant's name in the directory.</summary>
    public required string TenantName { get; init; }

    /// <summary>The tenant's country; it decides the CSP region, and company and MPN profile must share it (E7).</summary>
    public required CountryCode TenantCountry { get; init; }

    /// <summary>Whether the tenant was created for this enrollment.</summary>
    public required bool TenantCreated { get; init; }

    /// <summary>When the tenant's global administrator signed in, in UTC; before, nothing else is done for the tenant (E5).</summary>
    public DateTimeOffset? TenantConfirmedAt { get; init; }

    /// <summary>By which way.</summary>
    public required EnrollmentPath Path { get; init; }

    /// <summary>As last written.</summary>
    public required EnrollmentStatus Status { get; init; }

    /// <summary>Who started it.</summary>
    public required ActorIdentity StartedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Where the applicant is told that the contact did not sign up; null where the host knows.</summary>
    public EmailAddress? ApplicantEmail { get; init; }

    /// <summary>The language of the applicant's mails.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>The MPN id; null until one is chosen (E6).</summary>
    public MpnId? MpnId { get; init; }

    /// <summary>What came along with the MPN id; null without one, and for a direct partner, whose account has it already.</summary>
    public MpnAssociation? Mpn { get; init; }

    /// <summary>When the choice was put off, in UTC; null once it is made (E8).</summary>
    public DateTimeOffset? MpnPostponedAt { get; init; }

    /// <summary>The company (E9).</summary>
    public CompanyProfile? Company { get; init; }

    /// <summary>The primary contact (E10).</summary>
    public ContactPerson? PrimaryContact { get; init; }

    /// <summary>The language of the contact's mails.</summary>
    public required LanguageTag ContactCulture { get; init; }

    /// <summary>The support contact (E9).</summary>
    public SupportContact? SupportContact { get; init; }

    /// <summary>The applicant's declaration of authority.</summary>
    public AuthorityDeclaration? Declaration { get; init; }

    /// <summary>When it was sent in, in UTC.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The version of the event that last asked for a confirmation mail; 0 before any did.</summary>
    public long ConfirmationAskedVersion { get; init; }

    /// <summary>When that was, in UTC.</summary>
    public DateTimeOffset? ConfirmationAskedAt { get; init; }

    /// <summary>When the link that counts went out, in UTC; null while none does (E11).</summary>
    public DateTimeOffset? ConfirmationSentAt { get; init; }

    /// <summary>From when on that link cannot be used, in UTC; null for never.</summary>
    public DateTimeOffset? ConfirmationExpiresAt { get; init; }

    /// <summary>When the contact confirmed both statements, in UTC.</summary>
    public DateTimeOffset? ContactConfirmedAt { get; init; }

    /// <summary>When the contact said that it had not signed up, in UTC.</summary>
    public DateTimeOffset? SignUpDeniedAt { get; init; }

    /// <summary>When the review began or was taken up again, in UTC.</summary>
    public DateTimeOffset? ReviewStartedAt { get; init; }

    /// <summary>What the reviewer asks for; empty unless <see cref="EnrollmentStatus.ActionRequired"/>.</summary>
    public required ValueList<string> Questions { get; init; }

    /// <summary>The verdict on the details as they are now; may be pending (V5).</summary>
    public required VettingVerdict Current { get; init; }

    /// <summary>The last verdict that was decided (V5).</summary>
    public required VettingVerdict LastFinalized { get; init; }

    /// <summary>The signature of the partner agreement (E14).</summary>
    public SignedAgreement? Agreement { get; init; }

    /// <summary>When it became Active for the first time, in UTC; the yearly check counts from here (E16).</summary>
    public DateTimeOffset? ActivatedAt { get; init; }

    /// <summary>When an Admin agent finished setting the account up, in UTC (E15).</summary>
    public DateTimeOffset? SetUpCompletedAt { get; init; }

    /// <summary>The yearly checks.</summary>
    public required ReauthorizationState Reauthorization { get; init; }

    /// <summary>When it was rejected, withdrawn or deauthorized, in UTC; null while it is not, and again after an appeal.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>
    /// The tenant that this enrollment takes: a store lets no other one take it at the same time. Null while the tenant's global administrator
    /// has not signed in, so that nobody can bar a tenant that is not theirs, and once the enrollment is closed.
    /// </summary>
    [JsonIgnore]
    public TenantId? TakenTenant => ClosedAt is null && TenantConfirmedAt is not null ? Reseller.Tenant : null;

    /// <summary>The MPN id that this enrollment takes: a store lets no other one take it at the same time. Null as <see cref="TakenTenant"/> is, and without an MPN id.</summary>
    [JsonIgnore]
    public MpnId? TakenMpnId => TakenTenant is null ? null : MpnId;

    /// <summary>How an actor stands to it.</summary>
    /// <param name="actor">Who is asking.</param>
    /// <param name="holdsToken">Whether the actor has shown the token of the confirmation link.</param>
    public EnrollmentParty PartyOf(Actor actor, bool holdsToken = false)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (holdsToken) return EnrollmentParty.ContactLinkHolder;
        return actor.Kind switch
        {
            ActorKind.Reviewer => EnrollmentParty.Reviewer,
            ActorKind.System => EnrollmentParty.System,
            ActorKind.User when actor.Tenant == Reseller.Tenant => EnrollmentParty.Applicant,
            _ => EnrollmentParty.Stranger,
        };
    }

    /// <summary>The record after an event; the only code that makes a next record.</summary>
    /// <param name="previous">The record before; null for the event that makes a new one.</param>
    /// <param name="change">An event with the version just behind the record's.</param>
    /// <exception cref="ArgumentException">The event does not follow on the record.</exception>
    public static Enrollment Apply(Enrollment? previous, EnrollmentEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Version != (previous?.Version ?? 0) + 1 || (previous is not null && previous.Id.Value != change.RecordId))
        {
            throw new ArgumentException($"Event {change.Version} of {change.RecordId} does not follow on version {previous?.Version ?? 0}.", nameof(change));
        }

        return previous is null
            ? EnrollmentFolding.Begin(change as EnrollmentStarted ?? throw new ArgumentException($"{change.GetType().Name} does not follow on nothing.", nameof(change)))
            : EnrollmentFolding.Next(previous, change) with { Version = change.Version };
    }
}
