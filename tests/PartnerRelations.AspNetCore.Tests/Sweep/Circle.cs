using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.AspNetCore.Tests.Sweep;

/// <summary>
/// A provider, its reseller, their customers and some applicants, with a record in every state that an end point asks for. Two circles
/// in one world have nothing to do with each other.
/// </summary>
public sealed class Circle
{
    private readonly Dictionary<EnrollmentStatus, (PartnerCompany Applicant, EnrollmentId Id)> _enrollments = [];

    public required PartnerCompany Provider { get; init; }

    /// <summary>Enrolled, with an account, linked with <see cref="Provider"/>.</summary>
    public required PartnerCompany Reseller { get; init; }

    /// <summary>Enrolled and not linked with anybody.</summary>
    public required PartnerCompany Newcomer { get; init; }

    /// <summary>Has a tenant and has not begun to enroll.</summary>
    public required PartnerCompany Applicant { get; init; }

    public required PartnerCompany Customer { get; init; }

    /// <summary>A customer without any relationship.</summary>
    public required PartnerCompany Prospect { get; init; }

    public required ProviderLink Link { get; init; }

    public required ProviderInvitation LinkInvitation { get; init; }

    public required AccountUser Colleague { get; init; }

    public required AcceptedInvitation Accepted { get; init; }

    public required DraftedInvitation Drafted { get; init; }

    public required DraftedInvitation Sent { get; init; }

    /// <summary>Found at Microsoft, so that somebody has to say which invitation it answers.</summary>
    public required CustomerRelationship Unmatched { get; init; }

    public required ConsentPreview Consent { get; init; }

    public required AcceptancePreview Acceptance { get; init; }

    /// <summary>What the primary contact of the enrollment that awaits it was sent.</summary>
    public required InvitationToken Confirmation { get; init; }

    /// <summary>An enrollment whose tenant was created with it and has not been confirmed.</summary>
    public required Enrollment NewTenant { get; init; }

    /// <summary>What the draft of <see cref="EnrollmentIn"/> has associated.</summary>
    public string MpnId { get; private set; } = string.Empty;

    public PartnerCompany ApplicantIn(EnrollmentStatus status) => _enrollments[status].Applicant;

    public EnrollmentId EnrollmentIn(EnrollmentStatus status) => _enrollments[status].Id;

    /// <summary>The companies, for those who play their people.</summary>
    public IReadOnlyList<PartnerCompany> Companies => [Provider, Reseller, Newcomer, Applicant, Customer, Prospect];

    /// <summary>The tokens that are good for something.</summary>
    public IReadOnlyList<InvitationToken> LiveTokens => [Mailbox.TokenIn(LinkInvitation.Draft), Mailbox.TokenIn(Drafted.Draft), Mailbox.TokenIn(Sent.Draft), Confirmation];

    public static async Task<Circle> PlantAsync(PartnerWorld world)
    {
        var (provider, reseller, newcomer) = (await world.AddProviderAsync(), await world.EnrolledResellerAsync(), await world.AddResellerAsync());
        var (customer, prospect) = (await world.AddCustomerAsync(), await world.AddCustomerAsync());
        var link = await world.LinkAsync(provider, reseller);
        var invitation = (await world.As(provider).ProviderLinks.InviteAsync(world.Samples.InviteReseller())).GetValueOrThrow();
        var colleague = await world.AddUserAsync(reseller, PartnerRoles.SalesAgent);
        var accepted = await world.ManagedCustomerAsync(reseller, provider, customer);
        var sent = await world.InviteCustomerAsync(reseller);
        (await world.As(reseller).Customers.MarkSentAsync(new() { InvitationId = sent.Invitation.Id })).GetValueOrThrow();
        var found = (await world.As(Actor.System("reconciliation")).Customers.RecordFoundAtMicrosoftAsync(new()
        {
            Customer = (await world.AddCustomerAsync()).AsCustomer,
            Reseller = reseller.AsReseller,
        })).GetValueOrThrow();
        var (waiting, token) = await WaitingAsync(world);
        var circle = new Circle
        {
            Provider = provider,
            Reseller = reseller,
            Newcomer = newcomer,
            Applicant = await world.AddApplicantAsync(),
            Customer = customer,
            Prospect = prospect,
            Link = link,
            LinkInvitation = invitation,
            Colleague = (await world.As(reseller).Accounts.FindUserAsync(UserId.Parse(colleague.Id))).GetValueOrThrow(),
            Accepted = accepted,
            Drafted = await world.InviteCustomerAsync(reseller, provider),
            Sent = sent,
            Unmatched = found.ResellerRelationship!,
            Consent = (await world.As(newcomer).ProviderLinks.PreviewAsync(Mailbox.TokenIn(invitation.Draft))).GetValueOrThrow(),
            Acceptance = (await world.As(prospect).Customers.PreviewAsync(Mailbox.TokenIn(sent.Draft))).GetValueOrThrow(),
            Confirmation = token,
            NewTenant = (await world.As(Actor.System("portal")).Enrollments.StartAsync(new()
            {
                NewTenantName = $"New company {world.Samples.Tenant()}",
                NewTenantCountry = "FR",
                NewTenantDomainPrefix = $"new{world.Samples.Tenant().Value:N}"[..20],
                ApplicantEmail = world.Samples.Email().Value,
            })).GetValueOrThrow(),
        };
        circle._enrollments[EnrollmentStatus.AwaitingContactConfirmation] = waiting;
        circle._enrollments[EnrollmentStatus.Active] = (reseller, (await world.As(reseller).Enrollments.ListMineAsync()).GetValueOrThrow().Items[0].Id);
        await circle.ApplyAsync(world);
        return circle;
    }

    private static async Task<((PartnerCompany, EnrollmentId), InvitationToken)> WaitingAsync(PartnerWorld world)
    {
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);
        (await world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id })).GetValueOrThrow();
        await world.PumpAsync();
        return ((company, draft.Id), world.Mailbox.LatestToken(EnrollmentMailPurposes.ContactConfirmation, draft.PrimaryContact!.Email));
    }

    private async Task ApplyAsync(PartnerWorld world)
    {
        var reviewer = world.As(world.Reviewer).Enrollments;
        await ApplyAsync(EnrollmentStatus.Draft, world.DraftEnrollmentAsync);
        await ApplyAsync(EnrollmentStatus.InReview, world.EnrollmentInReviewAsync);
        await ApplyAsync(EnrollmentStatus.ActionRequired, world.EnrollmentInReviewAsync, id => reviewer.AskInformationAsync(new() { EnrollmentId = id, Reasons = ["A register extract, please."] }));
        await ApplyAsync(EnrollmentStatus.Rejected, world.EnrollmentInReviewAsync, id => reviewer.RejectAsync(new() { EnrollmentId = id, Reasons = ["The company was not found."] }));
        await ApplyAsync(EnrollmentStatus.Qualified, world.EnrollmentInReviewAsync, id => reviewer.ApproveAsync(new() { EnrollmentId = id }));
        await world.PumpAsync();

        async Task ApplyAsync(EnrollmentStatus status, Func<PartnerCompany, CancellationToken, Task<Enrollment>> begin, Func<EnrollmentId, Task<PartnerResult<Enrollment>>>? decide = null)
        {
            var company = await world.AddApplicantAsync();
            var enrollment = await begin(company, TestContext.Current.CancellationToken);
            if (decide is not null) enrollment = (await decide(enrollment.Id)).GetValueOrThrow();
            enrollment.Status.Should().Be(status);
            if (status == EnrollmentStatus.Draft) MpnId = enrollment.MpnId!.Value;
            _enrollments[status] = (company, enrollment.Id);
        }
    }
}
