namespace PartnerRelations.Events;

/// <summary>
/// What is new in the log when a run of the pump begins. Handlers mostly stand at the same place, so what lies behind it is read once for
/// all of them; a handler with more than a batch before it reads on for itself.
/// </summary>
internal sealed class NewsOfRun(IEventLog log, int batchSize, long end, CancellationToken cancellationToken)
{
    private static readonly Task<IReadOnlyList<LoggedEvent>> Nothing = Task.FromResult<IReadOnlyList<LoggedEvent>>([]);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, Task<IReadOnlyList<LoggedEvent>>> _batches = [];

    /// <summary>The last position of the log when the run began.</summary>
    public long End => end;

    /// <summary>The first batch behind a position; empty where there is none.</summary>
    public Task<IReadOnlyList<LoggedEvent>> ReadAsync(long after)
    {
        if (after >= end) return Nothing;
        lock (_gate)
        {
            if (!_batches.TryGetValue(after, out var batch)) _batches.Add(after, batch = log.ReadAsync(after, batchSize, cancellationToken));
            return batch;
        }
    }
}
