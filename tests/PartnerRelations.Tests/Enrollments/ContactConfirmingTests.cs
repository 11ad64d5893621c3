using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;
using PartnerRelations.Testing;
using static PartnerRelations.Tests.Enrollments.EnrollmentStoryTests;

namespace PartnerRelations.Tests.Enrollments;

/// <summary>What happens behind the link that went to the primary contact.</summary>
public sealed class ContactConfirmingTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task E11_Looking_uses_nothing_up_and_a_stranger_learns_no_reason()
    {
        await using var world = PartnerWorld.Create();
        var (_, sent, token) = await AwaitingAsync(world);
        var visitor = world.As(Actor.Anonymous).Enrollments;

        for (var count = 0; count < 3; count++)
        {
            (await visitor.LookAtConfirmationAsync(token, None)).Value.Should().Match<ContactConfirmation>(
                look => look.Company == sent.Company!.LegalName && look.Address.Equals(sent.PrimaryContact!.Email) && !look.IsConfirmed && !look.IsDenied);
        }

        foreach (var wrong in new[] { InvitationToken.From(null), InvitationToken.From(new string('x', 500)), InvitationToken.Create(sent.Owner) })
        {
            (await visitor.LookAtConfirmationAsync(wrong, None)).Error!.Code.Should().Be("invitation.not_usable");
            (await visitor.ConfirmContactAsync(Confirmation(wrong), None)).Error!.Code.Should().Be("invitation.not_usable");
            (await visitor.DenySignUpAsync(new() { Token = wrong }, None)).Error!.Code.Should().Be("invitation.not_usable");
        }

        world.Clock.Advance(TimeSpan.FromDays(7));
        (await visitor.LookAtConfirmationAsync(token, None)).Error!.Code.Should().Be("invitation.not_usable");
        (await world.As(world.Samples.Actor(sent.Reseller.Tenant)).Enrollments.LookAtConfirmationAsync(token, None)).Error!.Code.Should().Be("enrollment.confirmation_expired");
    }

    [Fact]
    public async Task E11_A_repeated_confirmation_is_answered_even_after_the_link_is_used_up()
    {
        await using var world = PartnerWorld.Create();
        var (_, sent, token) = await AwaitingAsync(world);
        var visitor = world.As(Actor.Anonymous).Enrollments;
        var command = Confirmation(token) with { RequestId = world.Samples.RequestId() };
        (await visitor.ConfirmContactAsync(command, None)).IsSuccess.Should().BeTrue();
        await world.As(world.Reviewer).Enrollments.ApproveAsync(new() { EnrollmentId = sent.Id }, None);

        (await visitor.ConfirmContactAsync(command, None)).Value.IsConfirmed.Should().BeTrue();
        (await visitor.ConfirmContactAsync(command with { RequestId = null }, None)).Error!.Code.Should().Be("invitation.not_usable");
        (await visitor.LookAtConfirmationAsync(token, None)).Error!.Code.Should().Be("invitation.not_usable");
    }

    [Fact]
    public async Task E11_A_contact_that_did_not_sign_up_stops_the_enrollment_and_its_tenant_may_start_anew()
    {
        await using var world = PartnerWorld.Create();
        var (company, sent, token) = await AwaitingAsync(world);
        var visitor = world.As(Actor.Anonymous).Enrollments;

        (await visitor.DenySignUpAsync(new() { Token = token }, None)).Value.IsDenied.Should().BeTrue();
        (await visitor.DenySignUpAsync(new() { Token = token }, None)).Value.IsDenied.Should().BeTrue("a second click does no harm");

        (await visitor.ConfirmContactAsync(Confirmation(token), None)).Error!.Code.Should().Be("enrollment.closed");
        (await world.As(company).Enrollments.FindAsync(sent.Id, None)).Value.Status.Should().Be(EnrollmentStatus.Withdrawn);
        (await world.As(company).Enrollments.StartAsync(new() { Tenant = company.Tenant }, None)).IsSuccess.Should().BeTrue();
    }
}
