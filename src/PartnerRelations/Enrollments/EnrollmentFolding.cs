using PartnerRelations.CspProgram;

namespace PartnerRelations.Enrollments;

/// <summary>What each event makes of an enrollment.</summary>
internal static class EnrollmentFolding
{
    public static Enrollment Begin(EnrollmentStarted e) => new()
    {
        Id = new EnrollmentId(e.RecordId),
        Version = e.Version,
        Owner = e.Header.Owner,
        Reseller = e.Reseller,
        TenantName = e.TenantName,
        TenantCountry = e.TenantCountry,
        TenantCreated = e.TenantCreated,
        TenantConfirmedAt = e.TenantConfirmed ? e.At : null,
        Path = e.Path,
        Status = EnrollmentStatus.Draft,
        StartedBy = e.Header.By,
        StartedAt = e.At,
        ApplicantEmail = e.ApplicantEmail,
        Culture = e.Culture,
        MpnId = e.MpnId,
        Company = e.Company,
        PrimaryContact = e.PrimaryContact,
        ContactCulture = e.Culture,
        Questions = [],
        Current = e.Path == EnrollmentPath.DirectPartner ? Verdict(VettingStatus.Authorized, VettingSubStatus.None, e.At) : VettingVerdict.None,
        LastFinalized = e.Path == EnrollmentPath.DirectPartner ? Verdict(VettingStatus.Authorized, VettingSubStatus.None, e.At) : VettingVerdict.None,
        Agreement = e.AgreementSignedBefore is { } scope ? Signature(e, LanguageTag.English, scope) : null,
        Reauthorization = new() { Reasons = [] },
    };

    public static Enrollment Next(Enrollment before, EnrollmentEvent change) => change switch
    {
        EnrollmentTenantConfirmed e => before with { TenantConfirmedAt = e.At },
        EnrollmentTenantChanged e => before with
        {
            Reseller = e.Reseller,
            TenantName = e.TenantName,
            TenantCountry = e.TenantCountry,
            TenantCreated = e.TenantCreated,
            TenantConfirmedAt = null,
            MpnId = null,
            Mpn = null,
            MpnPostponedAt = null,
        },
        MpnChosen e => before with
        {
            MpnId = e.Association.MpnId,
            Mpn = e.Association,
            MpnPostponedAt = null,
            Company = e.Company ?? before.Company,
            PrimaryContact = e.PrimaryContact ?? before.PrimaryContact,
            SupportContact = e.SupportContact ?? before.SupportContact,
        },
        MpnPostponed e => before with { MpnId = null, Mpn = null, MpnPostponedAt = e.At },
        CompanyProvided e => before with { Company = e.Company, Current = e.RestartsVerification ? Verdict(VettingStatus.Pending, VettingSubStatus.Entry, e.At) : before.Current },
        PrimaryContactProvided e => before with { PrimaryContact = e.Contact, ContactCulture = e.Culture },
        SupportContactProvided e => before with { SupportContact = e.Contact },
        AuthorityDeclared e => before with { Declaration = new() { By = e.Header.By, At = e.At, Culture = e.Culture, Text = e.Text } },
        EnrollmentSubmitted e => Asking(before, e) with { Status = EnrollmentStatus.AwaitingContactConfirmation, SubmittedAt = e.At },
        ResellerProgramAdded e => Reaching(before, e.Status, e.At) with { SubmittedAt = e.At },
        ContactConfirmationSent e => before with { ConfirmationSentAt = e.At, ConfirmationExpiresAt = e.ExpiresAt },
        ContactConfirmationResent e => before with { ConfirmationAskedVersion = e.Version, ConfirmationAskedAt = e.At },
        PrimaryContactChanged e => Asking(before, e) with
        {
            Status = EnrollmentStatus.AwaitingContactConfirmation,
            PrimaryContact = e.Contact,
            ContactCulture = e.Culture,
            ContactConfirmedAt = null,
            ReviewStartedAt = null,
            Questions = [],
        },
        ContactConfirmed e => Reviewing(before, e, VettingSubStatus.EmailDomain) with { ContactConfirmedAt = e.At },
        SignUpDenied e => before with { Status = EnrollmentStatus.Withdrawn, SignUpDeniedAt = e.At, ClosedAt = e.At },
        InformationAsked e => before with { Status = EnrollmentStatus.ActionRequired, Questions = e.Reasons },
        InformationAnswered e => Reviewing(before, e, before.Current.SubStatus),
        VettingStepRecorded e => before with { Current = Verdict(VettingStatus.Pending, e.SubStatus, e.At) },
        EnrollmentApproved e => Finalized(Reaching(before, e.Status, e.At), Verdict(VettingStatus.Authorized, VettingSubStatus.None, e.At)),
        EnrollmentRejected e => Rejected(before, e),
        EnrollmentAppealed e => e.Status == EnrollmentStatus.InReview
            ? Reviewing(before, e, VettingSubStatus.Decision) with { ClosedAt = null }
            : before with { Current = Verdict(VettingStatus.Pending, VettingSubStatus.Decision, e.At) },
        AgreementSigned e => Reaching(before, EnrollmentStatus.Active, e.At) with { Agreement = Signature(e, e.Language, e.Scope) },
        SetupCompleted e => before with { SetUpCompletedAt = e.At },
        EnrollmentWithdrawn e => before with { Status = EnrollmentStatus.Withdrawn, ClosedAt = e.At },
        ReauthorizationNoticeGiven e => before with { Reauthorization = before.Reauthorization with { NoticeFor = e.DueBy } },
        ReauthorizationPassed e => before with { Reauthorization = before.Reauthorization with { PassedFor = e.DueBy, FailedFor = null, Reasons = [] } },
        ReauthorizationFailed e => before with { Reauthorization = before.Reauthorization with { FailedFor = e.DueBy, Reasons = e.Reasons } },
        EnrollmentDeauthorized e => before with
        {
            Status = EnrollmentStatus.Deauthorized,
            ClosedAt = e.At,
            Reauthorization = before.Reauthorization with { Reasons = e.Reasons },
        },
        _ => throw new ArgumentException($"{change.GetType().Name} does not follow on {before.Status}.", nameof(change)),
    };

    /// <summary>A link is to go out, and whatever link went out before counts no more.</summary>
    private static Enrollment Asking(Enrollment before, EnrollmentEvent e) => before with
    {
        ConfirmationAskedVersion = e.Version,
        ConfirmationAskedAt = e.At,
        ConfirmationSentAt = null,
        ConfirmationExpiresAt = null,
        Current = Verdict(VettingStatus.Pending, VettingSubStatus.EmailOwnership, e.At),
    };

    private static Enrollment Reviewing(Enrollment before, EnrollmentEvent e, VettingSubStatus step) => before with
    {
        Status = EnrollmentStatus.InReview,
        ReviewStartedAt = e.At,
        Questions = [],
        Current = Verdict(VettingStatus.Pending, step, e.At),
    };

    private static Enrollment Reaching(Enrollment before, EnrollmentStatus status, DateTimeOffset at) =>
        before with { Status = status, ActivatedAt = status == EnrollmentStatus.Active ? before.ActivatedAt ?? at : before.ActivatedAt };

    private static Enrollment Rejected(Enrollment before, EnrollmentRejected e) =>
        Finalized(before with { Status = e.Status, Questions = [], ClosedAt = e.Status == EnrollmentStatus.Rejected ? e.At : before.ClosedAt }, new()
        {
            Status = VettingStatus.Rejected,
            SubStatus = before.Current.SubStatus,
            At = e.At,
            Reasons = e.Reasons,
            IsFinal = e.IsFinal,
        });

    private static Enrollment Finalized(Enrollment before, VettingVerdict verdict) => before with { Current = verdict, LastFinalized = verdict };

    private static VettingVerdict Verdict(VettingStatus status, VettingSubStatus step, DateTimeOffset at) => new() { Status = status, SubStatus = step, At = at, Reasons = [] };

    private static SignedAgreement Signature(EnrollmentEvent e, LanguageTag language, AgreementScope scope) =>
        new() { By = e.Header.By, At = e.At, Language = language, Scope = scope };
}
