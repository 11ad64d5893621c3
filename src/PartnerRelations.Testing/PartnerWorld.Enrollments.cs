using PartnerRelations.Enrollments;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing;

public sealed partial class PartnerWorld
{
    /// <summary>The service of enrollments; <c>world.As(actor).Enrollments</c> says the same shorter.</summary>
    public EnrollmentService Enrollments => Get<EnrollmentService>();

    /// <summary>The directory of MPN profiles.</summary>
    public FakeMpnDirectory MpnProfiles => Get<FakeMpnDirectory>();

    /// <summary>Somebody who decides enrollments for the program.</summary>
    public Actor Reviewer { get; } = Actor.Reviewer("reviewer");

    /// <summary>A company with a tenant, and with an MPN profile that its <see cref="PartnerCompany.Admin"/> may associate; nothing is started.</summary>
    /// <param name="country">Its country's code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PartnerCompany> AddApplicantAsync(string country = "FR", CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entry = Samples.TenantEntry(country: country);
        Tenants.Set(entry);
        var admin = Samples.Actor(entry.Id);
        MpnProfiles.Add(admin, Samples.MpnProfile(country));
        return Task.FromResult(new PartnerCompany { Tenant = entry.Id, Name = entry.Name, Country = entry.Country, Admin = admin });
    }

    /// <summary>Starts an enrollment and fills it in from the company's MPN profile; what is left is "Enroll now".</summary>
    /// <param name="company">A company of <see cref="AddApplicantAsync"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PartnerRefusedException">The rules refuse a step.</exception>
    public async Task<Enrollment> DraftEnrollmentAsync(PartnerCompany company, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        var mine = As(company).Enrollments;
        var draft = (await mine.StartAsync(new StartEnrollment { Tenant = company.Tenant }, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
        var profiles = (await mine.ListMpnProfilesAsync(draft.Id, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
        var choice = new ChooseMpn { EnrollmentId = draft.Id, MpnId = profiles[0].Profile.MpnId.Value };
        (await mine.ChooseMpnAsync(choice, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
        var declaration = new DeclareAuthority { EnrollmentId = draft.Id, Declared = true, Culture = "en", Text = AuthorityDeclaration.TextIn(LanguageTag.English) };
        return (await mine.DeclareAuthorityAsync(declaration, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
    }

    /// <summary>Walks an enrollment to the review: fills it in, sends it in, and the primary contact confirms behind the link in the mail.</summary>
    /// <param name="company">A company of <see cref="AddApplicantAsync"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PartnerRefusedException">The rules refuse a step.</exception>
    public async Task<Enrollment> EnrollmentInReviewAsync(PartnerCompany company, CancellationToken cancellationToken = default)
    {
        var draft = await DraftEnrollmentAsync(company, cancellationToken).ConfigureAwait(false);
        (await As(company).Enrollments.SubmitAsync(new SubmitEnrollment { EnrollmentId = draft.Id }, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
        await PumpAsync(cancellationToken).ConfigureAwait(false);
        var token = Mailbox.LatestToken(EnrollmentMailPurposes.ContactConfirmation, draft.PrimaryContact!.Email);
        var confirmation = new ConfirmContact { Token = token, SignedUp = true, AddressBelongsToCompany = true };
        (await As(Actor.Anonymous).Enrollments.ConfirmContactAsync(confirmation, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
        return (await As(company).Enrollments.FindAsync(draft.Id, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
    }

    /// <summary>Walks an enrollment to Active: confirmed, approved and, where the rules ask for it, with the agreement signed. Every mail is in <see cref="Mailbox"/>.</summary>
    /// <param name="company">A company of <see cref="AddApplicantAsync"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PartnerRefusedException">The rules refuse a step.</exception>
    public async Task<Enrollment> EnrollAsync(PartnerCompany company, CancellationToken cancellationToken = default)
    {
        var enrollment = await EnrollmentInReviewAsync(company, cancellationToken).ConfigureAwait(false);
        enrollment = (await As(Reviewer).Enrollments.ApproveAsync(new ApproveEnrollment { EnrollmentId = enrollment.Id }, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
        if (enrollment.Status == EnrollmentStatus.Qualified)
        {
            var signing = new SignAgreement { EnrollmentId = enrollment.Id, Accepted = true };
            enrollment = (await As(company).Enrollments.SignAgreementAsync(signing, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
        }

        await PumpAsync(cancellationToken).ConfigureAwait(false);
        return enrollment;
    }

    /// <summary>A reseller that has really been enrolled, from the first step to Active.</summary>
    /// <param name="country">Its country's code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PartnerRefusedException">The rules refuse a step.</exception>
    public async Task<PartnerCompany> EnrolledResellerAsync(string country = "FR", CancellationToken cancellationToken = default)
    {
        var company = await AddApplicantAsync(country, cancellationToken).ConfigureAwait(false);
        var enrollment = await EnrollAsync(company, cancellationToken).ConfigureAwait(false);
        return company with { Name = enrollment.Company!.LegalName };
    }

    /// <summary>The standing by the enrollments of this world, and where there is none by what the test has set.</summary>
    private sealed class StandingInWorld(IResellerStanding enrollments, IResellerStanding otherwise) : IResellerStanding
    {
        public async Task<ResellerStanding?> FindAsync(ResellerId reseller, CancellationToken cancellationToken) =>
            await enrollments.FindAsync(reseller, cancellationToken).ConfigureAwait(false) ?? await otherwise.FindAsync(reseller, cancellationToken).ConfigureAwait(false);
    }
}

public sealed partial class ActorInWorld
{
    /// <summary>Enrolling as a reseller.</summary>
    public IEnrollments Enrollments => _world.Enrollments.As(Actor);
}
