using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>Finds any tenant's link for any tenant.</summary>
internal sealed class LeakingLinksStore : PlainStore
{
    public override Task<ProviderLink?> FindAsync(TenantId asking, ProviderLinkId id, CancellationToken cancellationToken) =>
        Read(() => Links.GetValueOrDefault(id.Value), cancellationToken);
}

/// <summary>Lists any tenant's links for any tenant.</summary>
internal sealed class LeakingListsStore : PlainStore
{
    protected override bool Matches(ProviderLink link, ProviderLinkQuery query) =>
        (query.Status is null || query.Status == link.Status) && (query.OtherParty is null || base.Matches(link, query));
}

/// <summary>Shows any tenant's consent to any tenant.</summary>
internal sealed class LeakingConsentsStore : PlainStore
{
    public override Task<Consent?> FindConsentAsync(TenantId asking, ConsentId id, CancellationToken cancellationToken) =>
        Read(() => Consents.GetValueOrDefault(id.Value), cancellationToken);
}

/// <summary>Shows any tenant's history to any tenant.</summary>
internal sealed class LeakingHistoryStore : PlainStore
{
    public override Task<IReadOnlyList<LoggedEvent>> ReadRecordAsync(TenantId owner, Guid recordId, long afterVersion, int take, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<LoggedEvent>>(() => [.. Log.Where(logged => logged.Header.RecordId == recordId && logged.Header.Version > afterVersion).Take(take)], cancellationToken);
}

/// <summary>Keeps the time of an expiry to the second.</summary>
internal sealed class LateMillisecondsStore : PlainStore
{
    protected override void Write(ProviderLinkChange change) => base.Write(change with
    {
        Link = change.Link with { ExpiresAt = change.Link.ExpiresAt is { Year: > 2026 } at ? at.AddMilliseconds(-at.Millisecond) : change.Link.ExpiresAt },
    });
}

/// <summary>Keeps addresses in lower case only.</summary>
internal sealed class LowerCasingStore : PlainStore
{
    protected override void Write(ProviderLinkChange change) => base.Write(change with { Link = change.Link with { Email = change.Link.Email is { } email ? EmailAddress.Parse(email.Normalized) : null } });
}

/// <summary>Keeps texts in a column for Western letters.</summary>
internal sealed class Latin1Store : PlainStore
{
    protected override void Write(ProviderLinkChange change) => base.Write(change with
    {
        Consent = change.Consent is { } consent ? consent with { Text = System.Text.Encoding.Latin1.GetString(System.Text.Encoding.Latin1.GetBytes(consent.Text)) } : null,
    });
}
