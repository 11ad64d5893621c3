using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Stores;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Saving;

/// <summary>
/// Reads again what a write that came to nothing may have met. A repeated request is told before a lost race, so that the repeat of a command
/// that named its expected version is answered and not called stale.
/// </summary>
internal static class WriteObstacle
{
    /// <summary>What stands in the way; <see cref="SaveResult.None"/> where neither the request nor a version does.</summary>
    public static async Task<SaveResult> FindAsync(DbContext context, StoreWrite write, CancellationToken cancellationToken)
    {
        if (write.Request is { } request && await RequestQueries.Of(context).Find(context, request.Key.Scope, request.Key.Id, cancellationToken).ConfigureAwait(false) is not null)
        {
            return SaveResult.RequestRepeated;
        }

        foreach (var record in write.Records)
        {
            var stored = await FindVersionAsync(context, record, cancellationToken).ConfigureAwait(false);
            if (record.Version == 1 && stored > 0) return SaveResult.AlreadyExists;
            if (record.Version != stored + 1) return SaveResult.VersionConflict;
            if (!await StillFollowsAsync(context, record, cancellationToken).ConfigureAwait(false)) return SaveResult.VersionConflict;
        }

        return SaveResult.None;
    }

    /// <summary>Whether a record follows on the stored one, from which people may have been erased since it was read; if so, the next try may write it.</summary>
    private static async Task<bool> StillFollowsAsync(DbContext context, RecordWrite record, CancellationToken cancellationToken)
    {
        if (record is not { Version: > 1, FindStored: { } find, Following: { } following }) return true;
        if (await find(context, cancellationToken).ConfigureAwait(false) is not { ErasedAt: { } erasedAt } stored) return true;
        record.ErasedAt = erasedAt;
        return following(stored.Record).Equals(record.Next);
    }

    private static async Task<long> FindVersionAsync(DbContext context, RecordWrite record, CancellationToken cancellationToken)
    {
        var command = StatementRun.CommandFor(context.Database.GetDbConnection(), null, record.Table.SelectVersion(record.Next));
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is long version ? version : 0;
        }
    }
}
