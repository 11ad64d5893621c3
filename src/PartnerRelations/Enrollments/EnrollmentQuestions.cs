using PartnerRelations.Storage;

namespace PartnerRelations.Enrollments;

/// <summary>The questions about enrollments; nothing here writes.</summary>
internal sealed class EnrollmentQuestions(EnrollmentService service, Actor actor)
{
    public async Task<PartnerResult<EnrollmentRequirements>> RequirementsAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken)
    {
        var found = await service.FindAsync(enrollmentId, actor, cancellationToken).ConfigureAwait(false);
        var now = service.Clock.Now();
        return found.Map(enrollment => EnrollmentRequirements.Of(enrollment, service.House.At(now), now, service.Calendar));
    }

    public async Task<PartnerResult<ReauthorizationCycle>> ReauthorizationAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken)
    {
        var found = await service.FindAsync(enrollmentId, actor, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var enrollment, out var errors)) return PartnerResult.Refused<ReauthorizationCycle>(errors);
        return ReauthorizationCycle.Of(enrollment, service.House.At(service.Clock.Now())) is { } cycle ? cycle : EnrollmentErrors.ReauthorizationNotDue.Error();
    }

    public async Task<PartnerResult<Page<Enrollment>>> ListMineAsync(EnrollmentFilter? filter, PageRequest? page, CancellationToken cancellationToken) =>
        actor is { Kind: ActorKind.User, Tenant: { } tenant }
            ? await ListAsync(tenant, filter, page, cancellationToken).ConfigureAwait(false)
            : ActorErrors.SignInRequired.Error();

    public async Task<PartnerResult<Page<Enrollment>>> ListQueueAsync(EnrollmentFilter? filter, PageRequest? page, CancellationToken cancellationToken) => actor.Kind switch
    {
        ActorKind.Reviewer or ActorKind.System => await ListAsync(null, filter, page, cancellationToken).ConfigureAwait(false),
        ActorKind.Anonymous => ActorErrors.SignInRequired.Error(),
        _ => ActorErrors.OtherParty.Error($"{nameof(EnrollmentParty.Reviewer)}, {nameof(EnrollmentParty.System)}"),
    };

    private async Task<PartnerResult<Page<Enrollment>>> ListAsync(TenantId? asking, EnrollmentFilter? filter, PageRequest? page, CancellationToken cancellationToken)
    {
        if (filter?.Status is { } status && !Enum.IsDefined(status)) return FormErrors.Malformed.Error(nameof(filter.Status));
        var query = new EnrollmentQuery { Asking = asking, Status = filter?.Status };
        return await Paging.ListAsync(
            page ?? PageRequest.First,
            $"enrollments/{(asking is { } tenant ? tenant.ToString() : "queue")}/{query.Status}",
            range => service.Store.ListAsync(query, range, cancellationToken),
            enrollment => enrollment.Id.Value).ConfigureAwait(false);
    }
}
