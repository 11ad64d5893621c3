namespace PartnerRelations.Events;

/// <summary>
/// The event that a handler failed on. Later events of the same record wait behind it for that handler, so there is one for each handler
/// and record. Holds no content of the event.
/// </summary>
public sealed record SetAsideEvent
{
    /// <summary>The handler that failed.</summary>
    public required string Handler { get; init; }

    /// <summary>The record, whose later events wait.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The tenant that owns the record.</summary>
    public required TenantId Owner { get; init; }

    /// <summary>The version of the record that the event made.</summary>
    public required long Version { get; init; }

    /// <summary>Where it stands in the log.</summary>
    public required long Position { get; init; }

    /// <summary>The stable name of the event's type.</summary>
    public required string TypeName { get; init; }

    /// <summary>How often it was handed over in vain, at least 1.</summary>
    public required int Attempts { get; init; }

    /// <summary>The type and the message of the last exception, at most 500 characters, without what looks like an address or a secret.</summary>
    public required string Error { get; init; }

    /// <summary>When it failed last, in UTC.</summary>
    public required DateTimeOffset FailedAt { get; init; }

    /// <summary>From when on the pump hands it over again by itself, in UTC.</summary>
    public required DateTimeOffset RetryAt { get; init; }
}
