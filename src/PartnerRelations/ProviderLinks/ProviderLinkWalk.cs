using PartnerRelations.Invitations;
using PartnerRelations.Storage;
using PartnerRelations.Transitions;

namespace PartnerRelations.ProviderLinks;

/// <summary>What the use cases share: finding a link for an actor, and walking a command on one.</summary>
internal static class ProviderLinkWalk
{
    public static async Task<PartnerResult<ProviderLink>> FindAsync(this ProviderLinkService service, ProviderLinkId id, Actor actor, CancellationToken cancellationToken)
    {
        var link = actor is { Kind: ActorKind.User, Tenant: { } tenant } ? await service.Store.FindAsync(tenant, id, cancellationToken).ConfigureAwait(false) : null;
        return link is null ? ProviderLinkErrors.NotFound.Error() : link;
    }

    /// <summary>The link of a token. Whoever has not signed in learns of a dead one no more than of a wrong one.</summary>
    public static async Task<PartnerResult<ProviderLink>> FindByTokenAsync(this ProviderLinkService service, InvitationToken token, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var link = await service.Store.FindByTokenAsync(token.Hash, cancellationToken).ConfigureAwait(false);
        if (link is null) return InvitationErrors.NotUsable.Error();
        var isOpen = link.StatusAt(service.Clock.Now()) == ProviderLinkStatus.Invited;
        return actor.Kind == ActorKind.User || isOpen ? link : InvitationErrors.NotUsable.Error();
    }

    /// <summary>Walks a command on an existing link: find, judge, save, answer.</summary>
    public static Task<PartnerResult<ProviderLink>> RunAsync(
        this ProviderLinkService service,
        PartnerCommand command,
        Actor actor,
        InvitationToken? token,
        Func<Task<PartnerResult<ProviderLink>>> find,
        Func<ProviderLink, DateTimeOffset, Judgement<ProviderLinkEvent>> judge,
        CancellationToken cancellationToken) => service.Walk.RunAsync<ProviderLink>(
            command,
            actor,
            token,
            (stored, cancel) => service.FindAsync(new ProviderLinkId(stored.RecordId), actor, cancel),
            async (attempt, _) =>
            {
                var found = await find().ConfigureAwait(false);
                return found.TryGetValue(out var link, out var _)
                    ? service.Step(attempt, command, link, judge(link, attempt.Now), actor)
                    : CommandStep<ProviderLink>.Done(found);
            },
            cancellationToken);

    /// <summary>Turns a judgement on a link, or on the lack of one, into an answer or a write.</summary>
    public static CommandStep<ProviderLink> Step(
        this ProviderLinkService service, CommandAttempt attempt, PartnerCommand command, ProviderLink? link, Judgement<ProviderLinkEvent> judged, Actor actor, Consent? consent = null)
    {
        if (judged.StalenessOf(command, link?.Version ?? 0) is { } stale) return CommandStep<ProviderLink>.Done(stale);
        if (judged.Errors.Count > 0) return CommandStep<ProviderLink>.Done(PartnerResult.Refused<ProviderLink>(judged.Errors));
        if (judged.Change is not { } change) return CommandStep<ProviderLink>.Done(link!);
        var next = ProviderLink.Apply(link, change);
        return CommandStep<ProviderLink>.Write(next, cancel => service.SaveAsync(
            new ProviderLinkChange { Link = next, Event = change, Consent = consent, Request = attempt.RequestFor(next.Id.Value, next.Version) }, actor, cancel));
    }

    public static async Task<SaveResult> SaveAsync(this ProviderLinkService service, ProviderLinkChange change, Actor actor, CancellationToken cancellationToken)
    {
        var saved = await service.Store.SaveAsync(change, cancellationToken).ConfigureAwait(false);
        if (saved == SaveResult.Saved) service.Logger.Changed(change.Event.GetType().Name, change.Link.Id, change.Link.Version, actor.Kind);
        else service.Logger.LostRace(change.Event.GetType().Name, change.Link.Id, saved);
        return saved;
    }
}
