using PartnerRelations.Events;

namespace PartnerRelations.Testing.Stores;

/// <summary>The event log of an in-memory storage. Positions begin at 1 and have no gaps, which no other log promises.</summary>
/// <param name="storage">The storage that the stores write to.</param>
public sealed class InMemoryEventLog(InMemoryPartnerStorage storage) : IEventLog
{
    /// <inheritdoc />
    public Task<IReadOnlyList<LoggedEvent>> ReadAsync(long after, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        return storage.ReadAsync(() => storage.Events.Read(after, take), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LoggedEvent>> ReadRecordAsync(TenantId owner, Guid recordId, long afterVersion, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        return storage.ReadAsync(() => storage.Events.ReadRecord(owner, recordId, afterVersion, take), cancellationToken);
    }

    /// <inheritdoc />
    public Task<long> FindLastPositionAsync(CancellationToken cancellationToken) =>
        storage.ReadAsync(() => storage.Events.LastPosition, cancellationToken);
}
