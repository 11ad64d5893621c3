using System.Text.Json.Serialization;

namespace PartnerRelations.Events;

/// <summary>
/// Something that happened to one record. The events of a record, folded in order, give the record; the log keeps them with a stable type
/// name. No event holds a token.
/// </summary>
public abstract record PartnerEvent
{
    /// <summary>Of which record, when and by whom.</summary>
    public required EventHeader Header { get; init; }

    /// <summary>The id of the record.</summary>
    [JsonIgnore]
    public Guid RecordId => Header.RecordId;

    /// <summary>The version that the record has after the event.</summary>
    [JsonIgnore]
    public long Version => Header.Version;

    /// <summary>When it happened, in UTC, to the millisecond.</summary>
    [JsonIgnore]
    public DateTimeOffset At => Header.At;
}
