using PartnerRelations.Enrollments;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Adapters;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.PartnerCenter.Adapters;

public sealed class EnrollmentVettingTests : IAsyncDisposable
{
    private readonly PartnerWorld _world = PartnerWorld.Create();
    private readonly List<AccountAtMicrosoft> _accounts = [];

    private FakePartnerCenter Microsoft => _world.PartnerCenter;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        foreach (var account in _accounts) await account.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Theory]
    [InlineData("entry", VettingSubStatus.Entry)]
    [InlineData("email_ownership", VettingSubStatus.EmailOwnership)]
    [InlineData("employment_verification", VettingSubStatus.EmploymentVerification)]
    [InlineData("business_verification", VettingSubStatus.BusinessVerification)]
    [InlineData("decision", VettingSubStatus.Decision)]
    [InlineData("other", VettingSubStatus.Other)]
    public async Task A_step_of_Microsofts_becomes_one_of_ours_and_once_is_enough(string word, VettingSubStatus step)
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        Microsoft.DecideVetting(company.Tenant, "pending", word);

        (await TakeOverAsync(vetting, enrollment)).Current.SubStatus.Should().Be(step);

        var again = (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow();
        again.Command.Should().BeNull();
        (await vetting.TakeOverAsync(again, Stop)).GetValueOrThrow().Version.Should().Be(enrollment.Version + 1);
    }

    [Fact]
    public async Task Microsofts_approval_is_ours_and_once_is_enough()
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        Microsoft.DecideVetting(company.Tenant, "authorized");

        var approved = await TakeOverAsync(vetting, enrollment);

        (approved.Status, approved.Current.Status).Should().Be((EnrollmentStatus.Qualified, VettingStatus.Authorized));
        (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow().Command.Should().BeNull();
    }

    [Theory]
    [InlineData("email_domain", "domain")]
    [InlineData("business_verification", "name and address")]
    [InlineData("none", "Legal info")]
    [InlineData("something new", "Legal info")]
    public async Task Microsofts_rejection_is_ours_with_the_step_for_a_reason_and_open_to_an_appeal(string step, string reason)
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        Microsoft.DecideVetting(company.Tenant, "rejected", step);

        var rejected = await TakeOverAsync(vetting, enrollment);

        (rejected.Status, rejected.Current.IsFinal).Should().Be((EnrollmentStatus.Rejected, false));
        rejected.Current.Reasons.Should().ContainSingle().Which.Should().Contain(reason);
        var again = (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow();
        again.Command.Should().BeNull();
        again.Message.Should().Contain("closed as Rejected");
    }

    [Fact]
    public async Task An_appeal_is_not_turned_down_by_the_verdict_that_it_appeals()
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        Microsoft.DecideVetting(company.Tenant, "rejected", "business_verification");
        await TakeOverAsync(vetting, enrollment);
        var document = new EnrollmentDocument { Kind = "Register", Reference = "doc-1" };
        (await _world.As(company).Enrollments.AppealAsync(new() { EnrollmentId = enrollment.Id, Documents = [document] }, Stop)).GetValueOrThrow();

        (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow().Command.Should().BeNull();
        Microsoft.DecideVetting(company.Tenant, "authorized");
        (await TakeOverAsync(vetting, enrollment)).Current.Status.Should().Be(VettingStatus.Authorized);
    }

    [Fact]
    public async Task A_verdict_that_was_missed_is_found_in_the_last_finalized_version()
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        Microsoft.DecideVetting(company.Tenant, "authorized");
        Microsoft.ChangePartner(company.Tenant, one => one with
        {
            LastFinalizedProfile = one.LegalProfile,
            LegalProfile = one.LegalProfile with { CompanyName = "Another name", Vetting = new() { Status = "pending", SubStatus = "entry" } },
        });

        var finding = (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow();

        (finding.Status.Text, finding.LastFinalizedStatus.Text).Should().Be(("pending", "authorized"));
        finding.Command.Should().BeOfType<ApproveEnrollment>();
    }

    [Fact]
    public async Task A_verdict_on_another_company_is_left_to_a_person()
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        Microsoft.ChangePartner(company.Tenant, one => one with { LegalProfile = one.LegalProfile with { CompanyName = "Somebody else" } });
        Microsoft.DecideVetting(company.Tenant, "authorized");

        var finding = (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow();

        finding.Command.Should().BeNull();
        finding.Message.Should().Contain("name");
    }

    [Fact]
    public async Task The_old_verdict_is_not_taken_for_one_on_a_changed_address()
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        Microsoft.DecideVetting(company.Tenant, "authorized");
        await TakeOverAsync(vetting, enrollment);
        var ours = enrollment.Company!;
        (await _world.As(company).Enrollments.ProvideCompanyAsync(
            new()
            {
                EnrollmentId = enrollment.Id,
                LegalName = ours.LegalName,
                AddressLines = ["99 avenue Neuve"],
                City = ours.City,
                State = ours.State,
                PostalCode = ours.PostalCode,
                Country = ours.Country.Value,
                RegistrationNumber = ours.RegistrationNumber,
            },
            Stop)).GetValueOrThrow().Current.Status.Should().Be(VettingStatus.Pending);

        var old = (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow();
        (old.Command, old.Message).Should().Match<(PartnerCommand?, string)>(one => one.Item1 == null && one.Item2.Contains("address"));

        Microsoft.ChangePartner(company.Tenant, one => one with { LegalProfile = one.LegalProfile with { Address = one.LegalProfile.Address with { AddressLine1 = "99, Avenue neuve" } } });
        (await TakeOverAsync(vetting, enrollment)).Current.Status.Should().Be(VettingStatus.Authorized);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("paused")]
    [InlineData("pending", "a new step")]
    public async Task A_word_that_says_nothing_or_is_not_known_changes_nothing(string status, string step = "none")
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        Microsoft.DecideVetting(company.Tenant, status, step);

        var finding = (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow();

        finding.Command.Should().BeNull();
        finding.Status.Text.Should().Be(status);
        (await vetting.TakeOverAsync(finding, Stop)).GetValueOrThrow().Version.Should().Be(enrollment.Version);
    }

    [Fact]
    public async Task An_approval_waits_while_the_reviewer_waits_for_an_answer()
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        (await _world.As(_world.Reviewer).Enrollments.AskInformationAsync(new() { EnrollmentId = enrollment.Id, Reasons = ["The register's extract, please."] }, Stop)).GetValueOrThrow();
        Microsoft.DecideVetting(company.Tenant, "authorized");

        (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow().Command.Should().BeNull();
    }

    [Fact]
    public async Task A_draft_is_not_approved_by_Microsoft()
    {
        var company = await _world.AddApplicantAsync(cancellationToken: Stop);
        var draft = await _world.DraftEnrollmentAsync(company, Stop);
        Microsoft.AddPartner(company, FakePrograms.IndirectReseller);

        (await Connect(company.Tenant, PartnerPrograms.IndirectReseller).CompareAsync(draft.Id, Stop)).GetValueOrThrow().Command.Should().BeNull();
    }

    [Fact]
    public async Task What_two_have_seen_at_once_is_taken_over_once()
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        Microsoft.DecideVetting(company.Tenant, "authorized");
        var (first, second) = ((await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow(), (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow());

        var taken = (await vetting.TakeOverAsync(first, Stop)).GetValueOrThrow();
        (await vetting.TakeOverAsync(second, Stop)).GetValueOrThrow().Version.Should().Be(taken.Version);
    }

    [Fact]
    public async Task What_was_seen_before_somebody_else_wrote_is_refused_as_stale()
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        Microsoft.DecideVetting(company.Tenant, "rejected");
        var finding = (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow();
        (await _world.As(_world.Reviewer).Enrollments.RecordVettingStepAsync(new() { EnrollmentId = enrollment.Id, SubStatus = VettingSubStatus.Other }, Stop)).GetValueOrThrow();

        (await vetting.TakeOverAsync(finding, Stop)).Error!.Code.Should().Be("record.stale");
    }

    [Fact]
    public async Task A_providers_account_sees_the_agreement_and_nothing_else()
    {
        var (company, enrollment, _) = await InReviewAsync();
        Microsoft.ChangePartner(company.Tenant, one => one with { AgreementSignedAt = null });
        var vetting = Connect(Microsoft.AddProvider().Tenant, PartnerPrograms.IndirectProvider);

        (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow().Should().BeEquivalentTo(new { AgreementSigned = (bool?)false, Command = (PartnerCommand?)null });
        Microsoft.SignAgreement(company.Tenant);
        (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow().AgreementSigned.Should().BeTrue();
    }

    [Fact]
    public async Task A_resellers_account_is_told_nothing_of_the_agreement_and_of_another_reseller()
    {
        var (_, enrollment, vetting) = await InReviewAsync();
        var other = Connect(Microsoft.AddReseller().Tenant, PartnerPrograms.IndirectReseller);
        var asking = () => other.CompareAsync(enrollment.Id, Stop);

        (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow().AgreementSigned.Should().BeNull();
        await asking.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task An_enrollment_that_does_not_exist_is_not_found()
    {
        var (_, _, vetting) = await InReviewAsync();

        (await vetting.CompareAsync(EnrollmentId.New(_world.Clock.GetUtcNow()), Stop)).Error!.Is(EnrollmentErrors.NotFound).Should().BeTrue();
    }

    [Fact]
    public async Task A_failed_call_is_a_fault_and_a_finding_of_another_kind_a_mistake()
    {
        var (_, enrollment, vetting) = await InReviewAsync();
        var comparing = () => vetting.CompareAsync(enrollment.Id, Stop);
        var finding = (await comparing()).GetValueOrThrow() with { Command = new WithdrawEnrollment { EnrollmentId = enrollment.Id } };
        var takingOver = () => vetting.TakeOverAsync(finding, Stop);

        Microsoft.Faults.Fail(403, "PC-P1");
        (await comparing.Should().ThrowAsync<PartnerCenterException>()).Which.StatusCode.Should().Be(System.Net.HttpStatusCode.Forbidden);
        Microsoft.Faults.Throttle("PC-P1");
        await comparing.Should().ThrowAsync<PartnerCenterException>();
        await takingOver.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task A_version_that_was_never_finalized_may_be_missing()
    {
        var (company, enrollment, vetting) = await InReviewAsync();
        Microsoft.DecideVetting(company.Tenant, "pending", "decision");
        Microsoft.Faults.Schedule(new() { Kind = FakeFaultKind.None, On = "PC-P1" });
        Microsoft.Faults.Fail(404, "PC-P1");

        var finding = (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow();

        (finding.LastFinalizedStatus.Text, finding.Command?.GetType()).Should().Be((null, typeof(RecordVettingStep)));
    }

    private async Task<(PartnerCompany Company, Enrollment Enrollment, EnrollmentVetting Vetting)> InReviewAsync()
    {
        var company = await _world.AddApplicantAsync(cancellationToken: Stop);
        var enrollment = await _world.EnrollmentInReviewAsync(company, Stop);
        var ours = enrollment.Company!;
        Microsoft.AddPartner(company, FakePrograms.IndirectReseller, enrollment.MpnId);
        Microsoft.ChangePartner(company.Tenant, one => one with
        {
            LegalProfile = new()
            {
                CompanyName = ours.LegalName,
                Address = new() { AddressLine1 = ours.AddressLines[0], City = ours.City, PostalCode = ours.PostalCode, Country = ours.Country.Value },
                Vetting = new() { Status = "pending", SubStatus = "email_domain" },
            },
        });
        return (company, enrollment, Connect(company.Tenant, PartnerPrograms.IndirectReseller));
    }

    private async Task<Enrollment> TakeOverAsync(EnrollmentVetting vetting, Enrollment enrollment)
    {
        var finding = (await vetting.CompareAsync(enrollment.Id, Stop)).GetValueOrThrow();
        finding.Command.Should().NotBeNull(finding.Message);
        return (await vetting.TakeOverAsync(finding, Stop)).GetValueOrThrow();
    }

    private EnrollmentVetting Connect(TenantId account, PartnerPrograms programs)
    {
        var connected = AccountAtMicrosoft.Connect(Microsoft, account, programs, builder => builder.AddEnrollmentVetting().UseInMemoryStores(_world.Storage), _world.Clock);
        _accounts.Add(connected);
        return connected.Get<EnrollmentVetting>();
    }
}
