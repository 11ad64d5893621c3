using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>Enrollments in memory, with every promise of the interface. Safe for concurrent use.</summary>
/// <param name="storage">Where they are kept; stores over the same storage see the same records.</param>
public sealed class InMemoryEnrollmentStore(InMemoryPartnerStorage storage) : IEnrollmentStore
{
    private readonly EnrollmentTables _tables = storage.Tables<EnrollmentTables>();

    /// <inheritdoc />
    public Task<Enrollment?> FindAsync(TenantId? asking, EnrollmentId id, CancellationToken cancellationToken) => storage.ReadAsync(
        () => _tables.Enrollments.Find(id.Value) is { } enrollment && (asking is null || enrollment.Reseller.Tenant == asking) ? enrollment : null, cancellationToken);

    /// <inheritdoc />
    public Task<Enrollment?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return storage.ReadAsync(() => _tables.Enrollments.FindByToken(hash), cancellationToken);
    }

    /// <inheritdoc />
    public Task<Enrollment?> FindTakingAsync(TenantId tenant, CancellationToken cancellationToken) => storage.ReadAsync(() => _tables.ByTenant.Find(tenant), cancellationToken);

    /// <inheritdoc />
    public Task<Enrollment?> FindTakingAsync(MpnId mpnId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mpnId);
        return storage.ReadAsync(() => _tables.ByMpnId.Find(new ValueTuple<string>(mpnId.Value)), cancellationToken);
    }

    /// <inheritdoc />
    public Task<Enrollment?> FindLastClosedAsync(TenantId tenant, EnrollmentStatus status, CancellationToken cancellationToken) => storage.ReadAsync(
        () => _tables.Lists.List((tenant, status), new() { Take = int.MaxValue }, enrollment => enrollment.ClosedAt is not null)
            .OrderBy(enrollment => enrollment.ClosedAt).ThenBy(enrollment => enrollment.Id.Value).LastOrDefault(),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Enrollment>> ListAsync(EnrollmentQuery query, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        range.ThrowIfEmpty();
        return storage.ReadAsync(() => _tables.Lists.List((query.Asking, query.Status), range), cancellationToken);
    }

    /// <inheritdoc />
    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return storage.ReadAsync(() => storage.Requests.Find(key), cancellationToken);
    }

    /// <inheritdoc />
    public Task<SaveResult> SaveAsync(EnrollmentChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return storage.SaveAsync(new StorageWrite(change.Request).Save(_tables.Enrollments, change.Enrollment, change.Event, change.TokenHash), cancellationToken);
    }
}
