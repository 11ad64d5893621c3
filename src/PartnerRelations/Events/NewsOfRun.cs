namespace PartnerRelations.Events;

/// <summary>
/// What is new in the log when a run of the pump begins. Handlers mostly stand at the same place, so what lies behind it is read once for
/// all of them; a handler with more than a batch before it reads on for itself.
/// </summary>
internal sealed class NewsOfRun(IEventLog log, int batchSize, long end, CancellationToken cancellationToken)
{
    private static readonly Task<IReadOnlyList<UnreadEvent>> Nothing = Task.FromResult<IReadOnlyList<UnreadEvent>>([]);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, Task<IReadOnlyList<UnreadEvent>>> _first = [];

    /// <summary>The last position of the log when the run began.</summary>
    public long End => end;

    /// <summary>The first batch behind the place of a handler; empty where there is nothing.</summary>
    public Task<IReadOnlyList<UnreadEvent>> ReadFirstAsync(long after)
    {
        if (after >= end) return Nothing;
        lock (_gate)
        {
            if (!_first.TryGetValue(after, out var batch)) _first.Add(after, batch = ReadAsync(after));
            return batch;
        }
    }

    /// <summary>A further batch, for one handler.</summary>
    public async Task<IReadOnlyList<UnreadEvent>> ReadAsync(long after) =>
        [.. (await log.ReadAsync(after, batchSize, cancellationToken).ConfigureAwait(false)).Select(logged => new UnreadEvent(logged))];
}

/// <summary>An event of the log, whose body is read when the first handler wants it, and once for all of them.</summary>
internal sealed class UnreadEvent(LoggedEvent logged)
{
    private PartnerEvent? _change;

    public LoggedEvent Logged => logged;

    public Guid RecordId => logged.Header.RecordId;

    /// <summary>The event. Two handlers that ask at once may read it twice, which does no harm: both get the same.</summary>
    public PartnerEvent Read() => _change ??= EventJson.Read(logged);
}
