using PartnerRelations.CspProgram;
using PartnerRelations.Events;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.Enrollments.EnrollmentEvent>;

namespace PartnerRelations.Enrollments;

/// <summary>The rules of starting, and of the tenant step (E1, E2, E5, E16).</summary>
internal static class TenantRules
{
    /// <summary>Who may start at all, and what is wrong with the form; asked before a tenant is created.</summary>
    public static List<PartnerError> RefuseStart(StartEnrollment command, ProgramRules rules, Actor actor, out NewTenant? newTenant)
    {
        newTenant = null;
        if (actor.Kind is ActorKind.Reviewer or ActorKind.Customer) return [ActorErrors.OtherParty.Error(nameof(EnrollmentParty.Applicant))];
        if (command.Tenant is { } tenant)
        {
            if (actor.Kind != ActorKind.User || actor.Tenant != tenant) return [EnrollmentErrors.TenantSignInRequired.Error(nameof(command.Tenant))];
            if (!actor.HasAny(PartnerRoles.GlobalAdministrator)) return [ActorErrors.RoleMissing.Error(nameof(PartnerRoles.GlobalAdministrator))];
        }

        var problems = new List<PartnerError>();
        newTenant = TenantForm.Read(command.Tenant, command.NewTenantName, command.NewTenantCountry, command.NewTenantDomainPrefix, rules, problems);
        if (!Enum.IsDefined(command.Path)) problems.Add(FormErrors.Malformed.Error(nameof(command.Path)));
        else if (command.Path == EnrollmentPath.DirectPartner && command.Tenant is null) problems.Add(EnrollmentErrors.NotADirectPartner.Error(nameof(command.Path)));
        FormFields.Culture(command.Culture, LanguageTag.English, nameof(command.Culture), problems);
        if (!string.IsNullOrWhiteSpace(command.ApplicantEmail)) FormFields.Email(command.ApplicantEmail, nameof(command.ApplicantEmail), problems);
        return problems;
    }

    public static Judged Start(StartEnrollment command, TenantFacts facts, Actor actor, DateTimeOffset now)
    {
        if (RefuseStart(command, facts.Rules, actor, out _) is { Count: > 0 } problems) return problems;
        if (RefuseTenant(facts, null, now) is { } refusal) return refusal;
        var tenant = facts.Tenant!;
        var direct = command.Path == EnrollmentPath.DirectPartner ? tenant.DirectPartner : null;
        if (command.Path == EnrollmentPath.DirectPartner && (direct is null || !facts.Rules.DirectPartnerMayAddReseller))
        {
            return EnrollmentErrors.NotADirectPartner.Error(nameof(command.Path));
        }

        return new EnrollmentStarted
        {
            Header = EventHeader.First(tenant.Id, facts.NewId.Value, actor, now),
            Reseller = new ResellerId(tenant.Id),
            TenantName = tenant.Name,
            TenantCountry = tenant.Country,
            TenantCreated = facts.Created,
            TenantConfirmed = !facts.Created,
            Path = command.Path,
            Culture = FormFields.Culture(command.Culture, facts.DefaultCulture, nameof(command.Culture), [])!,
            ApplicantEmail = EmailAddress.TryParse(command.ApplicantEmail, out var email) ? email : null,
            Company = direct?.Company,
            PrimaryContact = direct?.PrimaryContact,
            MpnId = direct?.MpnId,
            AgreementSignedBefore = direct is { AgreementSigned: true } ? facts.Rules.AgreementScope : null,
        };
    }

    public static Judged Confirm(Enrollment enrollment, TenantFacts facts, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.ConfirmTenant, actor) is { } asked) return asked;
        if (enrollment.TenantConfirmedAt is not null) return Judged.AlreadySo;
        if (RefuseTenant(facts, enrollment, now) is { } refusal) return refusal;
        return new EnrollmentTenantConfirmed { Header = enrollment.Next(actor, now) };
    }

    /// <summary>Who may change the tenant at all, and what is wrong with the form; asked before a tenant is created.</summary>
    public static Judged? RefuseChange(ChangeTenant command, Enrollment enrollment, ProgramRules rules, Actor actor, out NewTenant? newTenant)
    {
        newTenant = null;
        if (enrollment.Ask(EnrollmentAction.ChangeTenant, actor) is { } asked) return asked;
        if (enrollment.Path == EnrollmentPath.DirectPartner) return EnrollmentErrors.TenantFixed.Error(nameof(command.Tenant));
        if (command.Tenant == enrollment.Reseller.Tenant) return Judged.AlreadySo;
        var problems = new List<PartnerError>();
        newTenant = TenantForm.Read(command.Tenant, command.NewTenantName, command.NewTenantCountry, command.NewTenantDomainPrefix, rules, problems);
        return problems.Count > 0 ? (Judged)problems : null;
    }

    public static Judged Change(ChangeTenant command, Enrollment enrollment, TenantFacts facts, Actor actor, DateTimeOffset now)
    {
        if (RefuseChange(command, enrollment, facts.Rules, actor, out _) is { } asked) return asked;
        if (RefuseTenant(facts, enrollment, now) is { } refusal) return refusal;
        var tenant = facts.Tenant!;
        return new EnrollmentTenantChanged
        {
            Header = enrollment.Next(actor, now),
            Reseller = new ResellerId(tenant.Id),
            TenantName = tenant.Name,
            TenantCountry = tenant.Country,
            TenantCreated = facts.Created,
        };
    }

    /// <summary>Why the tenant cannot be enrolled now.</summary>
    private static PartnerError? RefuseTenant(TenantFacts facts, Enrollment? enrollment, DateTimeOffset now)
    {
        const string target = nameof(StartEnrollment.Tenant);
        if (facts.Tenant is not { } tenant) return EnrollmentErrors.TenantUnknown.Error(target);
        if (facts.Rules.RegionsMustMatch && RegionRule.RefuseWithoutRegion(tenant.Country, target) is { } region) return region;
        if (facts.Taking is { } taking && taking.Id != enrollment?.Id) return EnrollmentErrors.TenantAlreadyEnrolled.Error(target);
        return RefusePast(facts.RejectedForGood, facts.Deauthorized, facts.Rules, now, target);
    }

    /// <summary>Why a tenant's closed enrollments stand in the way of another one: a final rejection for good (V4), a deauthorization for a year (E16).</summary>
    public static PartnerError? RefusePast(Enrollment? rejectedForGood, Enrollment? deauthorized, ProgramRules rules, DateTimeOffset now, string? target = null)
    {
        if (rejectedForGood is not null) return EnrollmentErrors.TenantSuspended.Error(target);
        return EnrollAgainFrom(deauthorized, rules) is { } from && now < from
            ? EnrollmentErrors.WaitingAfterDeauthorization.Error(target, $"It may enroll again from {from:yyyy-MM-dd HH:mm} UTC.")
            : null;
    }

    /// <summary>When a deauthorized reseller may enroll again (E16); null where nobody waits.</summary>
    public static DateTimeOffset? EnrollAgainFrom(Enrollment? deauthorized, ProgramRules rules) =>
        rules.ReenrollAfterDeauthorizationYears is { } years ? deauthorized?.ClosedAt?.AddYears(years) : null;
}
