using Microsoft.Data.Sqlite;
using Npgsql;

namespace PartnerRelations.PartnerPortal.Storing;

/// <summary>Which database the portal works on, and how its own few rows get there.</summary>
internal sealed record DatabaseSetting
{
    /// <summary>For the stores and for <see cref="Documents"/>.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The SQLite file; null on PostgreSQL.</summary>
    public string? File { get; init; }

    /// <summary>What is printed: no password in it.</summary>
    public required string Name { get; init; }

    public bool IsSqlite => File is not null;

    /// <summary>Reads the setting: a file name, or a connection string of PostgreSQL. Null where it is neither.</summary>
    public static DatabaseSetting? Parse(string text, string currentFolder)
    {
        if (!text.Contains('=', StringComparison.Ordinal)) return OfFile(Path.GetFullPath(text, currentFolder));
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(text);
            if (settings.Host is null) return null;
            return new DatabaseSetting { ConnectionString = text, Name = $"the PostgreSQL database {settings.Database ?? settings.Username} on {settings.Host}" };
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    public static DatabaseSetting OfFile(string file) =>
        new() { File = file, ConnectionString = new SqliteConnectionStringBuilder { DataSource = file }.ToString(), Name = file };
}
