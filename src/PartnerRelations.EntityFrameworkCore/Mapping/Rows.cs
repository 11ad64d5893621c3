using PartnerRelations.Accounts;
using PartnerRelations.Events;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Mapping;

/// <summary>An event in the log.</summary>
internal sealed record EventRow
{
    /// <summary>Given by the database, growing.</summary>
    public long Position { get; init; }

    public required TenantId Owner { get; init; }

    public required Guid RecordId { get; init; }

    public required long Version { get; init; }

    public required string TypeName { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ActorIdentity By { get; init; }

    /// <summary>JSON text; kept as text, because databases that know JSON reorder it.</summary>
    public required string Body { get; init; }

    public static EventRow Of(PartnerEvent change) => new()
    {
        Owner = change.Header.Owner,
        RecordId = change.RecordId,
        Version = change.Version,
        TypeName = EventJson.TypeNameOf(change),
        At = change.At,
        By = change.Header.By,
        Body = EventJson.Write(change),
    };

    public LoggedEvent ToLogged() => new()
    {
        Position = Position,
        Header = new() { Owner = Owner, RecordId = RecordId, Version = Version, At = At, By = By },
        TypeName = TypeName,
        Body = Body,
    };
}

/// <summary>A request that took effect.</summary>
internal sealed record RequestRow
{
    public required string Scope { get; init; }

    public required RequestId RequestId { get; init; }

    public required string ContentHash { get; init; }

    public required Guid RecordId { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public static RequestRow Of(StoredRequest request) => new()
    {
        Scope = request.Key.Scope,
        RequestId = request.Key.Id,
        ContentHash = request.ContentHash,
        RecordId = request.RecordId,
        Version = request.Version,
        At = request.At,
    };

    public StoredRequest ToStored() => new()
    {
        Key = new() { Scope = Scope, Id = RequestId },
        ContentHash = ContentHash,
        RecordId = RecordId,
        Version = Version,
        At = At,
    };
}

/// <summary>A user of an account.</summary>
internal sealed record AccountUserRow
{
    public required TenantId Tenant { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>Users are listed in this order; later ones have the version of the account that added them.</summary>
    public required long Place { get; init; }

    public string? DisplayName { get; init; }

    public EmailAddress? Email { get; init; }

    public required PartnerRoles Roles { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public static AccountUserRow Of(TenantId tenant, long place, AccountUser user) => new()
    {
        Tenant = tenant,
        UserId = user.Id,
        Place = place,
        DisplayName = user.DisplayName,
        Email = user.Email,
        Roles = user.Roles,
        AddedAt = user.AddedAt,
    };

    /// <summary>A row to name one by.</summary>
    public static AccountUserRow Named(TenantId tenant, UserId user) =>
        new() { Tenant = tenant, UserId = user, Place = 0, Roles = PartnerRoles.None, AddedAt = default };

    public AccountUser ToUser() => new() { Id = UserId, DisplayName = DisplayName, Email = Email, Roles = Roles, AddedAt = AddedAt };
}
