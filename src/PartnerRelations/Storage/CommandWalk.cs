using PartnerRelations.Invitations;
using PartnerRelations.Serialization;

namespace PartnerRelations.Storage;

/// <summary>
/// The walk that every command takes: was this request answered before; judge; save; and after a lost race judge again, three times at
/// the most. With an expected version a lost race is answered at once.
/// </summary>
internal sealed class CommandWalk(IRequestStore requests, TimeProvider clock)
{
    private const int MaxAttempts = 3;

    /// <summary>Runs one command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="actor">Who gives it.</param>
    /// <param name="token">The token it holds, where it holds one.</param>
    /// <param name="repeat">Answers a request that took effect before: the record as it is now.</param>
    /// <param name="attempt">Gathers the facts, asks the rule, and says what to save.</param>
    /// <param name="cancellationToken">Passed through; never an answer.</param>
    public async Task<PartnerResult<TAnswer>> RunAsync<TAnswer>(
        PartnerCommand command,
        Actor actor,
        InvitationToken? token,
        Func<StoredRequest, CancellationToken, Task<PartnerResult<TAnswer>>> repeat,
        Func<CommandAttempt, CancellationToken, Task<CommandStep<TAnswer>>> attempt,
        CancellationToken cancellationToken)
        where TAnswer : notnull
    {
        ArgumentNullException.ThrowIfNull(command);
        using var activity = Telemetry.Start(command);
        var key = CommandAttempt.KeyOf(command, actor, token);
        for (var tries = 1; ; tries++)
        {
            if (key is not null && await requests.FindRequestAsync(key, cancellationToken).ConfigureAwait(false) is { } stored)
            {
                return Telemetry.Answered(command, string.Equals(stored.ContentHash, CommandContent.Hash(command), StringComparison.Ordinal)
                    ? await repeat(stored, cancellationToken).ConfigureAwait(false)
                    : PartnerResult.Refused<TAnswer>(StorageErrors.RequestContentDiffers.Error(nameof(command.RequestId))));
            }

            var step = await attempt(new CommandAttempt(command, key, clock.Now()), cancellationToken).ConfigureAwait(false);
            if (step.Save is null) return Telemetry.Answered(command, step.Answer);
            var saved = await step.Save(cancellationToken).ConfigureAwait(false);
            switch (saved)
            {
                case SaveResult.Saved:
                    return Telemetry.Answered(command, step.Answer);
                case SaveResult.VersionConflict when command.ExpectedVersion is not null:
                    return Telemetry.Answered(command, PartnerResult.Refused<TAnswer>(StorageErrors.Stale.Error(nameof(command.ExpectedVersion))));
                case SaveResult.AlreadyExists or SaveResult.VersionConflict or SaveResult.RequestRepeated:
                    if (tries >= MaxAttempts) return Telemetry.Answered(command, PartnerResult.Refused<TAnswer>(StorageErrors.Contended.Error()));
                    break;
                default:
                    throw new InvalidOperationException($"The store answered {saved}, which no save may answer.");
            }
        }
    }
}
