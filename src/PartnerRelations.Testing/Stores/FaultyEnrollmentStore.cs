using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>A store of enrollments that fails, conflicts and waits when told to.</summary>
/// <param name="store">The store that does the work.</param>
/// <param name="faults">What goes wrong.</param>
public sealed class FaultyEnrollmentStore(IEnrollmentStore store, StoreFaults faults) : IEnrollmentStore
{
    /// <inheritdoc />
    public Task<Enrollment?> FindAsync(TenantId? asking, EnrollmentId id, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindAsync(asking, id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<Enrollment?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindByTokenAsync(hash, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<Enrollment?> FindTakingAsync(TenantId tenant, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindTakingAsync(tenant, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<Enrollment?> FindTakingAsync(MpnId mpnId, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindTakingAsync(mpnId, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<Enrollment?> FindLastClosedAsync(TenantId tenant, EnrollmentStatus status, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindLastClosedAsync(tenant, status, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Enrollment>> ListAsync(EnrollmentQuery query, PageRange range, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.ListAsync(query, range, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) =>
        faults.ReadAsync(() => store.FindRequestAsync(key, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<SaveResult> SaveAsync(EnrollmentChange change, CancellationToken cancellationToken) =>
        faults.SaveAsync(() => store.SaveAsync(change, cancellationToken), cancellationToken);
}
