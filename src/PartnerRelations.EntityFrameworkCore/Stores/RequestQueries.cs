using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>Requests that took effect.</summary>
internal sealed class RequestQueries : CompiledQueries<RequestQueries>
{
    public Func<DbContext, string, RequestId, CancellationToken, Task<RequestRow?>> Find { get; } = EF.CompileAsyncQuery(
        (DbContext context, string scope, RequestId id, CancellationToken cancel) =>
            context.Set<RequestRow>().AsNoTracking().FirstOrDefault(row => row.Scope == scope && row.RequestId == id));
}

internal static class RequestReading
{
    public static async Task<StoredRequest?> FindRequestAsync(this PartnerStorage storage, RequestKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var row = await storage.ReadAsync((context, cancel) => RequestQueries.Of(context).Find(context, key.Scope, key.Id, cancel), cancellationToken).ConfigureAwait(false);
        return row?.ToStored();
    }
}
