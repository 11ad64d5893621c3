using PartnerRelations.Enrollments;

namespace PartnerRelations.Tests.Walks;

/// <summary>What follows on the review: the agreement, the setup of the account, and the yearly check.</summary>
internal sealed class StandingMoves(WalkHouse house, WalkCast cast, EnrollmentStories stories, EnrollmentDesk desk)
{
    public WalkMove Sign(Enrollment enrollment) => desk.On(
        "sign agreement",
        enrollment,
        desk.Applicant(enrollment),
        new SignAgreement { EnrollmentId = enrollment.Id, Accepted = cast.Chance(95), Language = cast.Random.Next(10) switch { 0 => "zh-Hans", 1 => "en", _ => null } },
        (their, command) => their.SignAgreementAsync(command));

    /// <summary>Only an Admin agent completes the setup, by the roles that count in this walk.</summary>
    public WalkMove CompleteSetup(Enrollment enrollment)
    {
        var person = desk.Applicant(enrollment);
        return desk.On("complete setup", enrollment, person, new CompleteSetup { EnrollmentId = enrollment.Id }, async (their, command) =>
        {
            var isFirst = stories.Find(enrollment.Id.Value)!.SetUpCompletedAt is null;
            var answer = await their.CompleteSetupAsync(command);
            if (isFirst && answer.IsSuccess && !house.TwoAtOnce) (await house.SignInAsync(person)).HasAny(PartnerRoles.AdminAgent).Should().BeTrue("setup is completed by an Admin agent");
            return answer;
        });
    }

    public WalkMove GiveNotice(Enrollment enrollment) => desk.On(
        "give notice", enrollment, desk.Decider(enrollment), new GiveReauthorizationNotice { EnrollmentId = enrollment.Id }, (their, command) => their.GiveReauthorizationNoticeAsync(command));

    public WalkMove RecordCheck(Enrollment enrollment)
    {
        var passed = cast.Chance(50);
        var command = new RecordReauthorization { EnrollmentId = enrollment.Id, Passed = passed, Reasons = passed ? [] : desk.Forms.Reasons() };
        return desk.On("record yearly check", enrollment, desk.Decider(enrollment), command, (their, command) => their.RecordReauthorizationAsync(command));
    }

    public WalkMove Deauthorize(Enrollment enrollment) => desk.On(
        "deauthorize", enrollment, desk.Decider(enrollment), new DeauthorizeReseller { EnrollmentId = enrollment.Id, Reasons = desk.Forms.Reasons() }, (their, command) => their.DeauthorizeAsync(command));
}
