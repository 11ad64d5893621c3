using System.Data.Common;

namespace PartnerRelations.EntityFrameworkCore.Saving;

/// <summary>Runs statements on an open connection: in one round trip where the driver can, otherwise one after the other.</summary>
internal static class StatementRun
{
    /// <summary>Whether each statement changed its row. Stops where one did not, as far as it can.</summary>
    public static Task<bool> AllTookEffectAsync(DbConnection connection, DbTransaction transaction, IEnumerable<BoundStatement> statements, CancellationToken cancellationToken) =>
        connection.CanCreateBatch
            ? TogetherAsync(connection, transaction, [.. statements], cancellationToken)
            : OneByOneAsync(connection, transaction, statements, cancellationToken);

    /// <summary>A command for one statement.</summary>
    public static DbCommand CommandFor(DbConnection connection, DbTransaction? transaction, BoundStatement statement)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The text is made of the model's names; every value is a parameter.
        command.CommandText = statement.Statement.Sql;
#pragma warning restore CA2100
        statement.AddParameters(command, command.Parameters, connection.CanCreateBatch);
        return command;
    }

    private static async Task<bool> TogetherAsync(DbConnection connection, DbTransaction transaction, List<BoundStatement> statements, CancellationToken cancellationToken)
    {
        var parameters = connection.CreateCommand();
        await using var letGo = parameters.ConfigureAwait(false);
        var batch = connection.CreateBatch();
        await using (batch.ConfigureAwait(false))
        {
            batch.Transaction = transaction;
            foreach (var statement in statements)
            {
                var command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // As above.
                command.CommandText = statement.Statement.Sql;
#pragma warning restore CA2100
                statement.AddParameters(parameters, command.Parameters, positional: true);
                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return !statements.Where((statement, at) => !statement.MayChangeNothing && batch.BatchCommands[at].RecordsAffected != 1).Any();
        }
    }

    private static async Task<bool> OneByOneAsync(DbConnection connection, DbTransaction transaction, IEnumerable<BoundStatement> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            var command = CommandFor(connection, transaction, statement);
            await using (command.ConfigureAwait(false))
            {
                var changed = await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                if (changed != 1 && !statement.MayChangeNothing) return false;
            }
        }

        return true;
    }
}
