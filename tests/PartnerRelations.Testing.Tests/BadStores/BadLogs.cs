using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>Logs that a record came to be, and nothing of what became of it.</summary>
internal sealed class LosingEventsStore : PlainStore
{
    protected override void WriteEvent(ProviderLinkChange change)
    {
        if (change.Event.Version == 1) base.WriteEvent(change);
    }
}

/// <summary>Logs what it refuses.</summary>
internal sealed class LoggingRefusedStore : PlainStore
{
    protected override SaveResult Judge(ProviderLinkChange change)
    {
        var result = base.Judge(change);
        if (result == SaveResult.AlreadyExists) WriteEvent(change);
        return result;
    }
}

/// <summary>
/// Gives out positions when a save begins and shows them when it ends, as a sequence in a database does: a reader that has gone past a
/// position never sees the writer that was late.
/// </summary>
internal sealed class LateWritersStore : PlainStore
{
    private long _position;
    private long _read;
    private int _saving;

    public override async Task<SaveResult> SaveAsync(ProviderLinkChange change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _saving);
        await TurnAsync();
        SaveResult result;
        long position;
        lock (Gate)
        {
            result = Judge(change);
            position = ++_position;
            if (result == SaveResult.Saved) Write(change);
        }

        // Where others save at once, every other one is late until a reader has gone past it, if there is a reader.
        var isLate = position % 2 == 1 && Volatile.Read(ref _saving) > 1;
        for (var turns = 0; turns < 2000 && isLate && Interlocked.Read(ref _read) < position; turns++) await TurnAsync();
        lock (Gate)
        {
            if (result == SaveResult.Saved) Log.Add(Logged(change, position));
        }

        Interlocked.Decrement(ref _saving);
        return result;
    }

    public override async Task<IReadOnlyList<LoggedEvent>> ReadAsync(long after, int take, CancellationToken cancellationToken)
    {
        var events = await base.ReadAsync(after, take, cancellationToken);
        if (events.Count > 0) Interlocked.Exchange(ref _read, events[^1].Position);
        return events;
    }

    protected override void WriteEvent(ProviderLinkChange change)
    {
        // Written at the end.
    }

    /// <summary>Goes to the end of the queue that all threads share; a plain yield would keep its thread to itself and let a reader starve.</summary>
    private static Task TurnAsync() =>
        Task.Factory.StartNew(static () => { }, CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default);
}
