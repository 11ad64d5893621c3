using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>How the common cases handle the records of one feature: make them, save them, find them.</summary>
internal abstract class RecordSubject<TRecord>
    where TRecord : class
{
    /// <summary>What the names of the cases begin with, such as <c>Provider links</c>.</summary>
    public abstract string Feature { get; }

    /// <summary>Whether its records have tokens; then <see cref="FindByTokenAsync"/> and <see cref="RecordChange{TRecord}.Token"/> are used.</summary>
    public virtual bool HasTokens => false;

    /// <summary>Whether an owner may have many records and list them; then <see cref="ListAsync"/> is used.</summary>
    public virtual bool HasLists => true;

    /// <summary>Whether a tenant has one such record at the most; then every new record of a case is another tenant's.</summary>
    public virtual bool OnePerTenant => false;

    public abstract Guid IdOf(TRecord record);

    public abstract long VersionOf(TRecord record);

    /// <summary>The first version of a new record of the owner, which clashes with no other.</summary>
    /// <param name="samples">Fresh values.</param>
    /// <param name="owner">The tenant that owns it.</param>
    public abstract RecordChange<TRecord> New(PartnerSamples samples, TenantId owner);

    /// <summary>A version that follows on a record made here, as often as one likes, and differs from it.</summary>
    public abstract RecordChange<TRecord> Next(PartnerSamples samples, TRecord previous);

    /// <summary>The feature's own <c>Apply</c>.</summary>
    public abstract TRecord Apply(TRecord? previous, PartnerEvent change);

    public abstract Task<SaveResult> SaveAsync(ConformanceStores stores, RecordChange<TRecord> change, CancellationToken cancellationToken);

    public abstract Task<TRecord?> FindAsync(ConformanceStores stores, TenantId asking, Guid id, CancellationToken cancellationToken);

    public abstract Task<StoredRequest?> FindRequestAsync(ConformanceStores stores, RequestKey key, CancellationToken cancellationToken);

    public virtual Task<TRecord?> FindByTokenAsync(ConformanceStores stores, InvitationTokenHash hash, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Feature} have no tokens.");

    /// <summary>Everything that the owner's widest list shows.</summary>
    public virtual Task<IReadOnlyList<TRecord>> ListAsync(ConformanceStores stores, TenantId owner, PageRange range, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{Feature} are not listed.");
}

/// <summary>What the common cases put into a change.</summary>
internal sealed record RecordChange<TRecord>(TRecord Next, PartnerEvent Event)
    where TRecord : class
{
    public InvitationTokenHash? Token { get; init; }

    public StoredRequest? Request { get; init; }
}
