using PartnerRelations.Enrollments;
using PartnerRelations.Testing;

namespace PartnerRelations.Tests.Enrollments;

/// <summary>What a tenant's closed enrollments leave behind for those that come later, however they come.</summary>
public sealed class TenantPastTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task V4_A_later_rejection_that_may_be_appealed_does_not_hide_an_earlier_final_one()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var first = await RejectedAsync(world, company);
        var second = await world.EnrollmentInReviewAsync(company);
        var program = world.As(world.Reviewer).Enrollments;
        await program.RejectAsync(new() { EnrollmentId = first.Id, Reasons = ["Identity"], IsFinal = true }, None);
        world.Clock.Advance(TimeSpan.FromHours(1));
        await program.RejectAsync(new() { EnrollmentId = second.Id, Reasons = ["No."] }, None);

        (await world.As(company).Enrollments.StartAsync(new() { Tenant = company.Tenant }, None)).Error!.Code.Should().Be("enrollment.tenant_suspended");
        (await world.As(company).Enrollments.AppealAsync(AppealOf(second), None)).Error!.Code.Should().Be("enrollment.tenant_suspended");
    }

    [Fact]
    public async Task E16_An_appeal_of_an_earlier_rejection_does_not_go_around_the_year_of_waiting()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var rejected = await RejectedAsync(world, company);
        var active = await world.EnrollAsync(company);
        var cycle = (await world.As(company).Enrollments.FindReauthorizationAsync(active.Id, None)).Value;
        world.Clock.AdvanceTo(cycle.DueBy);
        var ended = (await world.As(world.Reviewer).Enrollments.DeauthorizeAsync(new() { EnrollmentId = active.Id, Reasons = ["Revenue"] }, None)).Value;

        (await world.As(company).Enrollments.AppealAsync(AppealOf(rejected), None)).Error!.Code.Should().Be("enrollment.waiting_after_deauthorization");
        world.Clock.AdvanceTo(ended.ClosedAt!.Value.AddYears(1));
        (await world.As(company).Enrollments.AppealAsync(AppealOf(rejected), None)).Value.Status.Should().Be(EnrollmentStatus.InReview);
    }

    private static AppealRejection AppealOf(Enrollment enrollment) => new() { EnrollmentId = enrollment.Id, Documents = [new() { Kind = "Register", Reference = "1" }] };

    private static async Task<Enrollment> RejectedAsync(PartnerWorld world, PartnerCompany company)
    {
        var review = await world.EnrollmentInReviewAsync(company);
        return (await world.As(world.Reviewer).Enrollments.RejectAsync(new() { EnrollmentId = review.Id, Reasons = ["No."] }, None)).GetValueOrThrow();
    }
}
