using Microsoft.EntityFrameworkCore;
using PartnerRelations.Enrollments;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>Enrollments in a database.</summary>
internal sealed class EfEnrollmentStore(PartnerStorage storage) : IEnrollmentStore
{
    public Task<Enrollment?> FindAsync(TenantId? asking, EnrollmentId id, CancellationToken cancellationToken) => storage.ReadAsync(
        (context, cancel) => asking is { } tenant
            ? EnrollmentQueries.Of(context).FindOwn(context, new(tenant), id, cancel)
            : EnrollmentQueries.Of(context).FindAny(context, id, cancel),
        cancellationToken);

    public Task<Enrollment?> FindByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return storage.ReadAsync((context, cancel) => EnrollmentQueries.Of(context).FindByToken(context, hash.Value, cancel), cancellationToken);
    }

    public Task<Enrollment?> FindTakingAsync(TenantId tenant, CancellationToken cancellationToken) =>
        storage.ReadAsync((context, cancel) => EnrollmentQueries.Of(context).FindTakingTenant(context, tenant, cancel), cancellationToken);

    public Task<Enrollment?> FindTakingAsync(MpnId mpnId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mpnId);
        return storage.ReadAsync((context, cancel) => EnrollmentQueries.Of(context).FindTakingMpnId(context, mpnId, cancel), cancellationToken);
    }

    public Task<Enrollment?> FindLastClosedAsync(TenantId tenant, EnrollmentStatus status, CancellationToken cancellationToken) =>
        storage.ReadAsync((context, cancel) => EnrollmentQueries.Of(context).FindLastClosed(context, new(tenant), status, cancel), cancellationToken);

    public Task<IReadOnlyList<Enrollment>> ListAsync(EnrollmentQuery query, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return storage.ReadAsync((context, cancel) => Matching(context, query).PageAsync(enrollment => enrollment.Id, id => new EnrollmentId(id), range, cancel), cancellationToken);
    }

    public Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken) => storage.FindRequestAsync(key, cancellationToken);

    public Task<SaveResult> SaveAsync(EnrollmentChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var next = change.Enrollment;
        return storage.SaveAsync(
            schema => new StoreWrite(schema, change.Request).Save(
                new RecordWrite(schema.Enrollments, next, next.Id.Value, next.Version)
                {
                    TokenHash = change.TokenHash?.Value,
                    FindStored = (context, cancel) => context.Set<Enrollment>().Where(enrollment => enrollment.Owner == next.Owner && enrollment.Id == next.Id).FirstStoredAsync(cancel),
                    Following = stored => Enrollment.Apply((Enrollment)stored, change.Event),
                },
                change.Event),
            cancellationToken);
    }

    private static IQueryable<Enrollment> Matching(DbContext context, EnrollmentQuery query)
    {
        IQueryable<Enrollment> enrollments = context.Set<Enrollment>();
        if (query.Asking is { } asking)
        {
            var reseller = new ResellerId(asking);
            enrollments = enrollments.Where(enrollment => enrollment.Reseller == reseller);
        }

        return query.Status is { } status ? enrollments.Where(enrollment => enrollment.Status == status) : enrollments;
    }
}

/// <summary>The questions about single enrollments.</summary>
internal sealed class EnrollmentQueries : CompiledQueries<EnrollmentQueries>
{
    public Func<DbContext, ResellerId, EnrollmentId, CancellationToken, Task<Enrollment?>> FindOwn { get; } = EF.CompileAsyncQuery(
        (DbContext context, ResellerId reseller, EnrollmentId id, CancellationToken cancel) =>
            context.Set<Enrollment>().AsNoTracking().FirstOrDefault(enrollment => enrollment.Reseller == reseller && enrollment.Id == id));

    public Func<DbContext, EnrollmentId, CancellationToken, Task<Enrollment?>> FindAny { get; } = EF.CompileAsyncQuery(
        (DbContext context, EnrollmentId id, CancellationToken cancel) => context.Set<Enrollment>().AsNoTracking().FirstOrDefault(enrollment => enrollment.Id == id));

    public Func<DbContext, string, CancellationToken, Task<Enrollment?>> FindByToken { get; } = EF.CompileAsyncQuery(
        (DbContext context, string hash, CancellationToken cancel) =>
            context.Set<Enrollment>().AsNoTracking().FirstOrDefault(enrollment => EF.Property<string>(enrollment, PartnerTables.TokenHash) == hash));

    public Func<DbContext, TenantId, CancellationToken, Task<Enrollment?>> FindTakingTenant { get; } = EF.CompileAsyncQuery(
        (DbContext context, TenantId tenant, CancellationToken cancel) =>
            context.Set<Enrollment>().AsNoTracking().FirstOrDefault(enrollment => EF.Property<TenantId?>(enrollment, PartnerTables.TakenTenant) == tenant));

    public Func<DbContext, MpnId, CancellationToken, Task<Enrollment?>> FindTakingMpnId { get; } = EF.CompileAsyncQuery(
        (DbContext context, MpnId mpnId, CancellationToken cancel) =>
            context.Set<Enrollment>().AsNoTracking().FirstOrDefault(enrollment => EF.Property<MpnId>(enrollment, PartnerTables.TakenMpnId) == mpnId));

    public Func<DbContext, ResellerId, EnrollmentStatus, CancellationToken, Task<Enrollment?>> FindLastClosed { get; } = EF.CompileAsyncQuery(
        (DbContext context, ResellerId reseller, EnrollmentStatus status, CancellationToken cancel) => context.Set<Enrollment>().AsNoTracking()
            .Where(enrollment => enrollment.Reseller == reseller && enrollment.Status == status && enrollment.ClosedAt != null)
            .OrderByDescending(enrollment => enrollment.ClosedAt).ThenByDescending(enrollment => enrollment.Id)
            .FirstOrDefault());
}
