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
        var change = samples.ResellerInvited(new ProviderId(owner));
        return new RecordChange<ProviderLink>(ProviderLink.Apply(null, change), change);
    }

    public override RecordChange<ProviderLink> Next(PartnerSamples samples, ProviderLink previous)
    {
        var change = samples.ProviderLinkEvent(previous, ProviderLinkStatus.Invited);
        return new RecordChange<ProviderLink>(ProviderLink.Apply(previous, change), change);
    }

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
