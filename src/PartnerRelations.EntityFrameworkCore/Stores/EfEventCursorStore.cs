using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.Events;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>The places of handlers in the log, in a database that several processes may share.</summary>
internal sealed class EfEventCursorStore(PartnerStorage storage) : IEventCursorStore
{
    public Task<EventCursor?> FindAsync(string handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return storage.ReadAsync((context, cancel) => EventCursorQueries.Of(context).Find(context, handler, cancel), cancellationToken);
    }

    public Task<IReadOnlyList<SetAsideEvent>> FindSetAsideAsync(string handler, IReadOnlyCollection<Guid> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(records);
        return storage.ReadAsync<IReadOnlyList<SetAsideEvent>>(
            async (context, cancel) => await context.Set<SetAsideEvent>().AsNoTracking()
                .Where(aside => aside.Handler == handler && records.Contains(aside.RecordId)).OrderBy(aside => aside.RecordId)
                .ToListAsync(cancel).ConfigureAwait(false),
            cancellationToken);
    }

    public Task<IReadOnlyList<SetAsideEvent>> ListSetAsideAsync(string handler, DateTimeOffset? dueAt, PageRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return storage.ReadAsync(
            (context, cancel) =>
            {
                var asides = context.Set<SetAsideEvent>().Where(aside => aside.Handler == handler);
                if (dueAt is { } moment) asides = asides.Where(aside => aside.RetryAt <= moment);
                return asides.PageAsync(aside => aside.RecordId, id => id, range, cancel);
            },
            cancellationToken);
    }

    public Task<SaveResult> SaveAsync(EventCursorChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return storage.SaveAsync(Compose, cancellationToken);

        StoreWrite Compose(PartnerSchema schema)
        {
            var write = new StoreWrite(schema, null).Save(new RecordWrite(schema.Cursors, change.Cursor, Guid.Empty, change.Cursor.Version));
            foreach (var record in change.Caught) write.Add(schema.SetAside.Delete(Named(change.Cursor.Handler, record)));
            foreach (var aside in change.SetAside) write.Add(schema.SetAside.Delete(aside)).Add(schema.SetAside.Insert(aside));
            return write;
        }
    }

    private static SetAsideEvent Named(string handler, Guid record) => new()
    {
        Handler = handler,
        RecordId = record,
        Owner = default,
        Version = 0,
        Position = 0,
        TypeName = string.Empty,
        Attempts = 0,
        Error = string.Empty,
        FailedAt = default,
        RetryAt = default,
    };
}

/// <summary>The question about single cursors.</summary>
internal sealed class EventCursorQueries : CompiledQueries<EventCursorQueries>
{
    public Func<DbContext, string, CancellationToken, Task<EventCursor?>> Find { get; } = EF.CompileAsyncQuery(
        (DbContext context, string handler, CancellationToken cancel) => context.Set<EventCursor>().AsNoTracking().FirstOrDefault(cursor => cursor.Handler == handler));
}
