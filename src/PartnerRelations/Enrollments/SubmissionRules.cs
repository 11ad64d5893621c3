using PartnerRelations.CspProgram;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.Enrollments.EnrollmentEvent>;

namespace PartnerRelations.Enrollments;

/// <summary>The rules of enrolling, and of what the primary contact says to it (E2, E9, E11 to E13).</summary>
internal static class SubmissionRules
{
    public static Judged Submit(Enrollment enrollment, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        var action = enrollment.Path == EnrollmentPath.DirectPartner ? EnrollmentAction.SubmitAsDirectPartner : EnrollmentAction.Submit;
        if (enrollment.Ask(action, actor) is { } asked) return asked;
        if (EnrollmentRequirements.Of(enrollment, rules, now).CurrentlyDue is { Count: > 0 } due)
        {
            return due.Select(item => EnrollmentErrors.Incomplete.Error(item.Field, $"Due is {item.Code}.")).ToList();
        }

        var header = enrollment.Next(actor, now);
        return action == EnrollmentAction.Submit
            ? new EnrollmentSubmitted { Header = header }
            : new ResellerProgramAdded { Header = header, Status = AgreementRules.Landing(enrollment.Leads(action, actor), enrollment, rules) };
    }

    public static Judged SendConfirmation(Enrollment enrollment, TimeSpan? lifetime, Actor actor, DateTimeOffset now) =>
        enrollment.Ask(EnrollmentAction.SendConfirmation, actor) ?? new ContactConfirmationSent { Header = enrollment.Next(actor, now), ExpiresAt = now + lifetime };

    public static Judged ResendConfirmation(Enrollment enrollment, ProgramRules rules, IBusinessCalendar calendar, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.ResendConfirmation, actor) is { } asked) return asked;
        if (ResendFrom(enrollment, rules, calendar) is not { } from) return EnrollmentErrors.ResendNotOffered.Error();
        return now < from
            ? EnrollmentErrors.ResendTooEarly.Error(detail: $"It can be sent again from {from:yyyy-MM-dd HH:mm:ss} UTC.")
            : new ContactConfirmationResent { Header = enrollment.Next(actor, now) };
    }

    /// <summary>
    /// From when on the mail may be sent again: a business day after the last by the rules of the day, and in any case once its link has
    /// expired, because nobody could go on otherwise. Null while there is no such moment.
    /// </summary>
    public static DateTimeOffset? ResendFrom(Enrollment enrollment, ProgramRules rules, IBusinessCalendar calendar)
    {
        // A mail that is asked for and not yet on its way counts from the asking.
        var last = enrollment.ConfirmationSentAt > enrollment.ConfirmationAskedAt ? enrollment.ConfirmationSentAt.Value : enrollment.ConfirmationAskedAt!.Value;
        var byRule = rules.ContactConfirmationResendAfterBusinessDays is { } days ? calendar.AddBusinessDays(last, days) : (DateTimeOffset?)null;
        var byExpiry = enrollment.ConfirmationExpiresAt;
        return byRule < byExpiry ? byRule : byExpiry ?? byRule;
    }

    public static Judged ChangeContact(ChangeContact command, Enrollment enrollment, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.ChangeContact, actor) is { } asked) return asked;
        var problems = new List<PartnerError>();
        var person = ProfileForms.Person(command.FirstName, command.LastName, command.Email, command.Phone, rules, problems);
        var culture = FormFields.Culture(command.Culture, enrollment.ContactCulture, nameof(command.Culture), problems);
        if (problems.Count > 0) return problems;
        return person == enrollment.PrimaryContact && culture!.Equals(enrollment.ContactCulture)
            ? Judged.AlreadySo
            : new PrimaryContactChanged { Header = enrollment.Next(actor, now), Contact = person!, Culture = culture! };
    }

    public static Judged ConfirmContact(ConfirmContact command, Enrollment enrollment, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.ConfirmContact, actor, holdsToken: true) is { } asked) return asked;
        if (!IsUsable(enrollment, now)) return EnrollmentErrors.ConfirmationExpired.Error(nameof(command.Token));
        var problems = new List<PartnerError>();
        if (!command.SignedUp) problems.Add(EnrollmentErrors.ConfirmationIncomplete.Error(nameof(command.SignedUp)));
        if (!command.AddressBelongsToCompany) problems.Add(EnrollmentErrors.ConfirmationIncomplete.Error(nameof(command.AddressBelongsToCompany)));
        return problems.Count > 0 ? problems : new ContactConfirmed { Header = enrollment.Next(actor, now) };
    }

    public static Judged DenySignUp(Enrollment enrollment, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.DenySignUp, actor, holdsToken: true) is { } asked)
        {
            return asked == Judged.AlreadySo && enrollment.SignUpDeniedAt is null ? EnrollmentStateErrors.Closed.Error() : asked;
        }

        return IsUsable(enrollment, now) ? new SignUpDenied { Header = enrollment.Next(actor, now) } : EnrollmentErrors.ConfirmationExpired.Error(nameof(Enrollments.DenySignUp.Token));
    }

    /// <summary>What somebody may know who looks behind the link; looking uses nothing up.</summary>
    public static PartnerError? RefuseLook(Enrollment enrollment, DateTimeOffset now)
    {
        var action = enrollment.SignUpDeniedAt is null ? EnrollmentAction.ConfirmContact : EnrollmentAction.DenySignUp;
        var transition = EnrollmentTransitions.Table.Find(enrollment.Status, action, EnrollmentParty.ContactLinkHolder, PartnerRoles.None);
        if (transition.Refusal is { } code) return code.Error();
        return transition.IsAlreadySo || IsUsable(enrollment, now) ? null : EnrollmentErrors.ConfirmationExpired.Error();
    }

    /// <summary>Whether the newest link that went out may still be used; from its expiry on, that very millisecond included, it may not.</summary>
    private static bool IsUsable(Enrollment enrollment, DateTimeOffset now) =>
        enrollment.ConfirmationSentAt is not null && !(now >= enrollment.ConfirmationExpiresAt);
}
