namespace PartnerRelations.ProviderLinks;

/// <summary>
/// The tie between one provider and one reseller. While <see cref="ProviderLinkStatus.Invited"/> it <em>is</em> the invitation. Owned by
/// the provider's tenant; the reseller is a party from its answer on. Made only by <see cref="Apply"/>, so folding its events gives it.
/// </summary>
public sealed record ProviderLink
{
    /// <summary>The id.</summary>
    public required ProviderLinkId Id { get; init; }

    /// <summary>1 when new, one more with each event.</summary>
    public required long Version { get; init; }

    /// <summary>The provider.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>The reseller; null until one has approved or declined.</summary>
    public ResellerId? Reseller { get; init; }

    /// <summary>The only tenant that may approve; null for any.</summary>
    public ResellerId? ExpectedReseller { get; init; }

    /// <summary>Where the invitation went; null for a link that was found at Microsoft, which had none here.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>The language of the mail; null where there was none.</summary>
    public LanguageTag? Culture { get; init; }

    /// <summary>As last written, and so never <see cref="ProviderLinkStatus.Expired"/>; ask <see cref="StatusAt"/> for how it stands now.</summary>
    public required ProviderLinkStatus Status { get; init; }

    /// <summary>What the invitation asks for; none where there was no invitation.</summary>
    public required ProviderGrants OfferedGrants { get; init; }

    /// <summary>What is granted now; none before the approval and after the end.</summary>
    public required ProviderGrants Grants { get; init; }

    /// <summary>When the reseller was (last) invited, in UTC; null where there was no invitation.</summary>
    public DateTimeOffset? InvitedAt { get; init; }

    /// <summary>From when on an unanswered invitation is expired, in UTC; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When the provider said that the mail was sent, in UTC.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When the reseller approved, in UTC.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>
    /// When Microsoft's list was seen to hold the partnership, in UTC; null for a link that was approved here. Its consent was given on
    /// Microsoft's page and is kept there.
    /// </summary>
    public DateTimeOffset? FoundAt { get; init; }

    /// <summary>The evidence of the approval; null until there is one, and for a link that was found at Microsoft.</summary>
    public ConsentId? ConsentId { get; init; }

    /// <summary>When the administration of the reseller's tenant was withdrawn, in UTC.</summary>
    public DateTimeOffset? TenantAdministrationWithdrawnAt { get; init; }

    /// <summary>When it reached its last state (ended, declined, revoked or superseded), in UTC.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The link that made this invitation superfluous.</summary>
    public ProviderLinkId? SupersededBy { get; init; }

    /// <summary>How it stands at a moment: expired from <see cref="ExpiresAt"/> on, that very millisecond included.</summary>
    public ProviderLinkStatus StatusAt(DateTimeOffset now) =>
        Status == ProviderLinkStatus.Invited && now >= ExpiresAt ? ProviderLinkStatus.Expired : Status;

    /// <summary>How an actor stands to it.</summary>
    /// <param name="actor">Who is asking.</param>
    /// <param name="holdsToken">Whether the actor has shown the token of this invitation.</param>
    public ProviderLinkParty PartyOf(Actor actor, bool holdsToken = false)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Kind == ActorKind.System) return ProviderLinkParty.System;
        if (actor.Kind != ActorKind.User) return ProviderLinkParty.Stranger;
        if (actor.Tenant == Provider.Tenant) return ProviderLinkParty.Provider;
        if (actor.Tenant == Reseller?.Tenant) return ProviderLinkParty.Reseller;
        return holdsToken ? ProviderLinkParty.TokenHolder : ProviderLinkParty.Stranger;
    }

    /// <summary>The record after an event; the only code that makes a next record.</summary>
    /// <param name="previous">The record before; null for the event that makes a new one.</param>
    /// <param name="change">An event with the version just behind the record's.</param>
    /// <exception cref="ArgumentException">The event does not follow on the record.</exception>
    public static ProviderLink Apply(ProviderLink? previous, ProviderLinkEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Version != (previous?.Version ?? 0) + 1 || (previous is not null && previous.Id.Value != change.RecordId))
        {
            throw new ArgumentException($"Event {change.Version} of {change.RecordId} does not follow on version {previous?.Version ?? 0}.", nameof(change));
        }

        return (previous, change) switch
        {
            (null, ResellerInvited e) => New(e),
            (null, ProviderLinkFound e) => New(e),
            ({ } link, ProviderInvitationRenewed e) => link with
            {
                Version = e.Version,
                ExpectedReseller = e.ExpectedReseller,
                OfferedGrants = e.OfferedGrants,
                Culture = e.Culture,
                InvitedAt = e.At,
                ExpiresAt = e.ExpiresAt,
                SentAt = null,
            },
            ({ } link, ProviderInvitationSent e) => link with { Version = e.Version, SentAt = e.At },
            ({ } link, ProviderApproved e) => link with
            {
                Version = e.Version,
                Status = ProviderLinkStatus.Active,
                Reseller = e.Reseller,
                Grants = e.Grants,
                ConsentId = e.ConsentId,
                ApprovedAt = e.At,
            },
            ({ } link, TenantAdministrationWithdrawn e) => link with
            {
                Version = e.Version,
                Grants = link.Grants & ~ProviderGrants.AdministerResellerTenant,
                TenantAdministrationWithdrawnAt = e.At,
            },
            ({ } link, ProviderDeclined e) => link.Closed(e, ProviderLinkStatus.Declined) with { Reseller = e.Reseller },
            ({ } link, ProviderInvitationRevoked e) => link.Closed(e, ProviderLinkStatus.Revoked),
            ({ } link, ProviderInvitationSuperseded e) => link.Closed(e, ProviderLinkStatus.Superseded) with { Reseller = e.Reseller, SupersededBy = e.ActiveLinkId },
            ({ } link, ProviderLinkEnded e) => link.Closed(e, ProviderLinkStatus.Ended),
            _ => throw new ArgumentException($"{change.GetType().Name} does not follow on {(previous is null ? "nothing" : previous.Status)}.", nameof(change)),
        };
    }

    private static ProviderLink New(ResellerInvited e) => new()
    {
        Id = new ProviderLinkId(e.RecordId),
        Version = e.Version,
        Provider = e.Provider,
        ExpectedReseller = e.ExpectedReseller,
        Email = e.Email,
        Culture = e.Culture,
        Status = ProviderLinkStatus.Invited,
        OfferedGrants = e.OfferedGrants,
        Grants = ProviderGrants.None,
        InvitedAt = e.At,
        ExpiresAt = e.ExpiresAt,
    };

    private static ProviderLink New(ProviderLinkFound e) => new()
    {
        Id = new ProviderLinkId(e.RecordId),
        Version = e.Version,
        Provider = e.Provider,
        Reseller = e.Reseller,
        Status = ProviderLinkStatus.Active,
        OfferedGrants = ProviderGrants.None,
        Grants = e.Grants,
        FoundAt = e.At,
    };

    private ProviderLink Closed(ProviderLinkEvent e, ProviderLinkStatus status) =>
        this with { Version = e.Version, Status = status, Grants = ProviderGrants.None, ClosedAt = e.At };
}
