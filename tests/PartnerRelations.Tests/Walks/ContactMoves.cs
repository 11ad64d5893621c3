using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.Tests.Walks;

/// <summary>The confirmation mail: sending it again, to somebody else, and what whoever holds its link does.</summary>
internal sealed class ContactMoves(WalkHouse house, WalkCast cast, EnrollmentStories stories, EnrollmentDesk desk)
{
    private readonly List<(InvitationToken Token, Guid Enrollment, long Version)> _tokens = [];

    /// <summary>The enrollments whose contact has confirmed both statements in this step.</summary>
    public HashSet<Guid> Confirmed { get; } = [];

    /// <summary>Whether any confirmation mail has arrived yet.</summary>
    public bool HaveMail => _tokens.Count > 0;

    /// <summary>A confirmation mail has arrived.</summary>
    public void Receive(OutgoingMail mail) => _tokens.Add((house.Secrets.Tell(Mailbox.TokenIn(mail.Draft)), mail.RecordId, mail.Version));

    public WalkMove Resend(Enrollment enrollment) => desk.On(
        "resend confirmation", enrollment, desk.Applicant(enrollment), new ResendConfirmation { EnrollmentId = enrollment.Id }, (their, command) => their.ResendConfirmationAsync(command));

    public WalkMove ChangeContact(Enrollment enrollment) =>
        desk.On("change contact", enrollment, desk.Applicant(enrollment), desk.Forms.OtherContact(enrollment.Id), (their, command) => their.ChangeContactAsync(command));

    /// <summary>The contact confirms, mostly behind the newest link.</summary>
    public WalkMove Confirm(Enrollment enrollment)
    {
        var (token, of, _) = TokenFor(enrollment);
        var person = Holder(enrollment);
        var command = new ConfirmContact { Token = token, SignedUp = cast.Chance(95), AddressBelongsToCompany = cast.Chance(95) };
        var isRepeat = false;
        return new WalkMove("confirm contact", async request =>
        {
            var look = isRepeat || house.TwoAtOnce ? null : await house.Enrollments(person).LookAtConfirmationAsync(token);
            isRepeat = true;
            var before = stories.Find(of);
            var answer = await house.Enrollments(person).ConfirmContactAsync(command with { RequestId = request });
            if (answer.IsSuccess && command is { SignedUp: true, AddressBelongsToCompany: true }) Confirmed.Add(of);
            if (look is not null) Check(command, look, before, answer);
            return Tell(answer);
        })
        {
            DoOtherwiseAsync = async request => Tell(await house.Enrollments(person).DenySignUpAsync(new DenySignUp { Token = token, RequestId = request })),
        };
    }

    /// <summary>The contact says "I did not sign up".</summary>
    public WalkMove Deny(Enrollment enrollment)
    {
        var (token, _, _) = TokenFor(enrollment);
        var person = Holder(enrollment);
        return new WalkMove("deny sign-up", async request => Tell(await house.Enrollments(person).DenySignUpAsync(new DenySignUp { Token = token, RequestId = request })))
        {
            DoOtherwiseAsync = async request => Tell(await house.Enrollments(person).ConfirmContactAsync(new ConfirmContact { Token = token, SignedUp = true, AddressBelongsToCompany = true, RequestId = request })),
        };
    }

    /// <summary>Looking says whether confirming would be taken. What confirms is both statements together, behind the link that went out last, to the contact of now.</summary>
    private void Check(ConfirmContact command, PartnerResult<ContactConfirmation> look, Enrollment? before, PartnerResult<ContactConfirmation> answer)
    {
        if (before?.Status != EnrollmentStatus.AwaitingContactConfirmation) return;
        var isWhole = command.SignedUp && command.AddressBelongsToCompany;
        answer.IsSuccess.Should().Be(look.IsSuccess && isWhole, "the look at the link says what confirming will say, and both statements are confirmed or none");
        if (!answer.TryGetValue(out var view, out _)) return;
        var newest = _tokens.FindLast(known => known.Enrollment == before.Id.Value);
        newest.Token.Should().BeSameAs(command.Token, "only the newest link confirms");
        house.History.Of<EnrollmentEvent>(before.Id.Value).OfType<PrimaryContactChanged>().Where(change => change.Version > newest.Version).Should().BeEmpty("a changed contact kills the old link");
        view.Address.Should().Be(before.PrimaryContact!.Email);
    }

    private WalkAnswer Tell(PartnerResult<ContactConfirmation> answered) => house.Answer(answered, view => new WalkAnswer
    {
        Text = $"{view.Company.Split(' ')[0]}: {(view.IsConfirmed ? "confirmed" : "not confirmed")}, {(view.IsDenied ? "denied" : "not denied")}",
    });

    private (InvitationToken Token, Guid Enrollment, long Version) TokenFor(Enrollment enrollment)
    {
        if (_tokens.Count == 0 || cast.Chance(4)) return (InvitationToken.From("made up"), Guid.Empty, 0);
        var newest = _tokens.FindLast(known => known.Enrollment == enrollment.Id.Value);
        return newest.Token is not null && cast.Chance(80) ? newest : cast.OneOf(_tokens);
    }

    private Actor Holder(Enrollment enrollment) => cast.Chance(70) ? Actor.Anonymous : cast.SomebodyOf(enrollment.Reseller.Tenant);
}
