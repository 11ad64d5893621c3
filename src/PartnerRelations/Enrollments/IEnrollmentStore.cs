using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Enrollments;

/// <summary>
/// Keeps enrollments and their events. Every promise here is a case of the conformance suite: run it against your own implementation. A
/// store hands out what was saved, exactly, and is safe for concurrent use.
/// </summary>
public interface IEnrollmentStore : IRequestStore
{
    /// <summary>The enrollment, if the asking tenant is the one that it enrolls; null otherwise. An asking tenant of null is the program, which sees all.</summary>
    Task<Enrollment?> FindAsync(TenantId? asking, EnrollmentId id, CancellationToken cancellationToken);

    /// <summary>The enrollment whose newest token has this hash, in whatever status; null for hashes that were replaced. Whoever holds the token may ask.</summary>
    Task<Enrollment?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken);

    /// <summary>The one enrollment that takes the tenant (<see cref="Enrollment.TakenTenant"/>); null when none does.</summary>
    Task<Enrollment?> FindTakingAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>The one enrollment that takes the MPN id (<see cref="Enrollment.TakenMpnId"/>); null when none does.</summary>
    Task<Enrollment?> FindTakingAsync(MpnId mpnId, CancellationToken cancellationToken);

    /// <summary>The enrollment of the tenant with this status that was closed last (<see cref="Enrollment.ClosedAt"/>, then the id); null when there is none.</summary>
    Task<Enrollment?> FindLastClosedAsync(TenantId tenant, EnrollmentStatus status, CancellationToken cancellationToken);

    /// <summary>The enrollments that match, in ascending order of their ids.</summary>
    Task<IReadOnlyList<Enrollment>> ListAsync(EnrollmentQuery query, PageRange range, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a change whole or not at all: saved iff the store holds exactly the version before (nothing for 1), no other enrollment takes
    /// the same tenant or the same MPN id, and the request is new. A cancelled token throws and writes nothing.
    /// </summary>
    Task<SaveResult> SaveAsync(EnrollmentChange change, CancellationToken cancellationToken);
}

/// <summary>Which enrollments are asked for. Each combination has an index.</summary>
public sealed record EnrollmentQuery
{
    /// <summary>The tenant that asks, for those that enroll it; null for the program's queue of all.</summary>
    public TenantId? Asking { get; init; }

    /// <summary>The status; null for all.</summary>
    public EnrollmentStatus? Status { get; init; }
}

/// <summary>What one command writes: the next record, its event, and what belongs to it.</summary>
public sealed record EnrollmentChange
{
    /// <summary>The next record.</summary>
    public required Enrollment Enrollment { get; init; }

    /// <summary>The event that made it; same id and version.</summary>
    public required EnrollmentEvent Event { get; init; }

    /// <summary>The hash of a new token, which replaces the enrollment's earlier one; null to keep that.</summary>
    public InvitationTokenHash? TokenHash { get; init; }

    /// <summary>The request that it answers; null where the command had none.</summary>
    public StoredRequest? Request { get; init; }
}
