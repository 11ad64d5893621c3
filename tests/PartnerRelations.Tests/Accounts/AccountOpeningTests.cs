using PartnerRelations.Accounts;
using PartnerRelations.Enrollments;
using PartnerRelations.Testing;

namespace PartnerRelations.Tests.Accounts;

/// <summary>What follows on an enrollment that becomes active.</summary>
public sealed class AccountOpeningTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2017-06-09")]
    [InlineData("2026-03-02")]
    public async Task E15_The_administrator_who_signed_in_is_the_first_user_whether_there_is_an_agreement_or_not(string day)
    {
        await using var world = PartnerWorld.Create(options => options.ProgramDate = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        var company = await world.EnrolledResellerAsync();

        (await world.As(company).Accounts.FindAsync(None)).Value.Should().Match<PartnerAccount>(
            account => account.Version == 1 && account.Users.Count == 1 && account.Users[0].Id == UserId.Parse(company.Admin.Id) && account.Users[0].Roles == PartnerRoles.GlobalAdministrator);
    }

    [Fact]
    public async Task E14_Before_the_agreement_is_signed_there_is_no_account()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var review = await world.EnrollmentInReviewAsync(company);

        var qualified = await world.As(world.Reviewer).Enrollments.ApproveAsync(new() { EnrollmentId = review.Id }, None);
        await world.PumpAsync(None);

        qualified.Value.Status.Should().Be(EnrollmentStatus.Qualified);
        (await world.As(company).Accounts.FindAsync(None)).Error!.Code.Should().Be("account.not_found");
    }

    [Fact]
    public async Task E2_The_account_of_a_direct_partner_opens_when_it_adds_the_reseller_program()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        world.Tenants.Set(world.Samples.TenantEntry(company.Tenant, "FR") with
        {
            DirectPartner = new() { Company = world.Samples.CompanyProfile(), PrimaryContact = world.Samples.ContactPerson(), MpnId = world.Samples.MpnId(), AgreementSigned = true },
        });
        var mine = world.As(company).Enrollments;
        var draft = (await mine.StartAsync(new() { Tenant = company.Tenant, Path = EnrollmentPath.DirectPartner }, None)).Value;
        await mine.ProvideSupportContactAsync(new() { EnrollmentId = draft.Id, Email = "help@example.com", Phone = "+1 555 0100" }, None);
        await mine.SubmitAsync(new() { EnrollmentId = draft.Id }, None);

        await world.PumpAsync(None);

        (await world.As(company).Accounts.FindAsync(None)).Value.Users.Should().ContainSingle().Which.Id.Should().Be(UserId.Parse(company.Admin.Id));
    }

    [Fact]
    public async Task E5_Of_a_tenant_that_was_changed_the_administrator_of_the_new_one_is_the_first_user()
    {
        await using var world = PartnerWorld.Create();
        var (first, second) = (await world.AddApplicantAsync(), await world.AddApplicantAsync());
        var draft = await world.DraftEnrollmentAsync(first);
        await world.As(first).Enrollments.ChangeTenantAsync(new() { EnrollmentId = draft.Id, Tenant = second.Tenant }, None);
        var mine = world.As(second).Enrollments;
        await mine.ConfirmTenantAsync(new() { EnrollmentId = draft.Id }, None);
        var profiles = (await mine.ListMpnProfilesAsync(draft.Id, None)).Value;
        await mine.ChooseMpnAsync(new() { EnrollmentId = draft.Id, MpnId = profiles[0].Profile.MpnId.Value }, None);
        var contact = (await mine.SubmitAsync(new() { EnrollmentId = draft.Id }, None)).GetValueOrThrow().PrimaryContact!;
        await world.PumpAsync(None);
        var token = world.Mailbox.LatestToken(EnrollmentMailPurposes.ContactConfirmation, contact.Email);
        await world.As(Actor.Anonymous).Enrollments.ConfirmContactAsync(new() { Token = token, SignedUp = true, AddressBelongsToCompany = true }, None);
        await world.As(world.Reviewer).Enrollments.ApproveAsync(new() { EnrollmentId = draft.Id }, None);
        (await mine.SignAgreementAsync(new() { EnrollmentId = draft.Id, Accepted = true }, None)).GetValueOrThrow();

        await world.PumpAsync(None);

        (await world.As(second).Accounts.FindAsync(None)).Value.Users.Should().ContainSingle().Which.Id.Should().Be(UserId.Parse(second.Admin.Id));
        (await world.As(first).Accounts.FindAsync(None)).Error!.Code.Should().Be("account.not_found");
    }
}
