using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>What differs between the two databases besides their model.</summary>
internal abstract class DatabaseKind
{
    public static DatabaseKind Sqlite { get; } = new SqliteKind();

    public static DatabaseKind PostgreSql { get; } = new PostgreSqlKind();

    /// <summary>Whether there is one writer at a time in any case, so that writers had better wait for each other here.</summary>
    public abstract bool HasOneWriter { get; }

    /// <summary>Whether the statement broke a unique key.</summary>
    public abstract bool IsClash(DbException exception);

    /// <summary>Whether the database ended the transaction in favour of another one; the same write may succeed when tried again.</summary>
    public abstract bool IsLostRace(DbException exception);

    /// <summary>Which of the two a context uses.</summary>
    /// <exception cref="NotSupportedException">It uses a third one.</exception>
    public static DatabaseKind Of(DbContext context) => context.Database switch
    {
        { } database when database.IsSqlite() => Sqlite,
        { } database when database.IsNpgsql() => PostgreSql,
        { ProviderName: var name } => throw new NotSupportedException($"The stores work on SQLite and PostgreSQL; this context uses {name}. Configure it with UseSqlite or UseNpgsql."),
    };

    private sealed class SqliteKind : DatabaseKind
    {
        private const int Constraint = 19;
        private const int ConstraintPrimaryKey = 1555;
        private const int ConstraintUnique = 2067;
        private const int BusySnapshot = 517;

        public override bool HasOneWriter => true;

        public override bool IsClash(DbException exception) =>
            exception is SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };

        public override bool IsLostRace(DbException exception) => exception is SqliteException { SqliteExtendedErrorCode: BusySnapshot };
    }

    private sealed class PostgreSqlKind : DatabaseKind
    {
        public override bool HasOneWriter => false;

        public override bool IsClash(DbException exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

        public override bool IsLostRace(DbException exception) => exception is PostgresException
        {
            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        };
    }
}
