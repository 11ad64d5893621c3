using PartnerRelations.Enrollments;

namespace PartnerRelations.Tests.Walks;

/// <summary>Where the moves on an enrollment are made: who does it, which version they have seen, and what else they might send.</summary>
internal sealed class EnrollmentDesk(WalkHouse house, WalkCast cast, EnrollmentStories stories)
{
    public WalkForms Forms { get; } = new(cast);

    /// <summary>Somebody of the tenant that is enrolled, now and then somebody else.</summary>
    public Actor Applicant(Enrollment enrollment) => cast.Chance(85) ? cast.PersonOf(enrollment.Reseller.Tenant) : cast.SomebodyOf(enrollment.Reseller.Tenant);

    /// <summary>Somebody who decides on the enrollment, now and then somebody who would like to.</summary>
    public Actor Decider(Enrollment enrollment) => cast.Decider(enrollment.Reseller.Tenant);

    /// <summary>A command on an enrollment.</summary>
    public WalkMove On<T>(string name, Enrollment enrollment, Actor person, T command, Func<IEnrollments, T, Task<PartnerResult<Enrollment>>> send)
        where T : PartnerCommand
    {
        long? seen = cast.Chance(15) ? Math.Max(1, enrollment.Version - cast.Random.Next(3)) : null;
        return new WalkMove(name, async request =>
        {
            var actor = await house.SignInAsync(person);
            var before = house.History.VersionOf(enrollment.Id.Value);
            var answer = stories.Answer(await send(house.Enrollments(actor), command with { ExpectedVersion = seen, RequestId = request }));
            return house.CheckExpected(answer, seen, before);
        })
        {
            DoOtherwiseAsync = async request => stories.Answer(command is WithdrawEnrollment
                ? await house.Enrollments(person).SubmitAsync(new SubmitEnrollment { EnrollmentId = enrollment.Id, RequestId = request })
                : await house.Enrollments(person).WithdrawAsync(new WithdrawEnrollment { EnrollmentId = enrollment.Id, RequestId = request })),
        };
    }
}
