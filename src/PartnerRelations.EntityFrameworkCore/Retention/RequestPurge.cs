using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;

namespace PartnerRelations.EntityFrameworkCore.Retention;

/// <summary>Deletes old requests, some at a time.</summary>
internal static class RequestPurge
{
    private const int BatchSize = 1000;

    public static async Task<int> RunAsync(PartnerStorage storage, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var deleted = 0;
        while (true)
        {
            var batch = await storage.TransactAsync((context, cancel) => DeleteSomeAsync(context, before, cancel), cancellationToken).ConfigureAwait(false);
            if (batch == 0) return deleted;
            deleted += batch;
        }
    }

    private static async Task<int> DeleteSomeAsync(DbContext context, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var old = context.Set<RequestRow>().Where(row => row.At < before);
        var moments = await old.OrderBy(row => row.At).Select(row => row.At).Take(BatchSize).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (moments.Count == 0) return 0;
        var last = moments[^1];
        return await old.Where(row => row.At <= last).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
