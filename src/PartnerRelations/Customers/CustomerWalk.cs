using PartnerRelations.Invitations;
using PartnerRelations.Storage;
using PartnerRelations.Transitions;

namespace PartnerRelations.Customers;

/// <summary>What the use cases share: finding records for an actor, and turning a judgement into an answer or one write.</summary>
internal static class CustomerWalk
{
    public static async Task<PartnerResult<CustomerInvitation>> FindInvitationAsync(
        this CustomerService service, CustomerInvitationId id, Actor actor, CancellationToken cancellationToken)
    {
        var invitation = actor.Tenant is { } tenant ? await service.Store.FindInvitationAsync(tenant, id, cancellationToken).ConfigureAwait(false) : null;
        return invitation is null || invitation.PartyOf(actor) == CustomerInvitationParty.Stranger ? CustomerInvitationErrors.NotFound.Error() : invitation;
    }

    /// <summary>The invitation of a token. Whoever has not signed in learns of a dead one no more than of a wrong one.</summary>
    public static async Task<PartnerResult<CustomerInvitation>> FindByTokenAsync(
        this CustomerService service, InvitationToken token, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var invitation = await service.Store.FindInvitationByTokenAsync(token.Hash, cancellationToken).ConfigureAwait(false);
        if (invitation is null) return InvitationErrors.NotUsable.Error();
        var isUsable = invitation.StatusAt(service.Clock.Now()) is CustomerInvitationStatus.Draft or CustomerInvitationStatus.Sent;
        return actor.Kind is ActorKind.User or ActorKind.Customer || isUsable ? invitation : InvitationErrors.NotUsable.Error();
    }

    public static async Task<PartnerResult<CustomerRelationship>> FindRelationshipAsync(
        this CustomerService service, CustomerRelationshipId id, Actor actor, CancellationToken cancellationToken)
    {
        var relationship = actor.Tenant is { } tenant ? await service.Store.FindRelationshipAsync(tenant, id, cancellationToken).ConfigureAwait(false) : null;
        return relationship is null || relationship.PartyOf(actor) == CustomerRelationshipParty.Stranger ? CustomerRelationshipErrors.NotFound.Error() : relationship;
    }

    /// <summary>The active relationship of the two, if the actor is a party of it.</summary>
    public static async Task<PartnerResult<CustomerRelationship>> FindActiveAsync(
        this CustomerService service, TenantId partner, CustomerId customer, Actor actor, CancellationToken cancellationToken)
    {
        var relationship = await service.Store.FindActiveRelationshipAsync(partner, customer, cancellationToken).ConfigureAwait(false);
        return relationship is null || relationship.PartyOf(actor) == CustomerRelationshipParty.Stranger ? CustomerRelationshipErrors.NotFound.Error() : relationship;
    }

    /// <summary>Turns a judgement into an answer or a write.</summary>
    /// <param name="service">The service.</param>
    /// <param name="attempt">The attempt at the command.</param>
    /// <param name="command">The command.</param>
    /// <param name="version">The version of the record that the command is about; null where it makes one.</param>
    /// <param name="known">The records that the judgement started from.</param>
    /// <param name="judged">The judgement; its first event is of the record that the request is kept by.</param>
    /// <param name="actor">Who gives the command.</param>
    /// <param name="alreadySo">The answer where nothing is to be done.</param>
    /// <param name="answer">The answer after the write.</param>
    /// <param name="complete">Adds token hashes and evidence to the change; null where there are none.</param>
    public static CommandStep<TAnswer> Step<TAnswer>(
        this CustomerService service,
        CommandAttempt attempt,
        PartnerCommand command,
        long? version,
        KnownRecords known,
        Judgement<ValueList<CustomerEvent>> judged,
        Actor actor,
        Func<TAnswer>? alreadySo,
        Func<CustomerChange, TAnswer> answer,
        Func<CustomerChange, CustomerChange>? complete = null)
        where TAnswer : notnull
    {
        if (version is { } current && judged.StalenessOf(command, current) is { } stale) return CommandStep<TAnswer>.Done(stale);
        if (judged.Errors.Count > 0) return CommandStep<TAnswer>.Done(PartnerResult.Refused<TAnswer>(judged.Errors));
        if (judged.Change is not { } events) return CommandStep<TAnswer>.Done(alreadySo!());
        var change = known.Fold(events) with { Request = attempt.RequestFor(events[0].RecordId, events[0].Version) };
        change = complete?.Invoke(change) ?? change;
        return CommandStep<TAnswer>.Write(answer(change), cancel => service.SaveAsync(change, actor, cancel));
    }

    private static async Task<SaveResult> SaveAsync(this CustomerService service, CustomerChange change, Actor actor, CancellationToken cancellationToken)
    {
        var saved = await service.Store.SaveAsync(change, cancellationToken).ConfigureAwait(false);
        foreach (var happened in change.Events)
        {
            if (saved == SaveResult.Saved) service.Logger.Changed(happened.GetType().Name, happened.RecordId, happened.Version, actor.Kind);
            else service.Logger.LostRace(happened.GetType().Name, happened.RecordId, saved);
        }

        return saved;
    }
}
