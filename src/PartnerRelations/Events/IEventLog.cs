namespace PartnerRelations.Events;

/// <summary>
/// Reads what the stores have logged. Only a store's save writes to it, in the same atomic write as the record. A reader that goes on
/// from the last position it saw misses nothing, also while others save.
/// </summary>
public interface IEventLog
{
    /// <summary>The events behind a position, in the order of their positions; empty when there is none yet.</summary>
    /// <param name="after">The last position seen; 0 for the beginning.</param>
    /// <param name="take">How many at the most; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait; then nothing is answered.</param>
    Task<IReadOnlyList<LoggedEvent>> ReadAsync(long after, int take, CancellationToken cancellationToken);

    /// <summary>The events of one record, version by version, from just behind a version; empty for an unknown record or another owner's.</summary>
    /// <param name="owner">The tenant that owns the record.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="afterVersion">0 for the whole history.</param>
    /// <param name="take">How many at the most; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait; then nothing is answered.</param>
    Task<IReadOnlyList<LoggedEvent>> ReadRecordAsync(TenantId owner, Guid recordId, long afterVersion, int take, CancellationToken cancellationToken);

    /// <summary>The position of the newest event; 0 when the log is empty.</summary>
    Task<long> FindLastPositionAsync(CancellationToken cancellationToken);
}
