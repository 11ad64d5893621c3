using PartnerRelations.Enrollments;

namespace PartnerRelations.Tests.Walks;

/// <summary>What the program's reviewer does, and the applicant's answers to it.</summary>
internal sealed class ReviewMoves(WalkCast cast, EnrollmentDesk desk)
{
    public WalkMove Ask(Enrollment enrollment) => desk.On(
        "ask information", enrollment, desk.Decider(enrollment), new AskInformation { EnrollmentId = enrollment.Id, Reasons = desk.Forms.Reasons() }, (their, command) => their.AskInformationAsync(command));

    public WalkMove Answer(Enrollment enrollment) => desk.On(
        "answer information", enrollment, desk.Applicant(enrollment), new AnswerInformation { EnrollmentId = enrollment.Id, Comment = "Here it is.", Documents = desk.Forms.Documents() }, (their, command) => their.AnswerInformationAsync(command));

    public WalkMove RecordStep(Enrollment enrollment) => desk.On(
        "record vetting step", enrollment, desk.Decider(enrollment), new RecordVettingStep { EnrollmentId = enrollment.Id, SubStatus = (VettingSubStatus)cast.Random.Next(8) }, (their, command) => their.RecordVettingStepAsync(command));

    public WalkMove Approve(Enrollment enrollment) =>
        desk.On("approve enrollment", enrollment, desk.Decider(enrollment), new ApproveEnrollment { EnrollmentId = enrollment.Id }, (their, command) => their.ApproveAsync(command));

    public WalkMove Reject(Enrollment enrollment) => desk.On(
        "reject enrollment", enrollment, desk.Decider(enrollment), new RejectEnrollment { EnrollmentId = enrollment.Id, Reasons = desk.Forms.Reasons(), IsFinal = cast.Chance(20) }, (their, command) => their.RejectAsync(command));

    public WalkMove Appeal(Enrollment enrollment) => desk.On(
        "appeal", enrollment, desk.Applicant(enrollment), new AppealRejection { EnrollmentId = enrollment.Id, Documents = desk.Forms.Documents() }, (their, command) => their.AppealAsync(command));

    public WalkMove Withdraw(Enrollment enrollment) =>
        desk.On("withdraw", enrollment, desk.Applicant(enrollment), new WithdrawEnrollment { EnrollmentId = enrollment.Id }, (their, command) => their.WithdrawAsync(command));
}
