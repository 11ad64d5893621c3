using Microsoft.Extensions.Logging;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;
using PartnerRelations.Transitions;

namespace PartnerRelations.Enrollments;

/// <summary>What the use cases share: finding an enrollment for an actor, and walking a command on one.</summary>
internal static class EnrollmentWalk
{
    public static async Task<PartnerResult<Enrollment>> FindAsync(this EnrollmentService service, EnrollmentId id, Actor actor, CancellationToken cancellationToken)
    {
        var enrollment = actor switch
        {
            { Kind: ActorKind.Reviewer or ActorKind.System } => await service.Store.FindAsync(null, id, cancellationToken).ConfigureAwait(false),
            { Kind: ActorKind.User, Tenant: { } tenant } => await service.Store.FindAsync(tenant, id, cancellationToken).ConfigureAwait(false),
            _ => null,
        };
        return enrollment is null ? EnrollmentErrors.NotFound.Error() : enrollment;
    }

    /// <summary>Answers a repeated command by somebody who may have lost sight of the enrollment by giving it: as long as nobody else has taken it over.</summary>
    public static async Task<PartnerResult<Enrollment>> FindHandedOverAsync(this EnrollmentService service, EnrollmentId id, Actor actor, CancellationToken cancellationToken)
    {
        var found = await service.Store.FindAsync(null, id, cancellationToken).ConfigureAwait(false);
        return found is not null && (found.TenantConfirmedAt is null || found.PartyOf(actor) == EnrollmentParty.Applicant) ? found : EnrollmentErrors.NotFound.Error();
    }

    /// <summary>An enrollment of the tenant that was rejected for good (V4); null when none was. A later rejection that may be appealed does not hide it.</summary>
    public static async Task<Enrollment?> FindRejectedForGoodAsync(this EnrollmentService service, TenantId tenant, CancellationToken cancellationToken)
    {
        const int pageSize = 100;
        var query = new EnrollmentQuery { Asking = tenant, Status = EnrollmentStatus.Rejected };
        Guid? after = null;
        while (true)
        {
            var rejected = await service.Store.ListAsync(query, new() { After = after, Take = pageSize }, cancellationToken).ConfigureAwait(false);
            if (rejected.FirstOrDefault(enrollment => enrollment.LastFinalized.IsFinal) is { } forGood) return forGood;
            if (rejected.Count < pageSize) return null;
            after = rejected[^1].Id.Value;
        }
    }

    /// <summary>The enrollment of a token. Whoever has not signed in learns of a dead one no more than of a wrong one.</summary>
    public static async Task<PartnerResult<Enrollment>> FindByTokenAsync(this EnrollmentService service, InvitationToken token, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var enrollment = await service.Store.FindByTokenAsync(token.Hash, cancellationToken).ConfigureAwait(false);
        if (enrollment is null) return InvitationErrors.NotUsable.Error();
        return actor.Kind == ActorKind.User || SubmissionRules.RefuseLook(enrollment, service.Clock.Now()) is null ? enrollment : InvitationErrors.NotUsable.Error();
    }

    /// <summary>Walks a command on an existing enrollment: find, judge, save, answer.</summary>
    public static Task<PartnerResult<Enrollment>> RunAsync(
        this EnrollmentService service,
        PartnerCommand command,
        Actor actor,
        InvitationToken? token,
        Func<Task<PartnerResult<Enrollment>>> find,
        Func<Enrollment, DateTimeOffset, Task<Judgement<EnrollmentEvent>>> judge,
        Func<EnrollmentId, CancellationToken, Task<PartnerResult<Enrollment>>> repeat,
        CancellationToken cancellationToken) => service.Walk.RunAsync<Enrollment>(
            command,
            actor,
            token,
            (stored, cancel) => repeat(new EnrollmentId(stored.RecordId), cancel),
            async (attempt, _) =>
            {
                var found = await find().ConfigureAwait(false);
                return found.TryGetValue(out var enrollment, out var _)
                    ? service.Step(attempt, command, enrollment, await judge(enrollment, attempt.Now).ConfigureAwait(false), actor)
                    : CommandStep<Enrollment>.Done(found);
            },
            cancellationToken);

    /// <summary>Turns a judgement on an enrollment into an answer or a write.</summary>
    public static CommandStep<Enrollment> Step(
        this EnrollmentService service, CommandAttempt attempt, PartnerCommand command, Enrollment enrollment, Judgement<EnrollmentEvent> judged, Actor actor)
    {
        if (judged.StalenessOf(command, enrollment.Version) is { } stale) return CommandStep<Enrollment>.Done(stale);
        return service.Step(attempt, judged, enrollment, actor);
    }

    /// <summary>The same for a record that may be new.</summary>
    public static CommandStep<Enrollment> Step(this EnrollmentService service, CommandAttempt attempt, Judgement<EnrollmentEvent> judged, Enrollment? enrollment, Actor actor)
    {
        if (judged.Errors.Count > 0) return CommandStep<Enrollment>.Done(PartnerResult.Refused<Enrollment>(judged.Errors));
        if (judged.Change is not { } change) return CommandStep<Enrollment>.Done(enrollment!);
        var next = Enrollment.Apply(enrollment, change);
        return CommandStep<Enrollment>.Write(next, cancel => service.Store.SaveAndTellAsync(
            new EnrollmentChange { Enrollment = next, Event = change, Request = attempt.RequestFor(next.Id.Value, next.Version) }, actor, service.Logger, cancel));
    }

    public static async Task<SaveResult> SaveAndTellAsync(this IEnrollmentStore store, EnrollmentChange change, Actor actor, ILogger logger, CancellationToken cancellationToken)
    {
        var saved = await store.SaveAsync(change, cancellationToken).ConfigureAwait(false);
        if (saved == SaveResult.Saved) logger.Changed(change.Event.GetType().Name, change.Enrollment.Id, change.Enrollment.Version, actor.Kind);
        else logger.LostRace(change.Event.GetType().Name, change.Enrollment.Id, saved);
        return saved;
    }
}
