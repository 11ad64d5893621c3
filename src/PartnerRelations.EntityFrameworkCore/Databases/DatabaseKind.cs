using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>What differs between the two databases besides their model.</summary>
internal abstract class DatabaseKind
{
    public static DatabaseKind Sqlite { get; } = new SqliteKind();

    public static DatabaseKind PostgreSql { get; } = new PostgreSqlKind();

    /// <summary>Whether there is one writer at a time in any case, so that writers had better wait for each other here.</summary>
    public abstract bool HasOneWriter { get; }

    /// <summary>The statement that prepares a database for its first tables; null where there is nothing to prepare.</summary>
    public abstract string? Preparation { get; }

    /// <summary>The statement that lets one process at a time change the tables, until its transaction ends; null where the transaction itself does.</summary>
    public abstract string? LockForMigration { get; }

    /// <summary>Whether the statement broke a unique key.</summary>
    public abstract bool IsClash(DbException exception);

    /// <summary>Whether the database ended the transaction in favour of another one; the same write may succeed when tried again.</summary>
    public abstract bool IsLostRace(DbException exception);

    /// <summary>Whether a connection that had been open is gone, so that a new one may help.</summary>
    public abstract bool IsDeadConnection(DbException exception);

    /// <summary>That there is no such database.</summary>
    public abstract DatabaseFault Missing { get; }

    /// <summary>What a failure means; null for one that nobody knows how to improve.</summary>
    public abstract DatabaseFault? Explain(DbException exception);

    /// <summary>Which of the two a context uses.</summary>
    /// <exception cref="NotSupportedException">It uses a third one.</exception>
    public static DatabaseKind Of(DbContext context) => context.Database switch
    {
        { } database when database.IsSqlite() => Sqlite,
        { } database when database.IsNpgsql() => PostgreSql,
        { ProviderName: var name } => throw new NotSupportedException($"The stores work on SQLite and PostgreSQL; this context uses {name}. Configure it with UseSqlite or UseNpgsql."),
    };
}

/// <summary>What a failure of the driver means, and what to do about it.</summary>
internal sealed record DatabaseFault(PartnerDatabaseProblem Problem, string What, string Remedy);
