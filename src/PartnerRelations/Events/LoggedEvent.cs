namespace PartnerRelations.Events;

/// <summary>An event as the log keeps it: type name and body apart, so that a reader meets a type it does not know without failing.</summary>
public sealed record LoggedEvent
{
    /// <summary>Where it stands in the log: positive, growing, with gaps. Order is promised per record only.</summary>
    public required long Position { get; init; }

    /// <summary>Of which record, when and by whom.</summary>
    public required EventHeader Header { get; init; }

    /// <summary>The stable name of the event's type, such as <c>provider_link.provider_approved</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The event as JSON text.</summary>
    public required string Body { get; init; }
}
