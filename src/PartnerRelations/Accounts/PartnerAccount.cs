namespace PartnerRelations.Accounts;

/// <summary>
/// The account of one partner: who its users are, and what they may do. One record per tenant, so that its version guards the last Admin
/// agent also when two remove each other at once. Owned by the tenant and seen by nobody else. Made only by <see cref="Apply"/>.
/// </summary>
public sealed record PartnerAccount
{
    /// <summary>How many users an account holds at the most.</summary>
    public const int MaxUsers = 1000;

    /// <summary>The partner's tenant; also the record's id.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>1 when new, one more with each event.</summary>
    public required long Version { get; init; }

    /// <summary>Always <see cref="PartnerAccountStatus.Open"/>; nothing closes an account.</summary>
    public required PartnerAccountStatus Status { get; init; }

    /// <summary>When it was opened, in UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The users in the order in which they were added.</summary>
    public required ValueList<AccountUser> Users { get; init; }

    /// <summary>The user with that id; null when there is none.</summary>
    public AccountUser? FindUser(UserId userId) => Users.FirstOrDefault(user => user.Id == userId);

    /// <summary>How an actor stands to it.</summary>
    public PartnerAccountParty PartyOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Kind == ActorKind.User && actor.Tenant == Tenant ? PartnerAccountParty.Member : PartnerAccountParty.Stranger;
    }

    /// <summary>The record after an event; the only code that makes a next record.</summary>
    /// <param name="previous">The record before; null for the event that opens an account.</param>
    /// <param name="change">An event with the version just behind the record's.</param>
    /// <exception cref="ArgumentException">The event does not follow on the record.</exception>
    public static PartnerAccount Apply(PartnerAccount? previous, PartnerAccountEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Version != (previous?.Version ?? 0) + 1 || (previous is not null && previous.Tenant.Value != change.RecordId))
        {
            throw new ArgumentException($"Event {change.Version} of {change.RecordId} does not follow on version {previous?.Version ?? 0}.", nameof(change));
        }

        return (previous, change) switch
        {
            (null, AccountOpened e) => new PartnerAccount
            {
                Tenant = new TenantId(e.RecordId),
                Version = e.Version,
                Status = PartnerAccountStatus.Open,
                OpenedAt = e.At,
                Users = [e.FirstUser],
            },
            ({ } account, AccountUserAdded e) => account with { Version = e.Version, Users = account.Users.Add(e.User) },
            ({ } account, AccountUserRemoved e) => account with { Version = e.Version, Users = [.. account.Users.Where(user => user.Id != e.UserId)] },
            ({ } account, AccountRolesGranted e) => account.WithRoles(e, e.UserId, roles => roles | e.Roles),
            ({ } account, AccountRolesRevoked e) => account.WithRoles(e, e.UserId, roles => roles & ~e.Roles),
            _ => throw new ArgumentException($"{change.GetType().Name} does not follow on {(previous is null ? "nothing" : previous.Status)}.", nameof(change)),
        };
    }

    private PartnerAccount WithRoles(PartnerAccountEvent e, UserId userId, Func<PartnerRoles, PartnerRoles> change) => this with
    {
        Version = e.Version,
        Users = [.. Users.Select(user => user.Id == userId ? user with { Roles = change(user.Roles) } : user)],
    };
}
