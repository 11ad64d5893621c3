using PartnerRelations.Storage;
using PartnerRelations.Transitions;

namespace PartnerRelations.Accounts;

/// <summary>What the use cases share: finding an account, and walking a command on one.</summary>
internal static class AccountWalk
{
    public static async Task<PartnerResult<PartnerAccount>> FindAsync(this AccountService service, TenantId? tenant, CancellationToken cancellationToken)
    {
        var account = tenant is { } asking ? await service.Store.FindAsync(asking, cancellationToken).ConfigureAwait(false) : null;
        return account is null ? AccountErrors.NotFound.Error() : account;
    }

    public static Task<PartnerResult<PartnerAccount>> FindAsync(this AccountService service, Actor actor, CancellationToken cancellationToken) =>
        service.FindAsync(actor.Kind == ActorKind.User ? actor.Tenant : null, cancellationToken);

    /// <summary>Walks a command on the actor's account: find, judge, save, answer.</summary>
    public static Task<PartnerResult<PartnerAccount>> RunAsync(
        this AccountService service,
        PartnerCommand command,
        Actor actor,
        Func<PartnerAccount, DateTimeOffset, Judgement<PartnerAccountEvent>> judge,
        CancellationToken cancellationToken) => service.Walk.RunAsync<PartnerAccount>(
            command,
            actor,
            null,
            (_, cancel) => service.FindAsync(actor, cancel),
            async (attempt, cancel) =>
            {
                var found = await service.FindAsync(actor, cancel).ConfigureAwait(false);
                return found.TryGetValue(out var account, out var _)
                    ? service.Step(attempt, command, account, judge(account, attempt.Now), actor)
                    : CommandStep<PartnerAccount>.Done(found);
            },
            cancellationToken);

    /// <summary>Turns a judgement into an answer or a write.</summary>
    /// <param name="service">The service.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="command">The command.</param>
    /// <param name="account">The account as it is; null where the command opens it.</param>
    /// <param name="judged">The judgement.</param>
    /// <param name="actor">Who asks.</param>
    public static CommandStep<PartnerAccount> Step(
        this AccountService service, CommandAttempt attempt, PartnerCommand command, PartnerAccount? account, Judgement<PartnerAccountEvent> judged, Actor actor)
    {
        if (account is not null && judged.StalenessOf(command, account.Version) is { } stale) return CommandStep<PartnerAccount>.Done(stale);
        if (judged.Errors.Count > 0) return CommandStep<PartnerAccount>.Done(PartnerResult.Refused<PartnerAccount>(judged.Errors));
        if (judged.Change is not { } change) return CommandStep<PartnerAccount>.Done(account!);
        var next = PartnerAccount.Apply(account, change);
        return CommandStep<PartnerAccount>.Write(next, cancel => service.SaveAsync(
            new PartnerAccountChange { Account = next, Event = change, Request = attempt.RequestFor(next.Tenant.Value, next.Version) }, actor, cancel));
    }

    private static async Task<SaveResult> SaveAsync(this AccountService service, PartnerAccountChange change, Actor actor, CancellationToken cancellationToken)
    {
        var saved = await service.Store.SaveAsync(change, cancellationToken).ConfigureAwait(false);
        if (saved == SaveResult.Saved) service.Logger.Changed(change.Event.GetType().Name, change.Account.Tenant, change.Account.Version, actor.Kind);
        else service.Logger.LostRace(change.Event.GetType().Name, change.Account.Tenant, saved);
        return saved;
    }
}
