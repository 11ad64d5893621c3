using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>Provider links and consents in a database.</summary>
internal sealed class EfProviderLinkStore(PartnerStorage storage) : IProviderLinkStore
{
    public Task<ProviderLink?> FindAsync(TenantId asking, ProviderLinkId id, CancellationToken cancellationToken) =>
        storage.ReadAsync((context, cancel) => ProviderLinkQueries.Of(context).Find(context, new(asking), new(asking), id, cancel), cancellationToken);

    public Task<ProviderLink?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return storage.ReadAsync((context, cancel) => ProviderLinkQueries.Of(context).FindByToken(context, hash.Value, cancel), cancellationToken);
    }

    public Task<ProviderLink?> FindInvitedAsync(ProviderId provider, EmailAddress email, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        return storage.ReadAsync((context, cancel) => ProviderLinkQueries.Of(context).FindInvited(context, provider, email.Normalized, cancel), cancellationToken);
    }

    public Task<ProviderLink?> FindActiveAsync(ProviderId provider, ResellerId reseller, CancellationToken cancellationToken) =>
        storage.ReadAsync((context, cancel) => ProviderLinkQueries.Of(context).FindActive(context, provider, reseller, cancel), cancellationToken);

    public Task<IReadOnlyList<ProviderLink>> ListAsync(ProviderLinkQuery query, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return storage.ReadAsync((context, cancel) => Matching(context, query).PageAsync(link => link.Id, id => new ProviderLinkId(id), range, cancel), cancellationToken);
    }

    public Task<IReadOnlyList<ProviderLink>> ListExpiringAsync(ProviderId provider, DateTimeOffset before, PageRange range, CancellationToken cancellationToken) => storage.ReadAsync(
        (context, cancel) => context.Set<ProviderLink>()
            .Where(link => link.Provider == provider && link.Status == ProviderLinkStatus.Invited && link.ExpiresAt != null && link.ExpiresAt < before)
            .PageAsync(link => link.Id, id => new ProviderLinkId(id), range, cancel),
        cancellationToken);

    public Task<Consent?> FindConsentAsync(TenantId asking, ConsentId id, CancellationToken cancellationToken) =>
        storage.ReadAsync((context, cancel) => ProviderLinkQueries.Of(context).FindConsent(context, new(asking), new(asking), id, cancel), cancellationToken);

    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) => storage.FindRequestAsync(key, cancellationToken);

    public Task<SaveResult> SaveAsync(ProviderLinkChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return storage.SaveAsync(schema => Compose(schema, change), cancellationToken);
    }

    /// <summary>What a change writes.</summary>
    internal static StoreWrite Compose(PartnerSchema schema, ProviderLinkChange change)
    {
        var next = change.Link;
        return new StoreWrite(schema, change.Request)
            .Save(
                new RecordWrite(schema.ProviderLinks, next, next.Id.Value, next.Version)
                {
                    TokenHash = change.TokenHash?.Value,
                    FindStored = (context, cancel) => context.Set<ProviderLink>().Where(link => link.Provider == next.Provider && link.Id == next.Id).FirstStoredAsync(cancel),
                    Following = stored => ProviderLink.Apply((ProviderLink)stored, change.Event),
                },
                change.Event)
            .Append(schema.Consents, change.Consent);
    }

    private static IQueryable<ProviderLink> Matching(DbContext context, ProviderLinkQuery query)
    {
        var (provider, reseller) = query.Side switch
        {
            ProviderLinkParty.Provider => ((TenantId?)query.Asking, query.OtherParty),
            ProviderLinkParty.Reseller => (query.OtherParty, query.Asking),
            _ => throw new ArgumentException($"Lists are asked for on the side of the provider or the reseller, not of {query.Side}.", nameof(query)),
        };
        IQueryable<ProviderLink> links = context.Set<ProviderLink>();
        if (provider is { } of)
        {
            var id = new ProviderId(of);
            links = links.Where(link => link.Provider == id);
        }

        if (reseller is { } to)
        {
            var id = new ResellerId(to);
            links = links.Where(link => link.Reseller == id);
        }

        return query.Status is { } status ? links.Where(link => link.Status == status) : links;
    }
}

/// <summary>The questions about single provider links and consents.</summary>
internal sealed class ProviderLinkQueries : CompiledQueries<ProviderLinkQueries>
{
    // Each half has a key of its own, so that both are looked up and nothing is searched.
    public Func<DbContext, ProviderId, ResellerId, ProviderLinkId, CancellationToken, Task<ProviderLink?>> Find { get; } = EF.CompileAsyncQuery(
        (DbContext context, ProviderId provider, ResellerId reseller, ProviderLinkId id, CancellationToken cancel) =>
            context.Set<ProviderLink>().AsNoTracking().FirstOrDefault(link => (link.Provider == provider && link.Id == id) || (link.Reseller == reseller && link.Id == id)));

    public Func<DbContext, string, CancellationToken, Task<ProviderLink?>> FindByToken { get; } = EF.CompileAsyncQuery(
        (DbContext context, string hash, CancellationToken cancel) =>
            context.Set<ProviderLink>().AsNoTracking().FirstOrDefault(link => EF.Property<string>(link, PartnerTables.TokenHash) == hash));

    public Func<DbContext, ProviderId, string, CancellationToken, Task<ProviderLink?>> FindInvited { get; } = EF.CompileAsyncQuery(
        (DbContext context, ProviderId provider, string email, CancellationToken cancel) => context.Set<ProviderLink>().AsNoTracking()
            .FirstOrDefault(link => link.Provider == provider && EF.Property<string>(link, PartnerTables.EmailNormalized) == email && link.Status == ProviderLinkStatus.Invited));

    public Func<DbContext, ProviderId, ResellerId, CancellationToken, Task<ProviderLink?>> FindActive { get; } = EF.CompileAsyncQuery(
        (DbContext context, ProviderId provider, ResellerId reseller, CancellationToken cancel) => context.Set<ProviderLink>().AsNoTracking()
            .FirstOrDefault(link => link.Provider == provider && link.Reseller == reseller && link.Status == ProviderLinkStatus.Active));

    public Func<DbContext, ProviderId, ResellerId, ConsentId, CancellationToken, Task<Consent?>> FindConsent { get; } = EF.CompileAsyncQuery(
        (DbContext context, ProviderId provider, ResellerId reseller, ConsentId id, CancellationToken cancel) =>
            context.Set<Consent>().AsNoTracking().FirstOrDefault(consent => (consent.Provider == provider && consent.Id == id) || (consent.Reseller == reseller && consent.Id == id)));
}
