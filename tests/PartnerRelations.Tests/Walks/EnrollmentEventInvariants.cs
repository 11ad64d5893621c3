using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;

namespace PartnerRelations.Tests.Walks;

/// <summary>What holds whenever something has happened to an enrollment. Told by other means than the rules use, where there are any.</summary>
internal sealed class EnrollmentEventInvariants(WalkHouse house, WalkCast cast, EnrollmentStories stories, AccountStories accounts, ContactMoves contacts)
{
    /// <summary>The enrollments whose contact has confirmed since they were last sent in or given another contact.</summary>
    private readonly HashSet<Guid> _confirmed = [];

    /// <summary>The enrollments that the program has approved once.</summary>
    private readonly HashSet<Guid> _approved = [];

    public void See(EnrollmentEvent change)
    {
        var (before, after) = stories.Take(change);
        CheckUniqueness();
        CheckClosing(before, change);
        CheckConfirmation(after, change);
        CheckStanding(before, after, change);
        if (!house.TwoAtOnce && change is EnrollmentStarted { TenantConfirmed: true } or EnrollmentTenantConfirmed or EnrollmentAppealed { Status: EnrollmentStatus.InReview }) CheckTenantMayEnroll(after, change);
        if (change is EnrollmentSubmitted) WhatIsMissing(before!, house.RulesAt(change.At)).Should().BeEmpty("only a complete enrollment is sent in");
        if (change is SetupCompleted && cast.RolesComeFromAccounts && !house.TwoAtOnce) CheckAdminAgent(after);
    }

    private void CheckUniqueness()
    {
        var live = stories.All.Where(enrollment => enrollment is { ClosedAt: null, TenantConfirmedAt: not null }).ToList();
        live.Select(enrollment => enrollment.Reseller).Should().OnlyHaveUniqueItems("a tenant has one live enrollment at the most");
        live.Select(enrollment => enrollment.MpnId).OfType<MpnId>().Should().OnlyHaveUniqueItems("an MPN id stands behind one tenant");
    }

    private static void CheckClosing(Enrollment? before, EnrollmentEvent change)
    {
        (before?.Status is EnrollmentStatus.Withdrawn or EnrollmentStatus.Deauthorized).Should().BeFalse("what is withdrawn or deauthorized stays as it is");
        if (before?.Status != EnrollmentStatus.Rejected) return;
        before.Current.IsFinal.Should().BeFalse("a final rejection is the last word");
        (change is EnrollmentAppealed or EnrollmentRejected { IsFinal: true }).Should().BeTrue("what is rejected is appealed, or rejected for good");
    }

    /// <summary>The review begins once the contact has confirmed both statements, and not before (E12).</summary>
    private void CheckConfirmation(Enrollment after, EnrollmentEvent change)
    {
        if (change is ContactConfirmed)
        {
            contacts.Confirmed.Should().Contain(change.RecordId, "the contact confirmed both statements with a link that was mailed");
            _confirmed.Add(change.RecordId);
        }

        if (change is EnrollmentSubmitted or PrimaryContactChanged) _confirmed.Remove(change.RecordId);
        var isReviewed = after.Status is EnrollmentStatus.InReview or EnrollmentStatus.ActionRequired or EnrollmentStatus.Qualified or EnrollmentStatus.Active;
        if (isReviewed && after.Path == EnrollmentPath.NewReseller) _confirmed.Should().Contain(change.RecordId, "no review without the contact's confirmation");
    }

    private void CheckStanding(Enrollment? before, Enrollment after, EnrollmentEvent change)
    {
        if (change is EnrollmentApproved) _approved.Add(change.RecordId);
        if (change is EnrollmentApproved or EnrollmentRejected) (change.Header.By.Kind is ActorKind.Reviewer or ActorKind.System).Should().BeTrue("the program decides");
        if (after.Status == EnrollmentStatus.Active && before!.Status != EnrollmentStatus.Active)
        {
            (after.Path == EnrollmentPath.DirectPartner || _approved.Contains(change.RecordId)).Should().BeTrue("nobody becomes Active without having been approved");
            after.TenantConfirmedAt.Should().NotBeNull();
            if (house.RulesAt(change.At).AgreementRequired) after.Agreement.Should().NotBeNull("nobody becomes Active without the agreement where the day's rules ask for it");
        }

        if (before is { SubmittedAt: not null, MpnId: { } held }) after.MpnId.Should().Be(held, "what was sent in with an MPN id keeps it");
        if (change is EnrollmentDeauthorized) (change.At >= ReauthorizationCycle.Of(before!, house.RulesAt(change.At))!.DueBy).Should().BeTrue("nobody is deauthorized before the check is overdue");
    }

    /// <summary>A year passes after a deauthorization (E16), and a final rejection is for good (V4).</summary>
    private void CheckTenantMayEnroll(Enrollment after, EnrollmentEvent change)
    {
        var others = stories.All.Where(other => other.Id != after.Id && other.Reseller == after.Reseller).ToList();
        others.Where(other => other.Status == EnrollmentStatus.Rejected && other.LastFinalized.IsFinal).Should().BeEmpty("a tenant that was rejected for good does not enroll");
        if (house.RulesAt(change.At).ReenrollAfterDeauthorizationYears is not { } years) return;
        others.Where(other => other.Status == EnrollmentStatus.Deauthorized && other.ClosedAt!.Value.AddYears(years) > change.At).Should().BeEmpty("whoever was deauthorized waits");
    }

    private void CheckAdminAgent(Enrollment enrollment)
    {
        // Before the pump has opened the account, the host's word counts.
        if (accounts.Find(enrollment.Reseller.Tenant) is { } account) account.Users.Any(user => user.Roles.HasFlag(PartnerRoles.AdminAgent)).Should().BeTrue("an Admin agent has completed the setup");
    }

    private static IEnumerable<string> WhatIsMissing(Enrollment draft, ProgramRules rules)
    {
        if (draft.TenantConfirmedAt is null) yield return "the tenant's administrator";
        if (draft.MpnId is null && !(draft.MpnPostponedAt is not null && rules.MpnAssociationMayBePostponed)) yield return "the MPN id";
        if (draft.MpnId is not null && draft.Mpn?.Country != draft.TenantCountry) yield return "an MPN id of the country";
        if (draft.Company?.Country != draft.TenantCountry) yield return "the company";
        if (draft.Company?.RegistrationNumber is null && rules.RegistrationNumberRequiredIn(draft.TenantCountry)) yield return "the registration number";
        if (draft.PrimaryContact is null || rules.RefusesContact(draft.PrimaryContact.Email)) yield return "the primary contact";
        if (draft.SupportContact is null) yield return "the support contact";
        if (draft.Declaration is null) yield return "the declaration";
    }
}
