namespace PartnerRelations.Customers;

/// <summary>
/// What a granular grant of administration gave, as it was made at Microsoft (C2, C8 from 2023-10-09). A note of a fact: it gives nothing by
/// itself, and ends by the clock.
/// </summary>
public sealed record AdminGrant
{
    /// <summary>The roles in the customer's directory; at least one.</summary>
    public required ValueList<DirectoryRoleId> Roles { get; init; }

    /// <summary>From when on it is over, in UTC, that very millisecond included.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>When it was recorded here, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Whether it still holds.</summary>
    public bool IsLiveAt(DateTimeOffset now) => now < EndsAt;
}
