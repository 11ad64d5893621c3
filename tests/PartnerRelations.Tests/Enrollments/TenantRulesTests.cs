using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using static PartnerRelations.Tests.Enrollments.EnrollmentSamples;

namespace PartnerRelations.Tests.Enrollments;

public sealed class TenantRulesTests
{
    private static readonly StartEnrollment Existing = new() { Tenant = Tenant };

    private static readonly StartEnrollment New = new() { NewTenantName = "Fabrikam", NewTenantCountry = "fr", NewTenantDomainPrefix = "Fabrikam" };

    [Fact]
    public void E1_A_newcomer_enrolls_as_a_reseller_and_starts_with_a_draft()
    {
        var draft = Start(Existing);

        draft.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.Draft && one.Path == EnrollmentPath.NewReseller && one.Version == 1 && one.TenantConfirmedAt == Now);
        ProgramRules.AsOf(new DateOnly(2020, 9, 30)).NewcomersEnrollAsResellerFirst.Should().BeFalse();
        ProgramRules.AsOf(new DateOnly(2020, 10, 1)).NewcomersEnrollAsResellerFirst.Should().BeTrue();
    }

    [Fact]
    public void E2_A_direct_partner_is_asked_for_the_support_contact_only()
    {
        var draft = Start(Existing with { Path = EnrollmentPath.DirectPartner }, Facts(Entry with { DirectPartner = Direct }));

        draft.Should().Match<Enrollment>(one => one.Company == Company && one.PrimaryContact == Contact && one.MpnId == Profile.MpnId && one.Agreement != null);
        EnrollmentRequirements.Of(draft, Today, Now).CurrentlyDue.Select(item => item.Code).Should().Equal(RequirementCodes.SupportEmail, RequirementCodes.SupportPhone);
        var filled = Enrollment.Apply(draft, ProfileRules.ProvideSupportContact(SupportForm(draft), draft, Applicant(), Now).Change!);
        var added = Enrollment.Apply(filled, SubmissionRules.Submit(filled, Today, Applicant(), Now).Change!);
        added.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.Active && one.ActivatedAt == Now && one.ConfirmationAskedVersion == 0);
        EnrollmentRequirements.Of(added, Today, Now).CurrentlyDue.Select(item => item.Code).Should().Equal([RequirementCodes.Setup], "step 9 is left");
    }

    [Fact]
    public void E2_A_direct_partner_without_the_agreement_signs_it_and_nobody_else_takes_the_short_way()
    {
        var facts = Facts(Entry with { DirectPartner = Direct with { AgreementSigned = false } });
        var draft = Start(Existing with { Path = EnrollmentPath.DirectPartner }, facts).Then(header => new SupportContactProvided { Header = header, Contact = Support });

        Enrollment.Apply(draft, SubmissionRules.Submit(draft, Today, Applicant(), Now).Change!).Status.Should().Be(EnrollmentStatus.Qualified);
        Codes(Existing with { Path = EnrollmentPath.DirectPartner }).Should().Equal("enrollment.not_a_direct_partner");
        Codes(New with { Path = EnrollmentPath.DirectPartner }).Should().Equal("enrollment.not_a_direct_partner");
    }

    [Fact]
    public void E5_An_existing_tenant_is_started_by_its_global_administrator_only()
    {
        Codes(Existing, actor: Applicant(PartnerRoles.GlobalAdministrator)).Should().BeEmpty();
        Codes(Existing, actor: Applicant(PartnerRoles.AdminAgent)).Should().Equal("actor.role_missing");
        Codes(Existing, actor: Actor.User(Other, Person, EveryRole)).Should().Equal("enrollment.tenant_sign_in_required");
        Codes(Existing, actor: Actor.Anonymous).Should().Equal("enrollment.tenant_sign_in_required");
        Codes(Existing, actor: Reviewer).Should().Equal("actor.other_party");
    }

    [Fact]
    public void E5_A_new_tenant_is_started_by_whoever_the_host_lets_in_and_waits_for_its_administrator()
    {
        var draft = Start(New, Facts() with { Created = true }, Actor.Anonymous);

        draft.Should().Match<Enrollment>(one => one.TenantCreated && one.TenantConfirmedAt == null && one.TakenTenant == null);
        EnrollmentRequirements.Of(draft, Today, Now).CurrentlyDue[0].Should().Match<EnrollmentRequirement>(
            item => item.Code == RequirementCodes.TenantAdministrator && item.WaitsFor == RequirementHolder.GlobalAdministrator && item.Blocks == BlockedSteps.Submit);
        TenantRules.Confirm(draft, Facts(), Applicant(PartnerRoles.UserManagementAdministrator), Now).Errors.Single().Code.Should().Be("actor.role_missing");
        Enrollment.Apply(draft, TenantRules.Confirm(draft, Facts(), Applicant(PartnerRoles.GlobalAdministrator), Now).Change!).TenantConfirmedAt.Should().Be(Now);
    }

    [Fact]
    public void E5_Changing_the_tenant_clears_the_mpn_choice_and_waits_for_the_other_administrator()
    {
        var draft = Filled();

        var changed = Enrollment.Apply(draft, TenantRules.Change(new() { EnrollmentId = draft.Id, Tenant = Other }, draft, Facts(Entry with { Id = Other, Country = CountryCode.Parse("DE") }), Applicant(), Now).Change!);

        changed.Should().Match<Enrollment>(one => one.MpnId == null && one.Mpn == null && one.TenantConfirmedAt == null && one.Reseller == new ResellerId(Other) && one.Owner == Tenant);
        changed.PartyOf(Applicant()).Should().Be(EnrollmentParty.Stranger);
        EnrollmentRequirements.Of(changed, Today, Now).CurrentlyDue.Select(item => item.Code).Should().Equal(
            RequirementCodes.TenantAdministrator, RequirementCodes.MpnProfile, RequirementCodes.CompanyCountry);
    }

    [Fact]
    public void The_tenant_of_a_direct_partner_stays_and_changing_to_the_same_tenant_changes_nothing()
    {
        var direct = Started(EnrollmentPath.DirectPartner);
        var draft = Started();

        TenantRules.Change(new() { EnrollmentId = direct.Id, Tenant = Other }, direct, Facts(Entry with { Id = Other }), Applicant(), Now).Errors.Single().Code.Should().Be("enrollment.tenant_fixed");
        TenantRules.Change(new() { EnrollmentId = draft.Id, Tenant = Tenant }, draft, Facts(), Applicant(), Now).Should().Match<object>(judged => judged == Transitions.Judgement<EnrollmentEvent>.AlreadySo);
    }

    [Fact]
    public void One_tenant_has_one_live_enrollment()
    {
        var taking = Started();

        Codes(Existing, Facts() with { Taking = taking }).Should().Equal("enrollment.tenant_already_enrolled");
        var waiting = Started(confirmed: false);
        TenantRules.Confirm(waiting, Facts() with { Taking = taking with { Id = EnrollmentId.New(Now) } }, Applicant(), Now).Errors.Single().Code.Should().Be("enrollment.tenant_already_enrolled");
    }

    [Fact]
    public void V4_After_a_final_rejection_no_other_enrollment_of_the_tenant_is_taken()
    {
        var final = InState(EnrollmentStatus.InReview).Then(header => new EnrollmentRejected { Header = header, Status = EnrollmentStatus.Rejected, Reasons = ["Identity"], IsFinal = true });

        Codes(Existing, Facts()).Should().BeEmpty();
        Codes(Existing, Facts() with { RejectedForGood = final }).Should().Equal("enrollment.tenant_suspended");
    }

    [Fact]
    public void E16_A_deauthorized_reseller_waits_a_year_to_the_millisecond()
    {
        var deauthorized = InState(EnrollmentStatus.Deauthorized);
        var facts = Facts() with { Deauthorized = deauthorized };
        var again = deauthorized.ClosedAt!.Value.AddYears(1);

        TenantRules.Start(Existing, facts, Applicant(), again.AddMilliseconds(-1)).Errors.Single().Code.Should().Be("enrollment.waiting_after_deauthorization");
        TenantRules.Start(Existing, facts, Applicant(), again).Change.Should().BeOfType<EnrollmentStarted>();
    }

    [Fact]
    public void A_tenant_that_the_directory_does_not_know_or_that_has_no_region_is_refused()
    {
        Codes(Existing, Facts() with { Tenant = null }).Should().Equal("enrollment.tenant_unknown");
        Codes(Existing, Facts(Entry with { Country = CountryCode.Parse("CU") })).Should().Equal("country.no_csp_region");
        Codes(New with { NewTenantCountry = "CU" }).Should().Equal("country.no_csp_region");
        Codes(Existing, Facts(Entry with { Country = CountryCode.Parse("CU") }, SeedDay)).Should().BeEmpty("the seed page knows no regions here");
    }

    [Fact]
    public void Every_problem_of_the_form_is_said_at_once()
    {
        var problems = TenantRules.RefuseStart(
            new() { NewTenantName = " ", NewTenantCountry = "ZZ", NewTenantDomainPrefix = "1st-place", Path = (EnrollmentPath)9, Culture = "!", ApplicantEmail = "Ada <ada@fabrikam.example>" }, Today, Actor.Anonymous, out var tenant);

        tenant.Should().BeNull();
        problems.Select(problem => (problem.Code, problem.Target)).Should().Equal(
            ("form.required", "NewTenantName"),
            ("country.unknown", "NewTenantCountry"),
            ("form.malformed", "NewTenantDomainPrefix"),
            ("form.malformed", "Path"),
            ("language.malformed", "Culture"),
            ("email.malformed", "ApplicantEmail"));
        TenantRules.RefuseStart(Existing with { NewTenantName = "x" }, Today, Applicant(), out _).Single().Code.Should().Be("enrollment.tenant_or_new_tenant");
        TenantRules.RefuseStart(New with { NewTenantDomainPrefix = new string('a', 28) }, Today, Actor.Anonymous, out _).Single().Code.Should().Be("form.too_long");
        TenantRules.RefuseStart(New with { NewTenantDomainPrefix = "fаbrikam" }, Today, Actor.Anonymous, out _).Single().Code.Should().Be("form.malformed", "its second letter is Cyrillic");
        TenantRules.RefuseStart(New with { NewTenantName = "Fabri\u202Ekam" }, Today, Actor.Anonymous, out _).Single().Code.Should().Be("form.control_characters");
    }

    private static Enrollment Start(StartEnrollment command, TenantFacts? facts = null, Actor? actor = null) =>
        Enrollment.Apply(null, TenantRules.Start(command, facts ?? Facts(), actor ?? Applicant(), Now).Change!);

    private static IEnumerable<string> Codes(StartEnrollment command, TenantFacts? facts = null, Actor? actor = null) =>
        TenantRules.Start(command, facts ?? Facts(), actor ?? Applicant(), Now).Errors.Select(error => error.Code);
}
