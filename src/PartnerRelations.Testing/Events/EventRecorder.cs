using PartnerRelations.Events;

namespace PartnerRelations.Testing.Events;

/// <summary>Reads what the stores have logged, as events. Remembers how far it has read; safe for concurrent use, though readers then share what is new.</summary>
/// <param name="log">The log that the stores write to.</param>
public sealed class EventRecorder(IEventLog log)
{
    private const int PageSize = 200;
    private long _seen;

    /// <summary>Every event, oldest first.</summary>
    public async Task<IReadOnlyList<PartnerEvent>> AllAsync(CancellationToken cancellationToken = default) =>
        [.. (await BehindAsync(0, cancellationToken).ConfigureAwait(false)).Select(EventJson.Read)];

    /// <summary>Every event of one kind, oldest first.</summary>
    /// <typeparam name="TEvent">The kind, or a base of several.</typeparam>
    public async Task<IReadOnlyList<TEvent>> AllAsync<TEvent>(CancellationToken cancellationToken = default)
        where TEvent : PartnerEvent => [.. (await AllAsync(cancellationToken).ConfigureAwait(false)).OfType<TEvent>()];

    /// <summary>The events since the last call, or since <see cref="SkipAsync"/>; at first every event.</summary>
    public async Task<IReadOnlyList<PartnerEvent>> NewAsync(CancellationToken cancellationToken = default)
    {
        var logged = await BehindAsync(Interlocked.Read(ref _seen), cancellationToken).ConfigureAwait(false);
        if (logged.Count > 0) Interlocked.Exchange(ref _seen, logged[^1].Position);
        return [.. logged.Select(EventJson.Read)];
    }

    /// <summary>Forgets what has happened so far: <see cref="NewAsync"/> begins behind it.</summary>
    public async Task SkipAsync(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _seen, await log.FindLastPositionAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>The whole history of one record, version by version.</summary>
    /// <param name="owner">The tenant that owns it.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<PartnerEvent>> HistoryAsync(TenantId owner, Guid recordId, CancellationToken cancellationToken = default)
    {
        List<PartnerEvent> events = [];
        while (true)
        {
            var part = await log.ReadRecordAsync(owner, recordId, events.Count, PageSize, cancellationToken).ConfigureAwait(false);
            events.AddRange(part.Select(EventJson.Read));
            if (part.Count < PageSize) return events;
        }
    }

    private async Task<List<LoggedEvent>> BehindAsync(long position, CancellationToken cancellationToken)
    {
        List<LoggedEvent> events = [];
        while (true)
        {
            var part = await log.ReadAsync(position, PageSize, cancellationToken).ConfigureAwait(false);
            events.AddRange(part);
            if (part.Count == 0) return events;
            position = part[^1].Position;
        }
    }
}
