using PartnerRelations.Enrollments;

namespace PartnerRelations.Tests.Walks;

/// <summary>Time goes by until something ends or begins, to the very millisecond or to the one before.</summary>
internal sealed class WaitMoves(WalkHouse house, WalkCast cast)
{
    /// <summary>Waits for the next moment that matters to an enrollment; null where none is to come.</summary>
    public WalkMove? For(Enrollment enrollment)
    {
        var moments = MomentsOf(enrollment).Where(moment => moment > house.Now).ToList();
        if (moments.Count == 0) return null;
        var until = cast.OneOf(moments).AddMilliseconds(cast.Chance(30) ? -1 : 0);
        return new WalkMove("wait", _ =>
        {
            if (until > house.Now) house.Clock.SetUtcNow(until);
            return Task.FromResult(new WalkAnswer { Text = $"it is {house.Now:yyyy-MM-dd HH:mm:ss.fff}" });
        })
        {
            IsCommand = false,
        };
    }

    private IEnumerable<DateTimeOffset> MomentsOf(Enrollment enrollment)
    {
        if (enrollment.Status == EnrollmentStatus.AwaitingContactConfirmation && enrollment.ConfirmationExpiresAt is { } expires) yield return expires;
        if (ReauthorizationCycle.Of(enrollment, house.Rules) is { } cycle)
        {
            yield return cycle.NoticeFrom;
            yield return cycle.OpensAt;
            yield return cycle.DueBy;
        }

        if (enrollment.Status == EnrollmentStatus.Deauthorized) yield return enrollment.ClosedAt!.Value.AddYears(1);
    }
}
