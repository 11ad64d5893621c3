using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Transitions;
using static PartnerRelations.Tests.Enrollments.EnrollmentSamples;

namespace PartnerRelations.Tests.Enrollments;

public sealed class AgreementRulesTests
{
    [Fact]
    public void E14_A_global_administrator_signs_and_nobody_else()
    {
        var qualified = InState(EnrollmentStatus.Qualified);
        var command = new SignAgreement { EnrollmentId = qualified.Id, Accepted = true, Language = "en-GB" };

        var signed = Enrollment.Apply(qualified, AgreementRules.SignAgreement(command, qualified, Today, Applicant(PartnerRoles.GlobalAdministrator), Now).Change!);

        signed.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.Active && one.ActivatedAt == Now);
        signed.Agreement.Should().Match<SignedAgreement>(one => one.At == Now && one.Language.Equals(LanguageTag.English) && one.Scope == AgreementScope.Tenant);
        Code(AgreementRules.SignAgreement(command, qualified, Today, Applicant(PartnerRoles.AdminAgent), Now)).Should().Be("actor.role_missing");
        AgreementRules.SignAgreement(command, signed, Today, Applicant(), Now).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo, "it is perpetual");
    }

    [Fact]
    public void E14_The_agreement_is_english_accepted_and_asked_for()
    {
        var qualified = InState(EnrollmentStatus.Qualified);
        var command = new SignAgreement { EnrollmentId = qualified.Id, Accepted = true };

        Code(AgreementRules.SignAgreement(command with { Language = "zh-CN" }, qualified, Today, Applicant(), Now)).Should().Be("enrollment.agreement_english_only");
        Code(AgreementRules.SignAgreement(command with { Accepted = false }, qualified, Today, Applicant(), Now)).Should().Be("enrollment.agreement_not_accepted");
        Code(AgreementRules.SignAgreement(command, qualified, SeedDay, Applicant(), Now)).Should().Be("enrollment.agreement_not_asked");
        ProgramRules.AsOf(new DateOnly(2020, 1, 31)).AgreementRequired.Should().BeFalse();
        ProgramRules.AsOf(new DateOnly(2020, 2, 1)).Should().Match<ProgramRules>(rules => rules.AgreementRequired && rules.AgreementScope == AgreementScope.Region);
    }

    [Fact]
    public void E14_Who_became_active_before_the_agreement_existed_signs_it_now()
    {
        var active = InState(EnrollmentStatus.InReview).Then(header => new EnrollmentApproved { Header = header, Status = EnrollmentStatus.Active });

        EnrollmentRequirements.Of(active, SeedDay, Now).CurrentlyDue.Select(item => item.Code).Should().Equal(RequirementCodes.Setup);
        EnrollmentRequirements.Of(active, Today, Now).CurrentlyDue.Select(item => item.Code).Should().Equal(RequirementCodes.Agreement, RequirementCodes.Setup);
        Enrollment.Apply(active, AgreementRules.SignAgreement(new() { EnrollmentId = active.Id, Accepted = true }, active, Today, Applicant(), Now).Change!)
            .Should().Match<Enrollment>(one => one.Agreement != null && one.ActivatedAt == active.ActivatedAt);
    }

    [Fact]
    public void E15_An_admin_agent_completes_the_setup_and_nobody_else()
    {
        var active = InState(EnrollmentStatus.Active);

        EnrollmentRequirements.Of(active, Today, Now).CurrentlyDue.Single().Should().Match<EnrollmentRequirement>(
            item => item.Code == RequirementCodes.Setup && item.WaitsFor == RequirementHolder.AdminAgent && item.Blocks == BlockedSteps.Setup);
        Code(AgreementRules.CompleteSetup(active, Applicant(PartnerRoles.GlobalAdministrator), Now)).Should().Be("actor.role_missing");
        var done = Enrollment.Apply(active, AgreementRules.CompleteSetup(active, Applicant(PartnerRoles.AdminAgent), Now).Change!);
        done.SetUpCompletedAt.Should().Be(Now);
        EnrollmentRequirements.Of(done, Today, Now).CurrentlyDue.Should().BeEmpty();
        AgreementRules.CompleteSetup(done, Applicant(), Now).Should().BeSameAs(Judgement<EnrollmentEvent>.AlreadySo);
    }

    [Fact]
    public void E17_What_providers_and_direct_partners_must_sell_is_in_the_catalogue()
    {
        Today.Should().Match<ProgramRules>(rules => rules.ProviderYearlyRevenueUsd == 30_000_000 && rules.DirectPartnerYearlyRevenueUsd == 1_000_000);
        SeedDay.Should().Match<ProgramRules>(rules => rules.ProviderYearlyRevenueUsd == null && rules.DirectPartnerYearlyRevenueUsd == null);
        Today.Rules.Single(rule => rule.Id == "E17").Title.Should().Contain("distributor");
    }

    private static string? Code(Judgement<EnrollmentEvent> judged) => judged.Errors.SingleOrDefault()?.Code;
}
