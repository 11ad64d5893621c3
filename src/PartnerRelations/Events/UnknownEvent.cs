namespace PartnerRelations.Events;

/// <summary>An event of a type that this version of the library does not know. Handlers pass it by; it is never poison.</summary>
public sealed record UnknownEvent : PartnerEvent
{
    /// <summary>The type's name as the log keeps it.</summary>
    public required string TypeName { get; init; }

    /// <summary>The JSON text as the log keeps it.</summary>
    public required string Body { get; init; }
}
