using CsCheck;
using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using static PartnerRelations.Tests.Enrollments.EnrollmentSamples;

namespace PartnerRelations.Tests.Enrollments;

public sealed class EnrollmentRequirementsTests
{
    private static readonly DateOnly FirstDay = new(2017, 6, 9);

    private static readonly string[] Countries = ["FR", "PL", "VN"];

    private static readonly Gen<Enrollment> Drafts =
        from confirmed in Gen.Bool
        from direct in Gen.Bool
        from country in Gen.OneOf(Countries.Select(Gen.Const).ToArray())
        from mpn in Gen.Int[0, 3]
        from company in Gen.Int[0, 3]
        from contact in Gen.Int[0, 2]
        from support in Gen.Bool
        from declared in Gen.Bool
        select Draft(confirmed, direct, CountryCode.Parse(country), mpn, company, contact, support, declared);

    [Fact]
    public void In_draft_nothing_is_currently_due_exactly_when_sending_in_is_allowed() =>
        Gen.Select(Drafts, Gen.Int[0, 4000]).Sample(
            (draft, days) =>
            {
                var rules = ProgramRules.AsOf(FirstDay.AddDays(days));
                var nothingDue = EnrollmentRequirements.Of(draft, rules, Now).CurrentlyDue.Count == 0;
                return nothingDue == (SubmissionRules.Submit(draft, rules, Applicant(), Now).Change is not null);
            },
            iter: 10_000);

    [Fact]
    public void Whatever_waits_in_draft_blocks_sending_in_and_names_a_field() =>
        Drafts.Sample(draft => EnrollmentRequirements.Of(draft, Today, Now).CurrentlyDue.All(
            item => item.Blocks == BlockedSteps.Submit && item.Field is not null && item.WaitsFor is RequirementHolder.Applicant or RequirementHolder.GlobalAdministrator));

    [Fact]
    public void E3_What_to_gather_is_told_before_one_begins_by_the_rules_of_the_day()
    {
        Codes(EnrollmentRequirements.BeforeYouBegin(SeedDay, France)).Should().Equal(
            "tenant.administrator", "mpn_profile", "company.legal_name", "company.address_lines", "primary_contact.email", "support_contact.email", "authority_declaration");
        Codes(EnrollmentRequirements.BeforeYouBegin(Today, CountryCode.Parse("PL"))).Should().Equal(
            "tenant.administrator", "program_membership", "mpn_profile", "company.legal_name", "company.address_lines", "company.registration_number", "primary_contact.email",
            "support_contact.email", "authority_declaration", "agreement");
        EnrollmentRequirements.BeforeYouBegin(SeedDay, France).Items[1].Text.Should().Contain("Partner Membership Center");
        EnrollmentRequirements.BeforeYouBegin(Today, France).Items[2].Text.Should().Contain("PartnerID");
    }

    [Fact]
    public void E4_The_enrollment_address_is_that_of_the_day()
    {
        EnrollmentRequirements.BeforeYouBegin(SeedDay, France).EnrollmentAddress.Should().Be(new Uri("https://partnercenter.microsoft.com/pcv/register/joinnow/enrollmentwelcome/valueaddedreseller"));
        EnrollmentRequirements.BeforeYouBegin(Today, France).EnrollmentAddress.Should().Be(new Uri("https://aka.ms/accounts/varEnrollment"));
    }

    [Fact]
    public void A_draft_tells_what_will_be_due_later()
    {
        EnrollmentRequirements.Of(Filled(postponed: true), Today, Now).EventuallyDue.Select(item => (item.Code, item.WaitsFor, item.Blocks)).Should().Equal(
            (RequirementCodes.MpnProfile, RequirementHolder.Applicant, BlockedSteps.Agreement | BlockedSteps.Transacting),
            (RequirementCodes.ContactConfirmation, RequirementHolder.PrimaryContact, BlockedSteps.Review | BlockedSteps.Approval),
            (RequirementCodes.Agreement, RequirementHolder.GlobalAdministrator, BlockedSteps.Activation | BlockedSteps.Transacting),
            (RequirementCodes.Setup, RequirementHolder.AdminAgent, BlockedSteps.Setup));
        EnrollmentRequirements.Of(Filled(), SeedDay, Now).EventuallyDue.Select(item => item.Code).Should().Equal(RequirementCodes.ContactConfirmation, RequirementCodes.Setup);
    }

    [Fact]
    public void E11_The_confirmation_waits_for_the_contact_and_is_past_due_once_its_link_has_expired()
    {
        var awaiting = InState(EnrollmentStatus.AwaitingContactConfirmation);

        EnrollmentRequirements.Of(awaiting, Today, ExpiresAt.AddMilliseconds(-1)).CurrentlyDue.Single().Should().Match<EnrollmentRequirement>(
            item => item.Code == RequirementCodes.ContactConfirmation && item.WaitsFor == RequirementHolder.PrimaryContact && item.Deadline == ExpiresAt);
        EnrollmentRequirements.Of(awaiting, Today, ExpiresAt).Should().Match<EnrollmentRequirements>(all => all.CurrentlyDue.Count == 0 && all.PastDue.Count == 1);
    }

    [Fact]
    public void E13_The_review_takes_five_business_days_at_the_most_by_today_and_several_days_by_the_seed()
    {
        var review = InState(EnrollmentStatus.InReview);
        var deadline = SentAt.AddDays(7);

        EnrollmentRequirements.Of(review, Today, deadline.AddMilliseconds(-1)).PendingVerification.Single().Should().Match<EnrollmentRequirement>(
            item => item.Code == RequirementCodes.Review && item.WaitsFor == RequirementHolder.Reviewer && item.Deadline == deadline);
        EnrollmentRequirements.Of(review, Today, deadline).PastDue.Single().Code.Should().Be(RequirementCodes.Review);
        EnrollmentRequirements.Of(review, SeedDay, deadline).PendingVerification.Single().Deadline.Should().BeNull();
    }

    [Fact]
    public void E14_A_qualified_reseller_has_to_sign() =>
        EnrollmentRequirements.Of(InState(EnrollmentStatus.Qualified), Today, Now).CurrentlyDue.Single().Should().Match<EnrollmentRequirement>(
            item => item.Code == RequirementCodes.Agreement && item.WaitsFor == RequirementHolder.GlobalAdministrator && item.Blocks == (BlockedSteps.Activation | BlockedSteps.Transacting));

    [Theory]
    [InlineData(EnrollmentStatus.Withdrawn)]
    [InlineData(EnrollmentStatus.Deauthorized)]
    public void A_closed_enrollment_needs_nothing(EnrollmentStatus state) =>
        EnrollmentRequirements.Of(InState(state), Today, Now).Should().Match<EnrollmentRequirements>(
            all => all.CurrentlyDue.Count + all.EventuallyDue.Count + all.PastDue.Count + all.PendingVerification.Count == 0);

    private static Enrollment Draft(bool confirmed, bool direct, CountryCode country, int mpn, int company, int contact, bool support, bool declared)
    {
        var draft = Started(direct ? EnrollmentPath.DirectPartner : EnrollmentPath.NewReseller, confirmed) with { TenantCountry = country };
        var association = MpnAssociation.Of(Profile);
        return draft with
        {
            MpnId = mpn > 1 ? association.MpnId : null,
            Mpn = mpn switch { 2 => association with { Country = country }, 3 => association, _ => null },
            MpnPostponedAt = mpn == 1 ? Now : null,
            Company = company switch { 1 => Company, 2 => Company with { Country = country }, 3 => Company with { Country = country, RegistrationNumber = "1" }, _ => null },
            PrimaryContact = contact switch { 1 => Contact, 2 => Contact with { Email = EmailAddress.Parse("a@gmail.com") }, _ => null },
            SupportContact = support ? Support : null,
            Declaration = declared ? new() { By = Applicant().Identity, At = Now, Culture = LanguageTag.English, Text = "x" } : null,
        };
    }

    private static IEnumerable<string> Codes(EnrollmentPreparation preparation) => preparation.Items.Select(item => item.Code);
}
