using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>Pages that follow on an id, so that a page costs the same wherever it stands.</summary>
internal static class Keyset
{
    /// <summary>The part of a list that the range asks for, in ascending order of ids.</summary>
    /// <param name="rows">The list.</param>
    /// <param name="idOf">The id.</param>
    /// <param name="read">Makes an id of its GUID.</param>
    /// <param name="range">The part.</param>
    /// <param name="cancellationToken">Passed on.</param>
    public static async Task<IReadOnlyList<T>> PageAsync<T, TId>(
        this IQueryable<T> rows, Expression<Func<T, TId>> idOf, Func<Guid, TId> read, PageRange range, CancellationToken cancellationToken)
        where T : class
        where TId : struct
    {
        if (range.Take < 1) throw new ArgumentException("A page takes at least one item.", nameof(range));
        var part = rows.AsNoTracking();
        if (range.After is { } after) part = part.Where(Behind(idOf, read(after)));
        return await part.OrderBy(idOf).Take(range.Take).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ids have no operator for it, but the database compares what stands in the column.</summary>
    private static Expression<Func<T, bool>> Behind<T, TId>(Expression<Func<T, TId>> idOf, TId after)
    {
        Expression<Func<TId>> value = () => after;
        var comparison = Expression.GreaterThan(idOf.Body, value.Body, liftToNull: false, ((Func<TId, TId, bool>)IsBehind).Method);
        return Expression.Lambda<Func<T, bool>>(comparison, idOf.Parameters);
    }

    private static bool IsBehind<TId>(TId id, TId after) => throw new NotSupportedException($"Only a database compares {typeof(TId).Name}; {id} and {after} came here.");
}
