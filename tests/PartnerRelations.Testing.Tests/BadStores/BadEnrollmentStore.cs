using PartnerRelations.Enrollments;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>A store of enrollments that breaks one promise at a time.</summary>
internal abstract class BadEnrollmentStore(InMemoryPartnerStorage storage) : IEnrollmentStore
{
    protected IEnrollmentStore Inner { get; } = new InMemoryEnrollmentStore(storage);

    public virtual Task<Enrollment?> FindAsync(TenantId? asking, EnrollmentId id, CancellationToken cancellationToken) => Inner.FindAsync(asking, id, cancellationToken);

    public virtual Task<Enrollment?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken) => Inner.FindByTokenAsync(hash, cancellationToken);

    public virtual Task<Enrollment?> FindTakingAsync(TenantId tenant, CancellationToken cancellationToken) => Inner.FindTakingAsync(tenant, cancellationToken);

    public virtual Task<Enrollment?> FindTakingAsync(MpnId mpnId, CancellationToken cancellationToken) => Inner.FindTakingAsync(mpnId, cancellationToken);

    public virtual Task<Enrollment?> FindLastClosedAsync(TenantId tenant, EnrollmentStatus status, CancellationToken cancellationToken) => Inner.FindLastClosedAsync(tenant, status, cancellationToken);

    public virtual Task<IReadOnlyList<Enrollment>> ListAsync(EnrollmentQuery query, PageRange range, CancellationToken cancellationToken) => Inner.ListAsync(query, range, cancellationToken);

    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) => Inner.FindRequestAsync(key, cancellationToken);

    public virtual Task<SaveResult> SaveAsync(EnrollmentChange change, CancellationToken cancellationToken) => Inner.SaveAsync(change, cancellationToken);

    /// <summary>Says that it saved although the tenant or the MPN id is taken.</summary>
    internal sealed class LosingClashes(InMemoryPartnerStorage storage) : BadEnrollmentStore(storage)
    {
        public override async Task<SaveResult> SaveAsync(EnrollmentChange change, CancellationToken cancellationToken) =>
            await Inner.SaveAsync(change, cancellationToken) is var result and not SaveResult.AlreadyExists ? result : SaveResult.Saved;
    }

    /// <summary>Keeps a tenant taken after its enrollment is closed.</summary>
    internal sealed class Hoarding(InMemoryPartnerStorage storage) : BadEnrollmentStore(storage)
    {
        public override async Task<Enrollment?> FindTakingAsync(TenantId tenant, CancellationToken cancellationToken) =>
            await base.FindTakingAsync(tenant, cancellationToken) ?? (await Inner.ListAsync(new() { Asking = tenant }, new() { Take = 1 }, cancellationToken)).FirstOrDefault();
    }

    /// <summary>Has no look-up by MPN id.</summary>
    internal sealed class ForgettingMpnIds(InMemoryPartnerStorage storage) : BadEnrollmentStore(storage)
    {
        public override async Task<Enrollment?> FindTakingAsync(MpnId mpnId, CancellationToken cancellationToken)
        {
            await base.FindTakingAsync(mpnId, cancellationToken);
            return null;
        }
    }

    /// <summary>Answers whoever asks.</summary>
    internal sealed class Leaking(InMemoryPartnerStorage storage) : BadEnrollmentStore(storage)
    {
        public override Task<Enrollment?> FindAsync(TenantId? asking, EnrollmentId id, CancellationToken cancellationToken) => base.FindAsync(null, id, cancellationToken);
    }

    /// <summary>Takes the program for a stranger.</summary>
    internal sealed class HidingFromTheProgram(InMemoryPartnerStorage storage) : BadEnrollmentStore(storage)
    {
        public override async Task<Enrollment?> FindAsync(TenantId? asking, EnrollmentId id, CancellationToken cancellationToken) =>
            await base.FindAsync(asking, id, cancellationToken) is { } found && asking is not null ? found : null;
    }

    /// <summary>Answers the newest of those closed, not the one closed last.</summary>
    internal sealed class NewestClosed(InMemoryPartnerStorage storage) : BadEnrollmentStore(storage)
    {
        public override async Task<Enrollment?> FindLastClosedAsync(TenantId tenant, EnrollmentStatus status, CancellationToken cancellationToken) =>
            (await Inner.ListAsync(new() { Asking = tenant, Status = status }, new() { Take = 500 }, cancellationToken)).OrderBy(one => one.ClosedAt).FirstOrDefault();
    }

    /// <summary>Forgets the filter by status.</summary>
    internal sealed class WithoutStatusFilter(InMemoryPartnerStorage storage) : BadEnrollmentStore(storage)
    {
        public override Task<IReadOnlyList<Enrollment>> ListAsync(EnrollmentQuery query, PageRange range, CancellationToken cancellationToken) =>
            base.ListAsync(query with { Status = null }, range, cancellationToken);
    }

    /// <summary>Forgets what the reviewer asked.</summary>
    internal sealed class WithoutQuestions(InMemoryPartnerStorage storage) : BadEnrollmentStore(storage)
    {
        public override async Task<Enrollment?> FindAsync(TenantId? asking, EnrollmentId id, CancellationToken cancellationToken) =>
            await base.FindAsync(asking, id, cancellationToken) is { } found ? found with { Questions = [] } : null;
    }

    /// <summary>Finds a token only while the confirmation is awaited, though a second click must find it too.</summary>
    internal sealed class AwaitedTokensOnly(InMemoryPartnerStorage storage) : BadEnrollmentStore(storage)
    {
        public override async Task<Enrollment?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken) =>
            await base.FindByTokenAsync(hash, cancellationToken) is { Status: EnrollmentStatus.Draft or EnrollmentStatus.AwaitingContactConfirmation } found ? found : null;
    }
}
