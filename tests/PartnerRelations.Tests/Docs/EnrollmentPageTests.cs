using PartnerRelations.Enrollments;
using PartnerRelations.Testing;

namespace PartnerRelations.Tests.Docs;

/// <summary>The examples of the page on enrollment.</summary>
public sealed class EnrollmentPageTests
{
    #region snippet: enrollment-first
    [Fact]
    public async Task From_the_draft_to_an_active_reseller()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync("FR"); // a tenant, and an MPN profile that fills the form
        var mine = world.As(company).Enrollments;

        var draft = await world.DraftEnrollmentAsync(company); // start, choose the profile, declare the authority
        (await mine.FindRequirementsAsync(draft.Id)).GetValueOrThrow().CurrentlyDue.Should().BeEmpty();
        (await mine.SubmitAsync(new SubmitEnrollment { EnrollmentId = draft.Id })).GetValueOrThrow(); // "Enroll now"

        await world.PumpAsync(); // the mail goes out; its token is in no answer and in no record
        var token = world.Mailbox.LatestToken(EnrollmentMailPurposes.ContactConfirmation);
        var both = new ConfirmContact { Token = token, SignedUp = true, AddressBelongsToCompany = true };
        (await world.As(Actor.Anonymous).Enrollments.ConfirmContactAsync(both)).GetValueOrThrow();

        (await world.As(world.Reviewer).Enrollments.ApproveAsync(new ApproveEnrollment { EnrollmentId = draft.Id })).GetValueOrThrow();
        var active = (await mine.SignAgreementAsync(new SignAgreement { EnrollmentId = draft.Id, Accepted = true })).GetValueOrThrow();
        active.Status.Should().Be(EnrollmentStatus.Active);
    }
    #endregion
}
