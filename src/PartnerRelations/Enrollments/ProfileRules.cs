using PartnerRelations.CspProgram;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.Enrollments.EnrollmentEvent>;

namespace PartnerRelations.Enrollments;

/// <summary>The rules of the MPN id, company, contacts and declaration (E6 to E10, V5).</summary>
internal static class ProfileRules
{
    public static Judged ChooseMpn(ChooseMpn command, MpnFacts facts, Actor actor, DateTimeOffset now)
    {
        var enrollment = facts.Enrollment;
        if (enrollment.Ask(EnrollmentAction.ChooseMpn, actor) is { } asked) return asked;
        if (string.IsNullOrWhiteSpace(command.MpnId)) return FormErrors.Required.Error(nameof(command.MpnId));
        if (!MpnId.TryParse(command.MpnId, out var id)) return FormErrors.Malformed.Error(nameof(command.MpnId), "It takes digits only.");
        if (enrollment.MpnId == id) return Judged.AlreadySo;
        // Whoever sent the enrollment in without an id may still choose one; whoever chose one is held to it.
        if (enrollment.MpnId is not null && enrollment.SubmittedAt is not null) return EnrollmentErrors.MpnFixed.Error(nameof(command.MpnId));
        if (facts.Listed is not { } profile) return EnrollmentErrors.MpnNotListed.Error(nameof(command.MpnId));
        if (RefuseProfile(profile, enrollment, facts.Taking) is { Count: > 0 } problems) return problems;
        return new MpnChosen
        {
            Header = enrollment.Next(actor, now),
            Association = MpnAssociation.Of(profile),
            Company = enrollment.Company is null && enrollment.SubmittedAt is null ? Fitting(profile.Company, enrollment, facts.Rules) : null,
            PrimaryContact = enrollment.PrimaryContact is null && profile.PrimaryContact is { } contact && !facts.Rules.RefusesContact(contact.Email) ? contact : null,
            SupportContact = enrollment.SupportContact is null ? profile.SupportContact : null,
        };
    }

    /// <summary>Why this enrollment cannot take a profile, every reason (E7).</summary>
    public static List<PartnerError> RefuseProfile(MpnProfile profile, Enrollment enrollment, Enrollment? taking)
    {
        const string target = nameof(Enrollments.ChooseMpn.MpnId);
        var problems = new List<PartnerError>();
        if (!profile.IsActive) problems.Add(EnrollmentErrors.MpnNotActive.Error(target));
        if (profile.Country != enrollment.TenantCountry)
        {
            problems.Add(EnrollmentErrors.MpnOtherCountry.Error(target, $"The profile is in {profile.Country}, the tenant in {enrollment.TenantCountry}."));
        }

        if (taking is not null && taking.Id != enrollment.Id) problems.Add(EnrollmentErrors.MpnTaken.Error(target));
        return problems;
    }

    public static Judged PostponeMpn(Enrollment enrollment, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.PostponeMpn, actor) is { } asked) return asked;
        if (enrollment.MpnPostponedAt is not null) return Judged.AlreadySo;
        return rules.MpnAssociationMayBePostponed
            ? new MpnPostponed { Header = enrollment.Next(actor, now) }
            : EnrollmentErrors.MpnPostponingNotPossible.Error();
    }

    public static Judged ProvideCompany(ProvideCompany command, Enrollment enrollment, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.ProvideCompany, actor) is { } asked) return asked;
        var problems = new List<PartnerError>();
        if (ProfileForms.Company(command, enrollment.TenantCountry, rules, problems) is not { } company) return problems;
        if (company == enrollment.Company) return Judged.AlreadySo;
        // Details that were decided on once are verified anew, except while the reviewer waits for just such an answer (V5).
        var wasDecided = enrollment.LastFinalized.Status != VettingStatus.None && enrollment.Questions.Count == 0;
        return new CompanyProvided
        {
            Header = enrollment.Next(actor, now),
            Company = company,
            RestartsVerification = wasDecided && rules.ProfileChangeRestartsVerification,
        };
    }

    public static Judged ProvidePrimaryContact(ProvidePrimaryContact command, Enrollment enrollment, ProgramRules rules, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.ProvidePrimaryContact, actor) is { } asked) return asked;
        var problems = new List<PartnerError>();
        var person = ProfileForms.Person(command.FirstName, command.LastName, command.Email, command.Phone, rules, problems);
        var culture = FormFields.Culture(command.Culture, enrollment.ContactCulture, nameof(command.Culture), problems);
        if (problems.Count > 0) return problems;
        if (person == enrollment.PrimaryContact && culture!.Equals(enrollment.ContactCulture)) return Judged.AlreadySo;
        var isProven = enrollment.ContactConfirmedAt is not null || enrollment.Path == EnrollmentPath.DirectPartner;
        if (isProven && !person!.Email.Equals(enrollment.PrimaryContact?.Email)) return EnrollmentErrors.ContactAddressFixed.Error(nameof(command.Email));
        return new PrimaryContactProvided { Header = enrollment.Next(actor, now), Contact = person!, Culture = culture! };
    }

    public static Judged ProvideSupportContact(ProvideSupportContact command, Enrollment enrollment, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.ProvideSupportContact, actor) is { } asked) return asked;
        var problems = new List<PartnerError>();
        if (ProfileForms.Support(command, problems) is not { } support) return problems;
        return support == enrollment.SupportContact ? Judged.AlreadySo : new SupportContactProvided { Header = enrollment.Next(actor, now), Contact = support };
    }

    public static Judged DeclareAuthority(DeclareAuthority command, Enrollment enrollment, LanguageTag defaultCulture, Actor actor, DateTimeOffset now)
    {
        if (enrollment.Ask(EnrollmentAction.DeclareAuthority, actor) is { } asked) return asked;
        var problems = new List<PartnerError>();
        var culture = FormFields.Culture(command.Culture, defaultCulture, nameof(command.Culture), problems);
        if (!command.Declared) problems.Add(EnrollmentErrors.DeclarationRequired.Error(nameof(command.Declared)));
        if (problems.Count > 0) return problems;
        var text = AuthorityDeclaration.TextIn(culture!);
        if (!string.Equals(text, command.Text, StringComparison.Ordinal)) return EnrollmentErrors.DeclarationTextChanged.Error(nameof(command.Text));
        var language = AuthorityDeclaration.LanguageOf(culture!);
        var isSo = enrollment.Declaration is { } declared && declared.By == actor.Identity && declared.Culture.Equals(language);
        return isSo ? Judged.AlreadySo : new AuthorityDeclared { Header = enrollment.Next(actor, now), Culture = language, Text = text };
    }

    /// <summary>A profile's company, where the applicant could have typed it just so.</summary>
    private static CompanyProfile? Fitting(CompanyProfile? company, Enrollment enrollment, ProgramRules rules) =>
        company is not null && company.Country == enrollment.TenantCountry && (company.RegistrationNumber is not null || !rules.RegistrationNumberRequiredIn(company.Country))
            ? company
            : null;
}
