using PartnerRelations.Events;

namespace PartnerRelations.Accounts;

/// <summary>Something that happened to a partner's account.</summary>
public abstract record PartnerAccountEvent : PartnerEvent;

/// <summary>The account was opened.</summary>
public sealed record AccountOpened : PartnerAccountEvent
{
    /// <summary>The person who signed in, now Global administrator.</summary>
    public required AccountUser FirstUser { get; init; }
}

/// <summary>A user was added.</summary>
public sealed record AccountUserAdded : PartnerAccountEvent
{
    /// <summary>The user with the first roles.</summary>
    public required AccountUser User { get; init; }
}

/// <summary>A user was removed.</summary>
public sealed record AccountUserRemoved : PartnerAccountEvent
{
    /// <summary>Who it was.</summary>
    public required UserId UserId { get; init; }
}

/// <summary>A user was given roles.</summary>
public sealed record AccountRolesGranted : PartnerAccountEvent
{
    /// <summary>The user.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The roles that the user did not hold before.</summary>
    public required PartnerRoles Roles { get; init; }
}

/// <summary>Roles were taken from a user.</summary>
public sealed record AccountRolesRevoked : PartnerAccountEvent
{
    /// <summary>The user.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The roles that the user held before.</summary>
    public required PartnerRoles Roles { get; init; }
}
