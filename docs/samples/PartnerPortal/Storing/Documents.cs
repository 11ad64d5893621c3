using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PartnerRelations.PartnerPortal.Storing;

/// <summary>
/// What the portal itself keeps beside the library's records, as texts by kind and id in one table of the same database, so that every
/// instance finds it. Safe for concurrent use, also by several processes.
/// </summary>
internal sealed class Documents(DatabaseSetting database) : IAsyncDisposable
{
    private const string Create = "CREATE TABLE IF NOT EXISTS partner_portal_documents (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id))";

    private readonly DbDataSource? _postgreSql = database.IsSqlite ? null : NpgsqlDataSource.Create(database.ConnectionString);

    /// <summary>Makes the table where it is missing.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(Create, cancellationToken);
        }
        catch (PostgresException another) when (another.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateTable)
        {
            // Another instance was making it at the same moment.
        }
    }

    /// <summary>The text; null where there is none.</summary>
    public async Task<string?> FindAsync(string kind, string id, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = Command(connection, "SELECT body FROM partner_portal_documents WHERE kind = @kind AND id = @id", ("@kind", kind), ("@id", id));
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    /// <summary>Every text of a kind, in the order of the ids.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string kind, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = Command(connection, "SELECT body FROM partner_portal_documents WHERE kind = @kind ORDER BY id", ("@kind", kind));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) texts.Add(reader.GetString(0));
        return texts;
    }

    /// <summary>Keeps the text, in place of another one.</summary>
    public Task SetAsync(string kind, string id, string body, CancellationToken cancellationToken) => ExecuteAsync(
        "INSERT INTO partner_portal_documents (kind, id, body) VALUES (@kind, @id, @body) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body",
        cancellationToken,
        ("@kind", kind), ("@id", id), ("@body", body));

    /// <summary>Keeps the text where there is none yet; whether there was none.</summary>
    public async Task<bool> AddAsync(string kind, string id, string body, CancellationToken cancellationToken) => await ExecuteAsync(
        "INSERT INTO partner_portal_documents (kind, id, body) VALUES (@kind, @id, @body) ON CONFLICT (kind, id) DO NOTHING",
        cancellationToken,
        ("@kind", kind), ("@id", id), ("@body", body)) > 0;

    /// <summary>Keeps the text where the old one is still there; whether it was.</summary>
    public async Task<bool> ReplaceAsync(string kind, string id, string old, string body, CancellationToken cancellationToken) => await ExecuteAsync(
        "UPDATE partner_portal_documents SET body = @body WHERE kind = @kind AND id = @id AND body = @old",
        cancellationToken,
        ("@kind", kind), ("@id", id), ("@old", old), ("@body", body)) > 0;

    /// <summary>Does work that no other instance does at the same time; it ends with the process at the latest.</summary>
    public async Task AloneAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        if (database.File is { } file)
        {
            await using var held = await HoldAsync($"{file}.lock", cancellationToken);
            await work();
            return;
        }

        await using var connection = await OpenAsync(cancellationToken);
        await using (var take = Command(connection, "SELECT pg_advisory_lock(7205200)"))
        {
            take.CommandTimeout = 0;
            await take.ExecuteNonQueryAsync(cancellationToken);
        }

        try
        {
            await work();
        }
        finally
        {
            await using var give = Command(connection, "SELECT pg_advisory_unlock(7205200)");
            await give.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => _postgreSql?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<FileStream> HoldAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, string Value)[] values)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_postgreSql is not null) return await _postgreSql.OpenConnectionAsync(cancellationToken);
        var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static DbCommand Command(DbConnection connection, string sql, params (string Name, string Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
