using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Provider links for the common cases: an invitation that is renewed again and again.</summary>
internal sealed class ProviderLinkSubject : RecordSubject<ProviderLink>
{
    public override string Feature => "Provider links";

    public override bool HasTokens => true;

    public override Guid IdOf(ProviderLink record) => record.Id.Value;

    public override long VersionOf(ProviderLink record) => record.Version;

    public override RecordChange<ProviderLink> New(PartnerSamples samples, TenantId owner)
    {
        var at = PartnerSamples.Start;
        var change = new ResellerInvited
        {
            Header = new EventHeader { Owner = owner, RecordId = samples.RecordId(at), Version = 1, At = at, By = samples.Actor(owner).Identity },
            Provider = new ProviderId(owner),
            Email = samples.Email(),
            OfferedGrants = ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions,
            Culture = LanguageTag.English,
            ExpiresAt = at.AddDays(30),
        };
        return new RecordChange<ProviderLink>(ProviderLink.Apply(null, change), change);
    }

    public override RecordChange<ProviderLink> Next(PartnerSamples samples, ProviderLink previous)
    {
        var at = previous.InvitedAt.AddMinutes(1);
        var change = new ProviderInvitationRenewed
        {
            Header = HeaderAfter(samples, previous, at),
            OfferedGrants = previous.OfferedGrants,
            Culture = LanguageTag.SimplifiedChinese,
            ExpectedReseller = samples.Reseller(),
            ExpiresAt = at.AddDays(30),
        };
        return new RecordChange<ProviderLink>(ProviderLink.Apply(previous, change), change);
    }

    /// <summary>The header of an event by the provider that follows on a link.</summary>
    public static EventHeader HeaderAfter(PartnerSamples samples, ProviderLink previous, DateTimeOffset at) => new()
    {
        Owner = previous.Provider.Tenant,
        RecordId = previous.Id.Value,
        Version = previous.Version + 1,
        At = at,
        By = samples.Actor(previous.Provider.Tenant).Identity,
    };

    public override ProviderLink Apply(ProviderLink? previous, PartnerEvent change) => ProviderLink.Apply(previous, (ProviderLinkEvent)change);

    public override Task<SaveResult> SaveAsync(ConformanceStores stores, RecordChange<ProviderLink> change, CancellationToken cancellationToken) =>
        stores.ProviderLinks.SaveAsync(
            new ProviderLinkChange { Link = change.Next, Event = (ProviderLinkEvent)change.Event, TokenHash = change.Token, Request = change.Request },
            cancellationToken);

    public override Task<ProviderLink?> FindAsync(ConformanceStores stores, TenantId asking, Guid id, CancellationToken cancellationToken) =>
        stores.ProviderLinks.FindAsync(asking, new ProviderLinkId(id), cancellationToken);

    public override Task<ProviderLink?> FindByTokenAsync(ConformanceStores stores, InvitationTokenHash hash, CancellationToken cancellationToken) =>
        stores.ProviderLinks.FindByTokenAsync(hash, cancellationToken);

    public override Task<StoredRequest?> FindRequestAsync(ConformanceStores stores, RequestKey key, CancellationToken cancellationToken) =>
        stores.ProviderLinks.FindRequestAsync(key, cancellationToken);

    public override Task<IReadOnlyList<ProviderLink>> ListAsync(ConformanceStores stores, TenantId owner, PageRange range, CancellationToken cancellationToken) =>
        stores.ProviderLinks.ListAsync(new ProviderLinkQuery { Asking = owner, Side = ProviderLinkParty.Provider }, range, cancellationToken);
}
