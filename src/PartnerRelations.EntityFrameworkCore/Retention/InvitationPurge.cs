using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PartnerRelations.Customers;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.EntityFrameworkCore.Retention;

/// <summary>Deletes closed invitations and their events, a few at a time.</summary>
internal sealed class InvitationPurge(PartnerStorage storage, DateTimeOffset before)
{
    private const int BatchSize = 100;

    public Task<int> OfProvidersAsync(CancellationToken cancellationToken) => RunAsync(
        (ProviderLink link) => link.Status == ProviderLinkStatus.Declined || link.Status == ProviderLinkStatus.Revoked || link.Status == ProviderLinkStatus.Superseded,
        link => link.ClosedAt,
        link => new(link.Provider.Tenant, link.Id.Value, link.Version, link.ClosedAt!.Value),
        one => link => link.Provider == new ProviderId(one.Owner) && link.Id == new ProviderLinkId(one.Id) && link.Version == one.Version,
        cancellationToken);

    // What was accepted at Microsoft left no other evidence than the invitation.
    public Task<int> ToCustomersAsync(CancellationToken cancellationToken) => RunAsync(
        (CustomerInvitation invitation) => invitation.Status == CustomerInvitationStatus.Declined || invitation.Status == CustomerInvitationStatus.Revoked
            || invitation.Status == CustomerInvitationStatus.Superseded || invitation.AcceptanceId != null,
        invitation => invitation.ClosedAt,
        invitation => new(invitation.Sender.Tenant, invitation.Id.Value, invitation.Version, invitation.ClosedAt!.Value),
        one => invitation => invitation.Sender == new ResellerId(one.Owner) && invitation.Id == new CustomerInvitationId(one.Id) && invitation.Version == one.Version,
        cancellationToken);

    private async Task<int> RunAsync<T>(
        Expression<Func<T, bool>> isDone,
        Expression<Func<T, DateTimeOffset?>> closedAt,
        Func<T, Closed> read,
        Func<Closed, Expression<Func<T, bool>>> one,
        CancellationToken cancellationToken)
        where T : class
    {
        var deleted = 0;
        for (DateTimeOffset? from = null; ;)
        {
            var batch = await storage.ReadAsync(
                async (context, cancel) => (await NextAsync(context.Set<T>().Where(isDone), closedAt, from, cancel).ConfigureAwait(false)).ConvertAll(record => read(record)),
                cancellationToken).ConfigureAwait(false);
            var before = deleted;
            foreach (var closed in batch)
            {
                if (await storage.TransactAsync((context, cancel) => DeleteAsync(context, closed, context.Set<T>().Where(one(closed)), cancel), cancellationToken).ConfigureAwait(false)) deleted++;
            }

            // Those that had to stay are met again where they share the last moment of a batch.
            if (batch.Count < BatchSize || (deleted == before && batch[^1].At == from)) return deleted;
            from = batch[^1].At;
        }
    }

    private Task<List<T>> NextAsync<T>(IQueryable<T> done, Expression<Func<T, DateTimeOffset?>> closedAt, DateTimeOffset? from, CancellationToken cancellationToken)
        where T : class
    {
        var old = done.AsNoTracking().Where(Compare(ExpressionType.LessThan, before));
        if (from is { } moment) old = old.Where(Compare(ExpressionType.GreaterThanOrEqual, moment));
        return old.OrderBy(closedAt).Take(BatchSize).ToListAsync(cancellationToken);

        Expression<Func<T, bool>> Compare(ExpressionType how, DateTimeOffset? with)
        {
            Expression<Func<DateTimeOffset?>> value = () => with;
            return Expression.Lambda<Func<T, bool>>(Expression.MakeBinary(how, closedAt.Body, value.Body), closedAt.Parameters);
        }
    }

    /// <summary>Deletes one, unless a handler has not come past its last event or has set one aside.</summary>
    private static async Task<bool> DeleteAsync<T>(DbContext context, Closed closed, IQueryable<T> record, CancellationToken cancellationToken)
        where T : class
    {
        var events = context.Set<EventRow>().Where(row => row.Owner == closed.Owner && row.RecordId == closed.Id);
        var last = await events.OrderByDescending(row => row.Version).Select(row => row.Position).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var cursors = await context.Set<EventCursor>().AsNoTracking().OrderBy(cursor => cursor.Handler).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (cursors.Exists(cursor => cursor.Position < last)) return false;
        var handlers = cursors.ConvertAll(cursor => cursor.Handler);
        if (await context.Set<SetAsideEvent>().AnyAsync(aside => handlers.Contains(aside.Handler) && aside.RecordId == closed.Id, cancellationToken).ConfigureAwait(false)) return false;
        if (await record.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false) == 0) return false;
        await events.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>An invitation that is done with, in the version that was looked at.</summary>
    private sealed record Closed(TenantId Owner, Guid Id, long Version, DateTimeOffset At);
}
