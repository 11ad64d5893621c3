using Microsoft.Extensions.Logging;
using PartnerRelations.Storage;

namespace PartnerRelations.Events;

/// <summary>One run for one handler: take the lease, try again what was set aside, hand over what is new, give the lease back.</summary>
internal sealed class EventDelivery(
    EventHandlerRegistration registration, IEventLog log, EventLease lease, IEventCursorStore cursors, EventPumpOptions options, TimeProvider clock, ILogger logger)
{
    private readonly string _name = registration.Handler.Name;

    /// <summary>The records that were set aside in this run; their later events wait.</summary>
    private readonly HashSet<Guid> _failed = [];
    private int _handled;
    private int _setAside;
    private int _passedBy;

    public async Task<HandlerRun> RunAsync(CancellationToken cancellationToken)
    {
        var end = await log.FindLastPositionAsync(cancellationToken).ConfigureAwait(false);
        var cursor = await FindCursorAsync(end, cancellationToken).ConfigureAwait(false);
        if (cursor.Version > 0 && !cursor.IsLeasedAt(clock.Now()) && !await HasWorkAsync(cursor, cancellationToken).ConfigureAwait(false))
        {
            return Ended(HandlerRunOutcome.Done, end - cursor.Position);
        }

        return await LeasedAsync(
            cursor,
            end,
            async () => await RetryDueAsync(cancellationToken).ConfigureAwait(false) && await ReadOnAsync(end, cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<HandlerRun> RetryAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var end = await log.FindLastPositionAsync(cancellationToken).ConfigureAwait(false);
        var cursor = await FindCursorAsync(end, cancellationToken).ConfigureAwait(false);
        return await LeasedAsync(
            cursor,
            end,
            async () =>
            {
                var found = await cursors.FindSetAsideAsync(_name, [recordId], cancellationToken).ConfigureAwait(false);
                return found.Count == 0 || await CatchUpAsync(found[0], cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<EventCursor> FindCursorAsync(long end, CancellationToken cancellationToken) =>
        await cursors.FindAsync(_name, cancellationToken).ConfigureAwait(false)
        ?? new EventCursor { Handler = _name, Version = 0, Position = registration.Start == HandlerStart.End ? end : 0 };

    /// <summary>An idle pump writes nothing.</summary>
    private async Task<bool> HasWorkAsync(EventCursor cursor, CancellationToken cancellationToken) =>
        (await log.ReadAsync(cursor.Position, 1, cancellationToken).ConfigureAwait(false)).Count > 0
        || (await cursors.ListSetAsideAsync(_name, clock.Now(), new PageRange { Take = 1 }, cancellationToken).ConfigureAwait(false)).Count > 0;

    private async Task<HandlerRun> LeasedAsync(EventCursor cursor, long end, Func<Task<bool>> work, CancellationToken cancellationToken)
    {
        if (!await lease.TakeAsync(cursor, cancellationToken).ConfigureAwait(false))
        {
            logger.LeasedElsewhere(_name);
            return Ended(HandlerRunOutcome.LeasedElsewhere, end - cursor.Position);
        }

        try
        {
            if (await work().ConfigureAwait(false) && await lease.ReleaseAsync(cancellationToken).ConfigureAwait(false)) return Ended(HandlerRunOutcome.Done, end - lease.Position);
        }
        catch
        {
            await lease.TryReleaseAsync().ConfigureAwait(false);
            throw;
        }

        logger.LeaseLost(_name);
        return Ended(HandlerRunOutcome.LeaseLost, end - lease.Position);
    }

    private async Task<bool> RetryDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now();
        Guid? after = null;
        while (true)
        {
            var due = await cursors.ListSetAsideAsync(_name, now, new PageRange { After = after, Take = options.BatchSize }, cancellationToken).ConfigureAwait(false);
            foreach (var aside in due)
            {
                if (!await CatchUpAsync(aside, cancellationToken).ConfigureAwait(false)) return false;
            }

            if (due.Count < options.BatchSize) return await lease.SaveAsync(cancellationToken).ConfigureAwait(false);
            after = due[^1].RecordId;
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
                if (await TryHandleAsync(logged, cancellationToken).ConfigureAwait(false) is { } exception)
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

    private async Task<bool> ReadOnAsync(long end, CancellationToken cancellationToken)
    {
        while (lease.Position < end)
        {
            var batch = await log.ReadAsync(lease.Position, options.BatchSize, cancellationToken).ConfigureAwait(false);
            if (batch.Count == 0) break;
            var records = batch.Select(logged => logged.Header.RecordId).Distinct().ToList();
            var held = (await cursors.FindSetAsideAsync(_name, records, cancellationToken).ConfigureAwait(false)).Select(aside => aside.RecordId).ToHashSet();
            foreach (var logged in batch)
            {
                if (!await lease.KeepAsync(cancellationToken).ConfigureAwait(false)) return false;
                if (held.Contains(logged.Header.RecordId) || _failed.Contains(logged.Header.RecordId)) _passedBy++;
                else if (await TryHandleAsync(logged, cancellationToken).ConfigureAwait(false) is { } exception) SetAside(logged, 1, exception);
                lease.Done(logged.Position);
            }
        }

        return true;
    }

    /// <summary>Hands one event over; answers what the handler threw, never a cancellation.</summary>
    private async Task<Exception?> TryHandleAsync(LoggedEvent logged, CancellationToken cancellationToken)
    {
        try
        {
            var change = Concerns(logged) ? EventJson.Read(logged) : null;
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

    private bool Concerns(LoggedEvent logged) => EventTypes.Find(logged.TypeName) is { } type && registration.Handler.Concerns(type);

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
        _failed.Add(aside.RecordId);
        lease.SetAside(aside);
        logger.SetAside(_name, aside.TypeName, aside.Version, aside.RecordId, attempts, exception.GetType().Name, aside.RetryAt);
    }

    private HandlerRun Ended(HandlerRunOutcome outcome, long lag)
    {
        var run = new HandlerRun { Handler = _name, Outcome = outcome, Handled = _handled, SetAside = _setAside, PassedBy = _passedBy, Lag = Math.Max(lag, 0) };
        Telemetry.Delivered(run);
        return run;
    }
}
