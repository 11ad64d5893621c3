using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PartnerRelations.Benchmarks.Databases;

/// <summary>One statement as it was sent, and its values.</summary>
internal sealed record SentStatement(string Text, IReadOnlyList<DbParameter> Values, bool Writes);

/// <summary>The same statements by hand: what it costs without EF Core, services and rules.</summary>
internal static class PlainAdo
{
    public static async Task RunAsync(string database, IReadOnlyList<SentStatement> statements)
    {
        await using DbConnection connection = database.StartsWith("Data Source=", StringComparison.Ordinal) ? new SqliteConnection(database) : new NpgsqlConnection(database);
        await connection.OpenAsync();
        foreach (var statement in statements.Where(one => !one.Writes)) await AskAsync(connection, statement);
        if (!statements.Any(one => one.Writes)) return;
        await using var transaction = await connection.BeginTransactionAsync();
        if (connection.CanCreateBatch) await WriteTogetherAsync(connection, transaction, statements);
        else await WriteOneByOneAsync(connection, transaction, statements);
        await transaction.CommitAsync();
    }

    private static async Task AskAsync(DbConnection connection, SentStatement statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        Add(command.Parameters, statement);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync()) reader.GetValues(values);
    }

    private static async Task WriteOneByOneAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<SentStatement> statements)
    {
        foreach (var statement in statements.Where(one => one.Writes))
        {
            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, statement.Text);
            Add(command.Parameters, statement);
            if (await command.ExecuteNonQueryAsync() != 1) throw new InvalidOperationException(statement.Text);
        }
    }

    private static async Task WriteTogetherAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<SentStatement> statements)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var statement in statements.Where(one => one.Writes))
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = statement.Text;
            Add(command.Parameters, statement);
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
        if (batch.BatchCommands.Any(command => command.RecordsAffected != 1)) throw new InvalidOperationException("A statement missed its row.");
    }

    private static void Add(DbParameterCollection parameters, SentStatement statement)
    {
        foreach (var value in statement.Values) parameters.Add(Copy(value));
    }

    public static DbParameter Copy(DbParameter parameter) => parameter is ICloneable one ? (DbParameter)one.Clone() : new SqliteParameter(parameter.ParameterName, parameter.Value);
}
