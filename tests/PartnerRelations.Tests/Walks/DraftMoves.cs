using PartnerRelations.Enrollments;

namespace PartnerRelations.Tests.Walks;

/// <summary>What applicants do until they have sent in.</summary>
internal sealed class DraftMoves(WalkHouse house, WalkCast cast, EnrollmentStories stories, EnrollmentDesk desk)
{
    /// <summary>Somebody starts an enrollment for a reseller's tenant.</summary>
    public WalkMove Start(TenantId tenant)
    {
        var direct = cast.HasDirectPartner && tenant == cast.Resellers[1].Tenant && cast.Chance(60);
        return Start(cast.Chance(80) ? cast.PersonOf(tenant) : cast.SomebodyOf(tenant), new StartEnrollment
        {
            Tenant = tenant,
            NewTenantName = cast.Chance(96) ? null : "Both",
            Path = direct || cast.Chance(3) ? EnrollmentPath.DirectPartner : EnrollmentPath.NewReseller,
            ApplicantEmail = cast.Chance(60) ? "applicant@company.example" : null,
            Culture = desk.Forms.Culture(),
        });
    }

    /// <summary>Somebody starts one with a tenant that is created for it.</summary>
    public WalkMove StartWithNewTenant() => Start(cast.SomebodyOf(cast.Reseller().Tenant), new StartEnrollment
    {
        NewTenantName = "Created",
        NewTenantCountry = desk.Forms.Country(),
        NewTenantDomainPrefix = cast.Chance(95) ? "created" : "1created",
        ApplicantEmail = cast.Chance(60) ? "applicant@company.example" : null,
    });

    public WalkMove ConfirmTenant(Enrollment enrollment) =>
        desk.On("confirm tenant", enrollment, desk.Applicant(enrollment), new ConfirmTenant { EnrollmentId = enrollment.Id }, (their, command) => their.ConfirmTenantAsync(command));

    public WalkMove ChangeTenant(Enrollment enrollment)
    {
        var command = cast.Chance(40)
            ? new ChangeTenant { EnrollmentId = enrollment.Id, NewTenantName = "Created later", NewTenantCountry = desk.Forms.Country(), NewTenantDomainPrefix = "later" }
            : new ChangeTenant { EnrollmentId = enrollment.Id, Tenant = cast.Chance(75) ? cast.Reseller().Tenant : WalkCast.Tenant(0xE, 1) };
        return desk.On("change tenant", enrollment, desk.Applicant(enrollment), command, (their, command) => their.ChangeTenantAsync(command));
    }

    public WalkMove ChooseMpn(Enrollment enrollment) => desk.On(
        "choose MPN id", enrollment, desk.Applicant(enrollment), new ChooseMpn { EnrollmentId = enrollment.Id, MpnId = desk.Forms.Mpn(enrollment.Reseller.Tenant) }, (their, command) => their.ChooseMpnAsync(command));

    public WalkMove PostponeMpn(Enrollment enrollment) =>
        desk.On("postpone MPN id", enrollment, desk.Applicant(enrollment), new PostponeMpn { EnrollmentId = enrollment.Id }, (their, command) => their.PostponeMpnAsync(command));

    public WalkMove Company(Enrollment enrollment) => desk.On(
        "provide company", enrollment, desk.Applicant(enrollment), desk.Forms.Company(enrollment.Id, enrollment.TenantCountry), (their, command) => their.ProvideCompanyAsync(command));

    public WalkMove Contact(Enrollment enrollment) => desk.On(
        "provide contact", enrollment, desk.Applicant(enrollment), desk.Forms.Contact(enrollment.Id), (their, command) => their.ProvidePrimaryContactAsync(command));

    public WalkMove SupportContact(Enrollment enrollment) => desk.On(
        "provide support contact", enrollment, desk.Applicant(enrollment), desk.Forms.SupportContact(enrollment.Id), (their, command) => their.ProvideSupportContactAsync(command));

    public WalkMove Declare(Enrollment enrollment) => desk.On(
        "declare authority", enrollment, desk.Applicant(enrollment), desk.Forms.Declaration(enrollment.Id), (their, command) => their.DeclareAuthorityAsync(command));

    public WalkMove Submit(Enrollment enrollment) =>
        desk.On("submit", enrollment, desk.Applicant(enrollment), new SubmitEnrollment { EnrollmentId = enrollment.Id }, SubmitAsync);

    /// <summary>In Draft: nothing currently due, and only then, it may be sent in.</summary>
    private async Task<PartnerResult<Enrollment>> SubmitAsync(IEnrollments their, SubmitEnrollment command)
    {
        var draft = await their.FindAsync(command.EnrollmentId);
        var needs = await their.FindRequirementsAsync(command.EnrollmentId);
        var answer = await their.SubmitAsync(command);
        var byApplicant = draft.IsSuccess && draft.Value.Status == EnrollmentStatus.Draft && !house.TwoAtOnce && command.ExpectedVersion is null && !answer.Errors.Any(error => error.Is(ActorErrors.OtherParty));
        if (byApplicant) answer.IsSuccess.Should().Be(needs.Value.CurrentlyDue.Count == 0, "sending in is allowed when nothing is due, and only then");
        return answer;
    }

    private WalkMove Start(Actor person, StartEnrollment command) => new(command.Tenant is null ? "start with a new tenant" : "start", async request =>
    {
        var created = house.Outside.Tenants.Created.Count;
        var answer = await house.Enrollments(await house.SignInAsync(person)).StartAsync(command with { RequestId = request });
        if (!answer.IsSuccess) house.Outside.Tenants.Created.Count.Should().Be(created, "no tenant is created for what is refused");
        return stories.Answer(answer);
    })
    {
        DoOtherwiseAsync = async request => stories.Answer(await house.Enrollments(person).StartAsync(command with { ApplicantEmail = "somebody-else@company.example", RequestId = request })),
    };
}
