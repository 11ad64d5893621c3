using Microsoft.Extensions.Logging;
using PartnerRelations.Storage;

namespace PartnerRelations.Events;

/// <summary>
/// One run's hold on a handler's cursor, and what it has not saved yet. Whoever saves first has the cursor; the other one stops. The lease
/// is taken with the first event that is handed over, so a run that only passes events by saves once for each batch.
/// </summary>
internal sealed class EventLease(string handler, string holder, IEventCursorStore cursors, EventPumpOptions options, TimeProvider clock, ILogger logger)
{
    private readonly Dictionary<Guid, SetAsideEvent> _setAside = [];
    private readonly HashSet<Guid> _caught = [];
    private EventCursor? _cursor;
    private int _unsaved;

    /// <summary>The last position that is done with, saved or not.</summary>
    public long Position { get; private set; }

    /// <summary>Whether this run has had the lease.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Begins at a cursor as just read, or at a new one of version 0; false where another run is at work.</summary>
    public bool TryBegin(EventCursor cursor)
    {
        (_cursor, Position) = (cursor, cursor.Position);
        return !cursor.IsLeasedAt(clock.Now());
    }

    /// <summary>Notes that an event is done with.</summary>
    public void Done(long position)
    {
        Position = position;
        _unsaved++;
    }

    /// <summary>Notes that a record has to wait, from that event on.</summary>
    public void SetAside(SetAsideEvent aside)
    {
        _setAside[aside.RecordId] = aside;
        _caught.Remove(aside.RecordId);
        _unsaved++;
    }

    /// <summary>Notes that nothing of a record waits any more.</summary>
    public void CaughtUp(Guid recordId)
    {
        _setAside.Remove(recordId);
        _caught.Add(recordId);
        _unsaved++;
    }

    /// <summary>
    /// Takes the lease before the first event, and later saves where a batch is full or half of the lease has gone by; false where another
    /// run was quicker or has taken over.
    /// </summary>
    public async Task<bool> KeepAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsTaken && _unsaved < options.BatchSize && clock.Now() < _cursor!.LeaseUntil - (options.Lease / 2)) return true;
        return await SaveAsync(holder, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Saves now, with the lease where it is taken; false where another run has taken over.</summary>
    public Task<bool> SaveAsync(CancellationToken cancellationToken) => _unsaved == 0 ? Task.FromResult(true) : SaveAsync(IsTaken ? holder : null, cancellationToken);

    /// <summary>Saves and gives the lease back; false where another run has taken over.</summary>
    public Task<bool> ReleaseAsync(CancellationToken cancellationToken) => SaveAsync(null, cancellationToken);

    /// <summary>
    /// Saves and gives the lease back after a cancellation or an outage, so that nobody has to wait for its end. Takes no token, because the
    /// caller's is cancelled; what goes wrong here must not hide what went wrong before.
    /// </summary>
    public async Task TryReleaseAsync()
    {
        if (!IsTaken) return;
        try
        {
            await SaveAsync(null, CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The lease lapses by itself; the first exception is the one to be told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.NotReleased(handler, exception.GetType().Name, _cursor!.LeaseUntil);
        }
    }

    private async Task<bool> SaveAsync(string? nextHolder, CancellationToken cancellationToken)
    {
        var next = _cursor! with
        {
            Version = _cursor!.Version + 1,
            Position = Position,
            LeaseHolder = nextHolder,
            LeaseUntil = nextHolder is null ? null : clock.Now() + options.Lease,
        };
        var saved = await cursors.SaveAsync(new EventCursorChange { Cursor = next, SetAside = [.. _setAside.Values], Caught = [.. _caught] }, cancellationToken).ConfigureAwait(false);
        if (saved != SaveResult.Saved) return false;
        _cursor = next;
        IsTaken |= nextHolder is not null;
        _unsaved = 0;
        _setAside.Clear();
        _caught.Clear();
        return true;
    }
}
