using PartnerRelations.Storage;

namespace PartnerRelations.ProviderLinks;

/// <summary>Taking over what Microsoft reports of partnerships: found where none is known here, and gone where one is.</summary>
internal sealed class ProviderLinkRecording(ProviderLinkService service, Actor actor)
{
    public Task<PartnerResult<ProviderLink>> RecordFoundAsync(RecordLinkFoundAtMicrosoft command, CancellationToken cancellationToken) =>
        service.Walk.RunAsync<ProviderLink>(
            command,
            actor,
            null,
            (stored, cancel) => FindOfProviderAsync(command.Provider, new ProviderLinkId(stored.RecordId), cancel),
            async (attempt, cancel) =>
            {
                var active = await service.Store.FindActiveAsync(command.Provider, command.Reseller, cancel).ConfigureAwait(false);
                return service.Step(attempt, command, active, ProviderLinkRecordingRules.RecordFound(command, active, ProviderLinkId.New(attempt.Now), actor, attempt.Now), actor);
            },
            cancellationToken);

    public Task<PartnerResult<ProviderLink>> RecordGoneAsync(RecordLinkGoneAtMicrosoft command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return service.Walk.RunAsync<ProviderLink>(
            command,
            actor,
            null,
            (stored, cancel) => FindOfProviderAsync(command.Provider, new ProviderLinkId(stored.RecordId), cancel),
            async (attempt, cancel) =>
            {
                var found = await FindOfProviderAsync(command.Provider, command.LinkId, cancel).ConfigureAwait(false);
                return found.TryGetValue(out var link, out _)
                    ? service.Step(attempt, command, link, ProviderLinkRecordingRules.RecordGone(link, actor, attempt.Now), actor)
                    : CommandStep<ProviderLink>.Done(found);
            },
            cancellationToken);
    }

    /// <summary>By the provider's tenant, because the system has none of its own; to a stranger there is no such link.</summary>
    private async Task<PartnerResult<ProviderLink>> FindOfProviderAsync(ProviderId provider, ProviderLinkId id, CancellationToken cancellationToken)
    {
        var link = await service.Store.FindAsync(provider.Tenant, id, cancellationToken).ConfigureAwait(false);
        return link is null || link.PartyOf(actor) == ProviderLinkParty.Stranger ? ProviderLinkErrors.NotFound.Error() : link;
    }
}
