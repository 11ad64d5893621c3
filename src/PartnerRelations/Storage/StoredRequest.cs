namespace PartnerRelations.Storage;

/// <summary>That a request has taken effect, and on which record. Stored in the same write as its effect, unique by <see cref="Key"/>.</summary>
public sealed record StoredRequest
{
    /// <summary>Who asked, and the id they gave it.</summary>
    public required RequestKey Key { get; init; }

    /// <summary>SHA-256 over the command's name and content, as hexadecimal digits; another content under the same key is refused.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The record that the request took effect on.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The version that the record had after it.</summary>
    public required long Version { get; init; }

    /// <summary>When, in UTC; rows older than the host's retention may be purged.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What makes a request unique: two people may use the same id without harm.</summary>
public sealed record RequestKey
{
    /// <summary>The actor's tenant and user, or the hash of the token that an anonymous actor holds; at most 150 characters.</summary>
    public required string Scope { get; init; }

    /// <summary>The id that the caller gave.</summary>
    public required RequestId Id { get; init; }
}
