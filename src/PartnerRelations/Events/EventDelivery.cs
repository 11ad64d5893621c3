using Microsoft.Extensions.Logging;
using PartnerRelations.Storage;

namespace PartnerRelations.Events;

/// <summary>One run for one handler: try again what was set aside, hand over what is new, all of it under the handler's lease, and save how far it came.</summary>
internal sealed class EventDelivery(
    EventHandlerRegistration registration, IEventLog log, EventLease lease, IEventCursorStore cursors, EventPumpOptions options, TimeProvider clock, ILogger logger)
{
    private readonly string _name = registration.Handler.Name;

    /// <summary>The records of which something is set aside, from before or by this run; their later events wait.</summary>
    private readonly HashSet<Guid> _waiting = [];
    private int _handled;
    private int _setAside;
    private int _passedBy;

    public async Task<HandlerRun> RunAsync(NewsOfRun run, CancellationToken cancellationToken)
    {
        var end = run.End;
        var cursor = await FindCursorAsync(end, cancellationToken).ConfigureAwait(false);
        if (!lease.TryBegin(cursor)) return LeasedElsewhere(end);

        // What is read here is still so under the lease: whoever changes it saves the cursor, and then this run does not get the lease.
        var now = clock.Now();
        var due = await ListDueAsync(now, null, cancellationToken).ConfigureAwait(false);
        var news = await run.ReadFirstAsync(cursor.Position).ConfigureAwait(false);

        // An idle pump writes nothing.
        if (cursor.Version > 0 && due.Count == 0 && news.Count == 0) return Ended(HandlerRunOutcome.Done, end);
        return await WorkAsync(
            end,
            async () => await RetryDueAsync(due, now, cancellationToken).ConfigureAwait(false) && await HandOverAsync(run, news, cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<HandlerRun> RetryAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var end = await log.FindLastPositionAsync(cancellationToken).ConfigureAwait(false);
        if (!lease.TryBegin(await FindCursorAsync(end, cancellationToken).ConfigureAwait(false))) return LeasedElsewhere(end);
        var found = await cursors.FindSetAsideAsync(_name, [recordId], cancellationToken).ConfigureAwait(false);
        return found.Count == 0
            ? Ended(HandlerRunOutcome.Done, end)
            : await WorkAsync(end, () => CatchUpAsync(found[0], cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<EventCursor> FindCursorAsync(long end, CancellationToken cancellationToken) =>
        await cursors.FindAsync(_name, cancellationToken).ConfigureAwait(false)
        ?? new EventCursor { Handler = _name, Version = 0, Position = registration.Start == HandlerStart.End ? end : 0 };

    private Task<IReadOnlyList<SetAsideEvent>> ListDueAsync(DateTimeOffset now, Guid? after, CancellationToken cancellationToken) =>
        cursors.ListSetAsideAsync(_name, now, new PageRange { After = after, Take = options.BatchSize }, cancellationToken);

    private async Task<HandlerRun> WorkAsync(long end, Func<Task<bool>> work, CancellationToken cancellationToken)
    {
        try
        {
            if (await work().ConfigureAwait(false) && await lease.ReleaseAsync(cancellationToken).ConfigureAwait(false)) return Ended(HandlerRunOutcome.Done, end);
        }
        catch
        {
            await lease.TryReleaseAsync().ConfigureAwait(false);
            throw;
        }

        if (!lease.IsTaken) return LeasedElsewhere(end);
        logger.LeaseLost(_name);
        return Ended(HandlerRunOutcome.LeaseLost, end);
    }

    private async Task<bool> RetryDueAsync(IReadOnlyList<SetAsideEvent> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var aside in due)
            {
                if (!await CatchUpAsync(aside, cancellationToken).ConfigureAwait(false)) return false;
            }

            if (due.Count < options.BatchSize) return await lease.SaveAsync(cancellationToken).ConfigureAwait(false);
            due = await ListDueAsync(now, due[^1].RecordId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Hands over what a record has waiting, as far as the cursor has come; what lies behind comes with the log.</summary>
    private async Task<bool> CatchUpAsync(SetAsideEvent aside, CancellationToken cancellationToken)
    {
        var (next, seen) = (aside, aside.Version - 1);
        while (true)
        {
            var waiting = await log.ReadRecordAsync(aside.Owner, aside.RecordId, seen, options.BatchSize, cancellationToken).ConfigureAwait(false);
            foreach (var logged in waiting)
            {
                if (logged.Position > lease.Position) break;
                if (logged.Header.Version != next.Version)
                {
                    // The failed one is handled; should this run end here, the next one begins behind it.
                    next = next with { Version = logged.Header.Version, Position = logged.Position, TypeName = logged.TypeName };
                    lease.SetAside(next);
                }

                if (!await lease.KeepAsync(cancellationToken).ConfigureAwait(false)) return false;
                if (await TryHandleAsync(new UnreadEvent(logged), cancellationToken).ConfigureAwait(false) is { } exception)
                {
                    SetAside(logged, logged.Header.Version == aside.Version ? aside.Attempts + 1 : 1, exception);
                    return true;
                }

                seen = logged.Header.Version;
            }

            if (waiting.Count == options.BatchSize && waiting[^1].Position <= lease.Position) continue;
            lease.CaughtUp(aside.RecordId);
            logger.CaughtUp(_name, aside.RecordId);
            return true;
        }
    }

    private async Task<bool> HandOverAsync(NewsOfRun run, IReadOnlyList<UnreadEvent> batch, CancellationToken cancellationToken)
    {
        while (batch.Count > 0)
        {
            await FindWaitingAsync(batch, cancellationToken).ConfigureAwait(false);
            foreach (var unread in batch)
            {
                if (!registration.Concerns(unread.Logged) || _waiting.Contains(unread.RecordId)) _passedBy++;
                else if (!await lease.KeepAsync(cancellationToken).ConfigureAwait(false)) return false;
                else if (await TryHandleAsync(unread, cancellationToken).ConfigureAwait(false) is { } exception) SetAside(unread.Logged, 1, exception);
                lease.Done(unread.Logged.Position);
            }

            if (lease.Position >= run.End) break;
            if (!await lease.SaveAsync(cancellationToken).ConfigureAwait(false)) return false;
            batch = await run.ReadAsync(lease.Position).ConfigureAwait(false);
        }

        return true;
    }

    private async Task FindWaitingAsync(IReadOnlyList<UnreadEvent> batch, CancellationToken cancellationToken)
    {
        var records = batch.Where(unread => registration.Concerns(unread.Logged)).Select(unread => unread.RecordId).ToHashSet();
        if (records.Count == 0) return;
        foreach (var aside in await cursors.FindSetAsideAsync(_name, records, cancellationToken).ConfigureAwait(false)) _waiting.Add(aside.RecordId);
    }

    /// <summary>Hands one event over; answers what the handler threw, never a cancellation.</summary>
    private async Task<Exception?> TryHandleAsync(UnreadEvent unread, CancellationToken cancellationToken)
    {
        try
        {
            var change = registration.Concerns(unread.Logged) ? unread.Read() : null;
            if (change is null or UnknownEvent)
            {
                _passedBy++;
                return null;
            }

            await registration.Handler.HandleAsync(change, cancellationToken).ConfigureAwait(false);
            _handled++;
            return null;
        }
#pragma warning disable CA1031 // Whatever one handler throws must not stop the others or the other records.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // A handler that is interrupted may throw anything; none of it is a failure.
            cancellationToken.ThrowIfCancellationRequested();
            return exception;
        }
    }

    private void SetAside(LoggedEvent logged, int attempts, Exception exception)
    {
        var now = clock.Now();
        var aside = new SetAsideEvent
        {
            Handler = _name,
            RecordId = logged.Header.RecordId,
            Owner = logged.Header.Owner,
            Version = logged.Header.Version,
            Position = logged.Position,
            TypeName = logged.TypeName,
            Attempts = attempts,
            Error = ErrorText.Of(exception),
            FailedAt = now,
            RetryAt = now + options.DelayAfter(attempts),
        };
        _setAside++;
        _waiting.Add(aside.RecordId);
        lease.SetAside(aside);
        logger.SetAside(_name, aside.TypeName, aside.Version, aside.RecordId, attempts, exception.GetType().Name, aside.RetryAt);
    }

    private HandlerRun LeasedElsewhere(long end)
    {
        logger.LeasedElsewhere(_name);
        return Ended(HandlerRunOutcome.LeasedElsewhere, end);
    }

    private HandlerRun Ended(HandlerRunOutcome outcome, long end)
    {
        var run = new HandlerRun { Handler = _name, Outcome = outcome, Handled = _handled, SetAside = _setAside, PassedBy = _passedBy, Lag = Math.Max(end - lease.Position, 0) };
        Telemetry.Delivered(run);
        return run;
    }
}
