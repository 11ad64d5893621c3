using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>
/// The simplest store of provider links that keeps every promise, slowly: lists under one lock. Each bad store is this one with one thing
/// done wrong.
/// </summary>
internal class PlainStore : IProviderLinkStore, IEventLog
{
    protected Lock Gate { get; } = new();

    protected Dictionary<Guid, ProviderLink> Links { get; } = [];

    protected Dictionary<Guid, Consent> Consents { get; } = [];

    protected Dictionary<Guid, InvitationTokenHash> Tokens { get; } = [];

    protected Dictionary<RequestKey, StoredRequest> Requests { get; } = [];

    protected List<LoggedEvent> Log { get; } = [];

    public virtual Task<SaveResult> SaveAsync(ProviderLinkChange change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (Gate)
        {
            var result = Judge(change);
            if (result == SaveResult.Saved) Write(change);
            return Task.FromResult(result);
        }
    }

    public virtual Task<ProviderLink?> FindAsync(TenantId asking, ProviderLinkId id, CancellationToken cancellationToken) =>
        Read(() => Links.GetValueOrDefault(id.Value) is { } link && (link.Provider.Tenant == asking || link.Reseller?.Tenant == asking) ? link : null, cancellationToken);

    public virtual Task<ProviderLink?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken) => Read(
        () => Tokens.Where(token => token.Value.Equals(hash)).Select(token => Links.GetValueOrDefault(token.Key)).FirstOrDefault(), cancellationToken);

    public Task<ProviderLink?> FindInvitedAsync(ProviderId provider, EmailAddress email, CancellationToken cancellationToken) => Read(
        () => Links.Values.FirstOrDefault(link => link.Status == ProviderLinkStatus.Invited && link.Provider == provider && IsSame(link.Email!, email)), cancellationToken);

    public Task<ProviderLink?> FindActiveAsync(ProviderId provider, ResellerId reseller, CancellationToken cancellationToken) => Read(
        () => Links.Values.FirstOrDefault(link => link.Status == ProviderLinkStatus.Active && link.Provider == provider && link.Reseller == reseller), cancellationToken);

    public Task<IReadOnlyList<ProviderLink>> ListAsync(ProviderLinkQuery query, PageRange range, CancellationToken cancellationToken) => Read(
        () => Page(Links.Values.Where(link => Matches(link, query)), range), cancellationToken);

    public virtual Task<IReadOnlyList<ProviderLink>> ListExpiringAsync(ProviderId provider, DateTimeOffset before, PageRange range, CancellationToken cancellationToken) => Read(
        () => Page(Links.Values.Where(link => link.Provider == provider && link.Status == ProviderLinkStatus.Invited && link.ExpiresAt < before), range), cancellationToken);

    public virtual Task<Consent?> FindConsentAsync(TenantId asking, ConsentId id, CancellationToken cancellationToken) => Read(
        () => Consents.GetValueOrDefault(id.Value) is { } consent && (consent.Provider.Tenant == asking || consent.Reseller.Tenant == asking) ? consent : null, cancellationToken);

    public virtual Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) => Read(() => Requests.GetValueOrDefault(key), cancellationToken);

    public virtual Task<IReadOnlyList<LoggedEvent>> ReadAsync(long after, int take, CancellationToken cancellationToken) => Read<IReadOnlyList<LoggedEvent>>(
        () => [.. Log.Where(logged => logged.Position > after).OrderBy(logged => logged.Position).Take(take)], cancellationToken);

    public virtual Task<IReadOnlyList<LoggedEvent>> ReadRecordAsync(TenantId owner, Guid recordId, long afterVersion, int take, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<LoggedEvent>>(
            () => [.. Log.Where(logged => logged.Header.Owner == owner && logged.Header.RecordId == recordId && logged.Header.Version > afterVersion).OrderBy(logged => logged.Header.Version).Take(take)],
            cancellationToken);

    public Task<long> FindLastPositionAsync(CancellationToken cancellationToken) => Read(() => Log.Count == 0 ? 0 : Log.Max(logged => logged.Position), cancellationToken);

    protected virtual SaveResult Judge(ProviderLinkChange change)
    {
        if (change.Request is { } request && IsRepeated(request.Key)) return SaveResult.RequestRepeated;
        if (JudgeVersion(change.Link) is var version and not SaveResult.Saved) return version;
        return IsTaken(change) ? SaveResult.AlreadyExists : SaveResult.Saved;
    }

    protected virtual bool IsRepeated(RequestKey key) => Requests.ContainsKey(key);

    protected virtual SaveResult JudgeVersion(ProviderLink next)
    {
        var stored = Links.GetValueOrDefault(next.Id.Value)?.Version ?? 0;
        if (next.Version == 1 && stored > 0) return SaveResult.AlreadyExists;
        return next.Version == stored + 1 ? SaveResult.Saved : SaveResult.VersionConflict;
    }

    protected virtual bool IsTaken(ProviderLinkChange change) =>
        Links.Values.Any(link => link.Id != change.Link.Id && (IsSameInvitation(link, change.Link) || IsSamePair(link, change.Link)))
        || Tokens.Any(token => token.Key != change.Link.Id.Value && token.Value.Equals(change.TokenHash))
        || (change.Consent is { } consent && Consents.ContainsKey(consent.Id.Value));

    protected virtual bool IsSameInvitation(ProviderLink one, ProviderLink other) =>
        one.Status == ProviderLinkStatus.Invited && other.Status == ProviderLinkStatus.Invited && one.Provider == other.Provider && IsSame(one.Email!, other.Email!);

    protected virtual bool IsSamePair(ProviderLink one, ProviderLink other) =>
        one.Status == ProviderLinkStatus.Active && other.Status == ProviderLinkStatus.Active && one.Provider == other.Provider && one.Reseller == other.Reseller;

    protected virtual bool IsSame(EmailAddress one, EmailAddress other) => string.Equals(one.Normalized, other.Normalized, StringComparison.Ordinal);

    protected virtual void Write(ProviderLinkChange change)
    {
        Links[change.Link.Id.Value] = change.Link;
        if (change.Consent is { } consent) Consents[consent.Id.Value] = consent;
        if (change.TokenHash is { } hash) Tokens[change.Link.Id.Value] = hash;
        if (change.Request is { } request) Requests[request.Key] = request;
        WriteEvent(change);
    }

    protected virtual void WriteEvent(ProviderLinkChange change) => Log.Add(Logged(change, Log.Count + 1));

    protected static LoggedEvent Logged(ProviderLinkChange change, long position) => new()
    {
        Position = position,
        Header = change.Event.Header,
        TypeName = EventJson.TypeNameOf(change.Event),
        Body = EventJson.Write(change.Event),
    };

    protected virtual IReadOnlyList<ProviderLink> Page(IEnumerable<ProviderLink> matching, PageRange range) =>
        [.. matching.OrderBy(link => link.Id.Value).Where(link => range.After is not { } after || link.Id.Value > after).Take(range.Take)];

    protected virtual bool Matches(ProviderLink link, ProviderLinkQuery query)
    {
        var (mine, other) = query.Side == ProviderLinkParty.Provider ? (link.Provider.Tenant, link.Reseller?.Tenant) : (link.Reseller?.Tenant, (TenantId?)link.Provider.Tenant);
        return mine == query.Asking && (query.Status is null || query.Status == link.Status) && (query.OtherParty is null || query.OtherParty == other);
    }

    protected Task<T> Read<T>(Func<T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (Gate) return Task.FromResult(read());
    }
}
