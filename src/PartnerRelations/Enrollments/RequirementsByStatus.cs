using PartnerRelations.CspProgram;
using static PartnerRelations.Enrollments.BlockedSteps;
using static PartnerRelations.Enrollments.RequirementHolder;

namespace PartnerRelations.Enrollments;

/// <summary>What is due in each status.</summary>
internal static class RequirementsByStatus
{
    public static IEnumerable<EnrollmentRequirement> Due(Enrollment enrollment, ProgramRules rules, DateTimeOffset now) => enrollment.Status switch
    {
        EnrollmentStatus.Draft => DraftRequirements.Due(enrollment, rules),
        EnrollmentStatus.AwaitingContactConfirmation => [ContactConfirmation(enrollment)],
        EnrollmentStatus.ActionRequired => enrollment.Questions.Select(_ => Item(RequirementCodes.Information, Applicant, Approval)),
        EnrollmentStatus.Qualified => [.. Mpn(enrollment), .. Agreement(enrollment, rules), .. ChangedDetails(enrollment)],
        EnrollmentStatus.Active => [.. Mpn(enrollment), .. Agreement(enrollment, rules), .. ChangedDetails(enrollment), .. Setup(enrollment), .. Reauthorization(enrollment, rules, cycle => cycle.IsAtRisk(now))],
        EnrollmentStatus.Rejected when rules.RejectionMayBeAppealed && !enrollment.Current.IsFinal => [Item(RequirementCodes.Appeal, Applicant, Review)],
        _ => [],
    };

    public static IEnumerable<EnrollmentRequirement> Later(Enrollment enrollment, ProgramRules rules, DateTimeOffset now) => enrollment.Status switch
    {
        EnrollmentStatus.Draft when enrollment.Path == EnrollmentPath.DirectPartner => [.. Mpn(enrollment), .. Agreement(enrollment, rules), .. Setup(enrollment)],
        EnrollmentStatus.Draft =>
        [
            .. enrollment.MpnPostponedAt is not null && rules.MpnAssociationMayBePostponed ? Mpn(enrollment) : [],
            Item(RequirementCodes.ContactConfirmation, PrimaryContact, Review | Approval),
            .. Agreement(enrollment, rules), .. Setup(enrollment),
        ],
        EnrollmentStatus.AwaitingContactConfirmation or EnrollmentStatus.InReview or EnrollmentStatus.ActionRequired =>
            [.. Mpn(enrollment), .. Agreement(enrollment, rules), .. Setup(enrollment)],
        EnrollmentStatus.Qualified => Setup(enrollment),
        EnrollmentStatus.Active => Reauthorization(enrollment, rules, cycle => !cycle.IsAtRisk(now)),
        _ => [],
    };

    public static IEnumerable<EnrollmentRequirement> Pending(Enrollment enrollment, ProgramRules rules, IBusinessCalendar calendar) => enrollment.Status switch
    {
        EnrollmentStatus.InReview => [Item(RequirementCodes.Review, Reviewer, Approval) with { Deadline = ReviewBy(enrollment.ReviewStartedAt, rules, calendar) }],
        EnrollmentStatus.Qualified or EnrollmentStatus.Active when enrollment.Current.Status == VettingStatus.Pending =>
            [Item(RequirementCodes.Review, Reviewer, BlockedSteps.None) with { Deadline = ReviewBy(enrollment.Current.At, rules, calendar) }],
        _ => [],
    };

    public static IEnumerable<EnrollmentRequirement> Advice(Enrollment enrollment, ProgramRules rules) =>
        enrollment.PrimaryContact is { } contact && rules.DiscouragesContact(contact.Email)
            ? [Item(RequirementCodes.ContactEmail, Applicant, BlockedSteps.None, $"{nameof(enrollment.PrimaryContact)}.{nameof(contact.Email)}")]
            : [];

    /// <summary>By when the program promises the verdict; null where its pages say "several days" only (E13).</summary>
    public static DateTimeOffset? ReviewBy(DateTimeOffset? since, ProgramRules rules, IBusinessCalendar calendar) =>
        since is { } from && rules.ReviewBusinessDays is { } days ? calendar.AddBusinessDays(from, days.AtMost) : null;

    public static EnrollmentRequirement Item(string code, RequirementHolder holder, BlockedSteps blocks, string? field = null) =>
        new() { Code = code, WaitsFor = holder, Blocks = blocks, Field = field };

    private static EnrollmentRequirement ContactConfirmation(Enrollment enrollment) =>
        Item(RequirementCodes.ContactConfirmation, PrimaryContact, Review | Approval) with { Deadline = enrollment.ConfirmationExpiresAt };

    private static IEnumerable<EnrollmentRequirement> Mpn(Enrollment enrollment) => enrollment.MpnId is null
        ? [Item(RequirementCodes.MpnProfile, Applicant, BlockedSteps.Agreement | Transacting, nameof(enrollment.MpnId))]
        : [];

    private static IEnumerable<EnrollmentRequirement> Agreement(Enrollment enrollment, ProgramRules rules) => rules.AgreementRequired && enrollment.Agreement is null
        ? [Item(RequirementCodes.Agreement, GlobalAdministrator, Activation | Transacting)]
        : [];

    private static IEnumerable<EnrollmentRequirement> ChangedDetails(Enrollment enrollment) => enrollment.Current is { Status: VettingStatus.Rejected }
        ? [Item(RequirementCodes.CompanyDetails, Applicant, Approval, nameof(enrollment.Company))]
        : [];

    private static IEnumerable<EnrollmentRequirement> Setup(Enrollment enrollment) => enrollment.SetUpCompletedAt is null
        ? [Item(RequirementCodes.Setup, AdminAgent, BlockedSteps.Setup)]
        : [];

    private static IEnumerable<EnrollmentRequirement> Reauthorization(Enrollment enrollment, ProgramRules rules, Func<ReauthorizationCycle, bool> when) =>
        ReauthorizationCycle.Of(enrollment, rules) is { } cycle && when(cycle)
            ? [Item(RequirementCodes.Reauthorization, Applicant, Transacting) with { Deadline = cycle.DueBy }]
            : [];
}
