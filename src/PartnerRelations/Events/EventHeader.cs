namespace PartnerRelations.Events;

/// <summary>What every event says besides its content: of which record, which version of it, when, and by whom.</summary>
public sealed record EventHeader
{
    /// <summary>The tenant that owns the record; also what a sharded store routes by.</summary>
    public required TenantId Owner { get; init; }

    /// <summary>The id of the record.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The version that the record has after the event: 1 for a new record, then one more each time.</summary>
    public required long Version { get; init; }

    /// <summary>When it happened, in UTC, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required ActorIdentity By { get; init; }

    /// <summary>The header of the event that makes a record.</summary>
    internal static EventHeader First(TenantId owner, Guid recordId, Actor actor, DateTimeOffset now) => Next(owner, recordId, 0, actor, now);

    /// <summary>The header of the event that follows on a version.</summary>
    internal static EventHeader Next(TenantId owner, Guid recordId, long version, Actor actor, DateTimeOffset now) =>
        new() { Owner = owner, RecordId = recordId, Version = version + 1, At = now, By = actor.Identity };
}
