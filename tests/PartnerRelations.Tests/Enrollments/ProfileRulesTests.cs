using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Transitions;
using static PartnerRelations.Tests.Enrollments.EnrollmentSamples;

namespace PartnerRelations.Tests.Enrollments;

public sealed class ProfileRulesTests
{
    private static readonly DateOnly BeforeWebMail = new(2017, 8, 15);

    [Fact]
    public void E6_Benefits_incentives_and_competencies_come_along_with_the_chosen_profile()
    {
        var chosen = Choose(Started());

        chosen.MpnId.Should().Be(Profile.MpnId);
        chosen.Mpn.Should().Match<MpnAssociation>(mpn => mpn.Benefits.Equals(Profile.Benefits) && mpn.Incentives.Equals(Profile.Incentives) && mpn.Competencies.Equals(Profile.Competencies) && mpn.Organization == "Fabrikam Resale");
        SeedDay.PartnerIdSource.Should().Be(PartnerIdSource.MembershipCenterProfile);
        Today.PartnerIdSource.Should().Be(PartnerIdSource.Location);
    }

    [Fact]
    public void E6_What_the_profile_knows_fills_the_form_and_what_was_typed_stays()
    {
        var filled = Choose(Started());
        filled.Should().Match<Enrollment>(one => one.Company == Company && one.PrimaryContact == Contact && one.SupportContact == Support);

        var typed = Enrollment.Apply(Started(), ProfileRules.ProvideCompany(CompanyForm(Started()) with { City = "Lille" }, Started(), Today, Applicant(), Now).Change!);
        Choose(typed).Company!.City.Should().Be("Lille");
        Choose(Started(), Profile with { Company = Company with { Country = CountryCode.Parse("DE") }, PrimaryContact = Contact with { Email = EmailAddress.Parse("a@gmail.com") } })
            .Should().Match<Enrollment>(one => one.Company == null && one.PrimaryContact == null, "nobody could type it like that");
    }

    [Theory]
    [InlineData("FR", true, null)]
    [InlineData("DE", true, "enrollment.mpn_other_country")]
    [InlineData("FR", false, "enrollment.mpn_not_active")]
    public void E7_The_profile_is_active_and_in_the_country_of_the_tenant(string country, bool active, string? code)
    {
        var judged = ProfileRules.ChooseMpn(Choice(Started()), Facts(Started(), Profile with { Country = CountryCode.Parse(country), IsActive = active }), Applicant(), Now);

        judged.Errors.SingleOrDefault()?.Code.Should().Be(code);
        (judged.Change is MpnChosen).Should().Be(code is null);
    }

    [Fact]
    public void E7_Who_does_not_find_the_profile_signs_in_as_somebody_else()
    {
        var error = ProfileRules.ChooseMpn(Choice(Started()), Facts(Started()) with { Listed = null }, Applicant(), Now).Errors.Single();

        error.Code.Should().Be("enrollment.mpn_not_listed");
        error.Remedy.Should().Contain("sign in as somebody else");
        Today.MissingLocationMayBeAdded.Should().BeTrue();
        SeedDay.MissingLocationMayBeAdded.Should().BeFalse();
    }

    [Fact]
    public void E7_An_mpn_id_that_stands_behind_another_tenant_is_refused()
    {
        var draft = Started();

        ProfileRules.ChooseMpn(Choice(draft), Facts(draft) with { Taking = InState(EnrollmentStatus.Active) with { Id = EnrollmentId.New(Now) } }, Applicant(), Now)
            .Errors.Single().Code.Should().Be("enrollment.mpn_taken");
        ProfileRules.ChooseMpn(Choice(draft), Facts(draft) with { Taking = draft }, Applicant(), Now).Change.Should().BeOfType<MpnChosen>();
    }

    [Theory]
    [InlineData(null, "form.required")]
    [InlineData("  ", "form.required")]
    [InlineData("48473x3", "form.malformed")]
    [InlineData("４８４７", "form.malformed")]
    [InlineData("123456789012345678901", "form.malformed")]
    public void A_malformed_mpn_id_is_refused(string? id, string code) =>
        ProfileRules.ChooseMpn(new() { EnrollmentId = Started().Id, MpnId = id! }, Facts(Started()), Applicant(), Now).Errors.Single().Code.Should().Be(code);

    [Fact]
    public void E8_The_choice_is_put_off_from_the_day_the_rules_allow_it()
    {
        Code(ProfileRules.PostponeMpn(Started(), SeedDay, Applicant(), Now)).Should().Be("enrollment.mpn_postponing_not_possible");
        Code(ProfileRules.PostponeMpn(Started(), ProgramRules.AsOf(new DateOnly(2021, 1, 26)), Applicant(), Now)).Should().Be("enrollment.mpn_postponing_not_possible");
        Code(ProfileRules.PostponeMpn(Started(), ProgramRules.AsOf(new DateOnly(2021, 1, 27)), Applicant(), Now)).Should().BeNull();
    }

    [Fact]
    public void E8_A_postponed_choice_blocks_the_agreement_and_transacting_and_is_made_later()
    {
        var qualified = InState(EnrollmentStatus.Qualified, postponed: true);

        EnrollmentRequirements.Of(qualified, Today, Now).CurrentlyDue[0].Should().Match<EnrollmentRequirement>(
            item => item.Code == RequirementCodes.MpnProfile && item.Blocks == (BlockedSteps.Agreement | BlockedSteps.Transacting));
        Code(AgreementRules.SignAgreement(new() { EnrollmentId = qualified.Id, Accepted = true }, qualified, Today, Applicant(), Now)).Should().Be("enrollment.mpn_missing");
        var chosen = Choose(qualified);
        Code(AgreementRules.SignAgreement(new() { EnrollmentId = chosen.Id, Accepted = true }, chosen, Today, Applicant(), Now)).Should().BeNull();
        Code(ProfileRules.ChooseMpn(Choice(chosen) with { MpnId = "1" }, Facts(chosen), Applicant(), Now)).Should().Be("enrollment.mpn_fixed");
    }

    [Fact]
    public void E9_The_company_is_of_the_tenants_country()
    {
        Code(ProfileRules.ProvideCompany(CompanyForm(Started()), Started(), Today, Applicant(), Now)).Should().BeNull();
        Code(ProfileRules.ProvideCompany(CompanyForm(Started()) with { Country = "DE" }, Started(), Today, Applicant(), Now)).Should().Be("enrollment.company_other_country");
    }

    [Fact]
    public void E9_A_registration_number_is_given_where_the_day_asks_for_it()
    {
        var polish = Started() with { TenantCountry = CountryCode.Parse("PL") };
        var form = CompanyForm(polish) with { Country = "PL" };

        Code(ProfileRules.ProvideCompany(form, polish, Today, Applicant(), Now)).Should().Be("enrollment.registration_number_required");
        Code(ProfileRules.ProvideCompany(form with { RegistrationNumber = "KRS 1" }, polish, Today, Applicant(), Now)).Should().BeNull();
        Code(ProfileRules.ProvideCompany(form, polish, SeedDay, Applicant(), Now)).Should().BeNull();
        Code(ProfileRules.ProvideCompany(CompanyForm(Started()), Started(), Today, Applicant(), Now)).Should().BeNull("France is not on the list");
    }

    [Fact]
    public void E9_Each_part_can_be_updated_and_the_same_again_changes_nothing()
    {
        var draft = Filled();

        ProfileRules.ProvideCompany(CompanyForm(draft), draft, Today, Applicant(), Now).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
        ProfileRules.ProvideSupportContact(SupportForm(draft), draft, Applicant(), Now).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
        ProfileRules.ProvidePrimaryContact(ContactForm(draft), draft, Today, Applicant(), Now).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
        Enrollment.Apply(draft, ProfileRules.ProvideSupportContact(SupportForm(draft) with { Website = " " }, draft, Applicant(), Now).Change!).SupportContact!.Website.Should().BeNull();
        Enrollment.Apply(draft, ProfileRules.ProvidePrimaryContact(ContactForm(draft) with { Email = "new@fabrikam.example", Culture = "en-GB" }, draft, Today, Applicant(), Now).Change!)
            .Should().Match<Enrollment>(one => one.PrimaryContact!.Email.Value == "new@fabrikam.example" && one.ContactCulture.Value == "en-GB");
    }

    [Theory]
    [InlineData("ada@gmail.com")]
    [InlineData("ada@Yahoo.co.uk")]
    [InlineData("ada@outlook.com")]
    public void E10_Web_mail_is_refused_for_the_primary_contact_from_its_day(string email)
    {
        var form = ContactForm(Started()) with { Email = email };

        Code(ProfileRules.ProvidePrimaryContact(form, Started(), Today, Applicant(), Now)).Should().Be("enrollment.web_mail_refused");
        Code(ProfileRules.ProvidePrimaryContact(form, Started(), ProgramRules.AsOf(BeforeWebMail), Applicant(), Now)).Should().BeNull();
        Code(ProfileRules.ProvidePrimaryContact(form, Started(), ProgramRules.AsOf(BeforeWebMail.AddDays(1)), Applicant(), Now)).Should().Be("enrollment.web_mail_refused");
    }

    [Fact]
    public void E10_An_onmicrosoft_address_is_taken_with_a_piece_of_advice()
    {
        var draft = Enrollment.Apply(Filled(), ProfileRules.ProvidePrimaryContact(ContactForm(Filled()) with { Email = "a@fabrikam.onmicrosoft.com" }, Filled(), Today, Applicant(), Now).Change!);

        EnrollmentRequirements.Of(draft, Today, Now).Should().Match<EnrollmentRequirements>(all => all.CurrentlyDue.Count == 0 && all.Advice.Count == 1);
        EnrollmentRequirements.Of(draft, Today, Now).Advice[0].Should().Match<EnrollmentRequirement>(item => item.Code == RequirementCodes.ContactEmail && item.Blocks == BlockedSteps.None);
        EnrollmentRequirements.Of(draft, SeedDay, Now).Advice.Should().BeEmpty();
    }

    [Fact]
    public void E10_The_primary_contact_may_be_somebody_else_than_the_applicant()
    {
        var draft = Filled();

        draft.PrimaryContact!.Email.Should().NotBe(draft.ApplicantEmail);
        EnrollmentRequirements.Of(draft, Today, Now).CurrentlyDue.Should().BeEmpty();
    }

    [Theory]
    [InlineData(EnrollmentStatus.ActionRequired)]
    [InlineData(EnrollmentStatus.Qualified)]
    [InlineData(EnrollmentStatus.Active)]
    public void An_address_that_was_confirmed_stays_while_name_and_phone_may_change(EnrollmentStatus state)
    {
        var enrollment = InState(state);

        Code(ProfileRules.ProvidePrimaryContact(ContactForm(enrollment) with { Email = "other@fabrikam.example" }, enrollment, Today, Applicant(), Now)).Should().Be("enrollment.contact_address_fixed");
        Code(ProfileRules.ProvidePrimaryContact(ContactForm(enrollment) with { Phone = "+33 1 00 00 00 00" }, enrollment, Today, Applicant(), Now)).Should().BeNull();
    }

    [Fact]
    public void E3_The_declaration_of_authority_keeps_who_when_and_the_text_that_was_shown()
    {
        var draft = Started();
        var declared = Enrollment.Apply(draft, ProfileRules.DeclareAuthority(DeclarationForm(draft), draft, LanguageTag.English, Applicant(), Now).Change!).Declaration!;

        declared.Should().Match<AuthorityDeclaration>(one => one.By == Applicant().Identity && one.At == Now && one.Text == AuthorityDeclaration.TextIn(LanguageTag.Parse("zh-SG")));
        Code(ProfileRules.DeclareAuthority(DeclarationForm(draft) with { Declared = false }, draft, LanguageTag.English, Applicant(), Now)).Should().Be("enrollment.declaration_required");
        Code(ProfileRules.DeclareAuthority(DeclarationForm(draft) with { Text = "I may." }, draft, LanguageTag.English, Applicant(), Now)).Should().Be("enrollment.declaration_text_changed");
        Code(ProfileRules.DeclareAuthority(DeclarationForm(draft) with { Culture = "fr" }, draft, LanguageTag.English, Applicant(), Now)).Should().Be("enrollment.declaration_text_changed", "French falls back to English");
    }

    [Fact]
    public void V5_Changed_legal_details_of_an_active_reseller_are_verified_anew_and_it_stays_active()
    {
        var active = InState(EnrollmentStatus.Active);
        var form = CompanyForm(active) with { LegalName = "Fabrikam Cloud SAS" };

        var changed = Enrollment.Apply(active, ProfileRules.ProvideCompany(form, active, Today, Applicant(), Now).Change!);

        changed.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.Active && one.Current.Status == VettingStatus.Pending && one.LastFinalized.Status == VettingStatus.Authorized);
        EnrollmentRequirements.Of(changed, Today, Now).PendingVerification.Single().Code.Should().Be(RequirementCodes.Review);
        Enrollment.Apply(active, ProfileRules.ProvideCompany(form, active, SeedDay, Applicant(), Now).Change!).Current.Status.Should().Be(VettingStatus.Authorized, "the seed page knows no second verification");
    }

    [Fact]
    public void Every_problem_of_the_company_is_said_at_once()
    {
        var judged = ProfileRules.ProvideCompany(
            new()
            {
                EnrollmentId = Started().Id,
                LegalName = new string('x', 201),
                AddressLines = ["1", "", "a\nb", new string('y', 101)],
                City = null!,
                State = "\u200B",
                PostalCode = "\u0007",
                Country = "ＦＲ",
                RegistrationNumber = new string('1', 101),
            }, Started(), Today, Applicant(), Now);

        judged.Errors.Select(error => (error.Code, error.Target)).Should().Equal(
            ("form.too_long", "LegalName"),
            ("form.required", "AddressLines[1]"),
            ("form.control_characters", "AddressLines[2]"),
            ("form.too_long", "AddressLines[3]"),
            ("form.required", "City"),
            ("form.control_characters", "State"),
            ("form.control_characters", "PostalCode"),
            ("country.unknown", "Country"),
            ("form.too_long", "RegistrationNumber"));
        Code(ProfileRules.ProvideCompany(CompanyForm(Started()) with { AddressLines = null! }, Started(), Today, Applicant(), Now)).Should().Be("form.required");
        Code(ProfileRules.ProvideCompany(CompanyForm(Started()) with { AddressLines = [] }, Started(), Today, Applicant(), Now)).Should().Be("form.required");
        Code(ProfileRules.ProvideCompany(CompanyForm(Started()) with { AddressLines = ["1", "2", "3", "4", "5"] }, Started(), Today, Applicant(), Now)).Should().Be("form.too_long");
    }

    [Fact]
    public void Every_problem_of_a_contact_is_said_at_once()
    {
        ProfileRules.ProvidePrimaryContact(new() { EnrollmentId = Started().Id, FirstName = "", LastName = "Li\u202E", Email = "adа@fabrikam.example", Phone = "call me", Culture = "x" }, Started(), Today, Applicant(), Now)
            .Errors.Select(error => (error.Code, error.Target)).Should().Equal(
                ("form.required", "FirstName"), ("form.control_characters", "LastName"), ("email.malformed", "Email"), ("phone.malformed", "Phone"), ("language.malformed", "Culture"));
        ProfileRules.ProvideSupportContact(new() { EnrollmentId = Started().Id, Email = null!, Phone = "", Website = "javascript:alert(1)" }, Started(), Applicant(), Now)
            .Errors.Select(error => (error.Code, error.Target)).Should().Equal(("form.required", "Email"), ("form.required", "Phone"), ("web_address.malformed", "Website"));
    }

    private static ChooseMpn Choice(Enrollment enrollment) => new() { EnrollmentId = enrollment.Id, MpnId = "4847383" };

    private static Enrollment Choose(Enrollment enrollment, MpnProfile? profile = null) =>
        Enrollment.Apply(enrollment, ProfileRules.ChooseMpn(Choice(enrollment), Facts(enrollment, profile), Applicant(), Now).Change!);

    private static string? Code(Judgement<EnrollmentEvent> judged) => judged.Errors.SingleOrDefault()?.Code;
}
