namespace PartnerRelations;

/// <summary>
/// What every command may carry besides its content. Fields that a person types (e-mail addresses, phone numbers, countries, web
/// addresses) are text in commands; the rule reads them and answers every problem with its field.
/// </summary>
public abstract record PartnerCommand
{
    /// <summary>Makes the command take effect once, however often it is sent; null to let every call count.</summary>
    public RequestId? RequestId { get; init; }

    /// <summary>
    /// The version of the record that the caller has seen. When the record has moved on the command is refused with
    /// <c>record.stale</c>; null to judge the command against the record as it is, which the service does again after a lost race.
    /// Ignored by commands that make a new record.
    /// </summary>
    public long? ExpectedVersion { get; init; }
}
