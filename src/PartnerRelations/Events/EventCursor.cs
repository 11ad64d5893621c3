namespace PartnerRelations.Events;

/// <summary>How far one handler has come in the log, and which pump is at work for it.</summary>
public sealed record EventCursor
{
    /// <summary>The handler's <see cref="IPartnerEventHandler.Name"/>, compared ordinally.</summary>
    public required string Handler { get; init; }

    /// <summary>1 when new, one more with each save.</summary>
    public required long Version { get; init; }

    /// <summary>The last position that is done with: handled, passed by, or set aside. 0 before the first event.</summary>
    public required long Position { get; init; }

    /// <summary>The pump whose run may hand events to the handler; null when none is at work.</summary>
    public string? LeaseHolder { get; init; }

    /// <summary>From when on another run may take over, in UTC; null when none is at work.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Whether a run is at work: until <see cref="LeaseUntil"/>, that very millisecond excluded.</summary>
    public bool IsLeasedAt(DateTimeOffset now) => LeaseHolder is not null && now < LeaseUntil;
}

/// <summary>What one save of a cursor writes, whole or not at all.</summary>
public sealed record EventCursorChange
{
    /// <summary>The next cursor.</summary>
    public required EventCursor Cursor { get; init; }

    /// <summary>What is set aside from now on; replaces what the handler had set aside for the same record.</summary>
    public required ValueList<SetAsideEvent> SetAside { get; init; }

    /// <summary>The records of which nothing is set aside any more.</summary>
    public required ValueList<Guid> Caught { get; init; }
}
