using Microsoft.Extensions.Logging;
using PartnerRelations.Storage;

namespace PartnerRelations.Accounts;

/// <summary>Binds the use cases of accounts to an actor, and does for the host what no actor may ask for. A singleton; safe for concurrent use.</summary>
public sealed class AccountService
{
    private static readonly Actor Opener = Actor.System("account-opening");

    internal AccountService(IAccountStore store, TimeProvider clock, ILogger<AccountService> logger)
    {
        (Store, Logger) = (store, logger);
        Walk = new CommandWalk(store, clock);
    }

    internal IAccountStore Store { get; }

    internal ILogger Logger { get; }

    internal CommandWalk Walk { get; }

    /// <summary>The use cases as this actor may do them. Cheap; make one for each call.</summary>
    public IAccounts As(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new AccountsOfActor(this, actor);
    }

    /// <summary>
    /// The signed-in person as an actor with the roles that the account knows. Refused with <c>account.not_found</c> or
    /// <c>account.user_not_found</c>; before the account is open the host makes the actor from what it knows itself.
    /// </summary>
    /// <param name="tenant">The tenant that the person signed in to, as the host has verified it.</param>
    /// <param name="userId">The person, likewise.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<PartnerResult<Actor>> ActorAsync(TenantId tenant, UserId userId, CancellationToken cancellationToken = default)
    {
        var account = await Store.FindAsync(tenant, cancellationToken).ConfigureAwait(false);
        if (account is null) return AccountErrors.NotFound.Error();
        return account.FindUser(userId) is { } user ? Actor.User(tenant, userId, user.Roles) : AccountErrors.UserNotFound.Error(nameof(userId));
    }

    /// <summary>
    /// Opens the account of a tenant. For host code only, which answers for the enrollment being active; clients have no way to ask. When
    /// it is open already, that account is answered and the named person is not added to it.
    /// </summary>
    public Task<PartnerResult<PartnerAccount>> OpenAsync(OpenAccount command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Walk.RunAsync<PartnerAccount>(
            command,
            Opener,
            null,
            (stored, cancel) => this.FindAsync(new TenantId(stored.RecordId), cancel),
            async (attempt, cancel) =>
            {
                var open = await Store.FindAsync(command.Tenant, cancel).ConfigureAwait(false);
                return this.Step(attempt, command, open, AccountRules.Open(command, open, Opener, attempt.Now), Opener);
            },
            cancellationToken);
    }
}
