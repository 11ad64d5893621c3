using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Saving;

namespace PartnerRelations.EntityFrameworkCore.Stores;

/// <summary>The event log where several transactions write at once: read up to the oldest one that is still running.</summary>
internal sealed class PostgreSqlEventLog(PartnerStorage storage) : EfEventLog(storage), IDisposable
{
    private readonly LogHorizon _horizon = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    public void Dispose() => _turn.Dispose();

    protected override async Task<long> FindSettledAsync(DbContext context, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            var command = context.Database.GetDbConnection().CreateCommand();
            await using (command.ConfigureAwait(false))
            {
                Ask(command, PartnerSchema.Of(context).PositionSequence);
                var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                    var isMarked = await reader.IsDBNullAsync(1, cancellationToken).ConfigureAwait(false);
                    return _horizon.Advance(reader.GetInt64(0), isMarked ? null : reader.GetInt64(1), reader.GetInt64(2));
                }
            }
        }
        finally
        {
            _turn.Release();
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The position first, kept aside, and only then the transaction id; a log without news takes none.</summary>
    private void Ask(DbCommand command, string sequence)
    {
#pragma warning disable CA2100 // The text is made of the model's names; the value is a parameter.
        command.CommandText = $"""
            WITH drawn AS MATERIALIZED (SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END AS position FROM {sequence})
            SELECT position,
                   CASE WHEN position <> $1 THEN pg_current_xact_id()::text::bigint END,
                   pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            FROM drawn
            """;
#pragma warning restore CA2100
        var marked = command.CreateParameter();
        marked.Value = _horizon.Marked;
        command.Parameters.Add(marked);
    }
}
