using System.Data.Common;
using Npgsql;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>PostgreSQL: any number of processes, many writers at once.</summary>
internal sealed class PostgreSqlKind : DatabaseKind
{
    private const string IdleSessionTimeout = "57P05";

    public override string? Preparation => null;

    // Any number that other programs on the database do not lock by.
    public override string LockForMigration => "SELECT pg_advisory_xact_lock(7236837411)";

    public override bool HasOneWriter => false;

    public override DatabaseFault Missing => NoSuchDatabase;

    public override bool IsDeadConnection(DbException exception) => exception switch
    {
        PostgresException { SqlState: var state } => state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or IdleSessionTimeout,
        NpgsqlException { InnerException: IOException } => true,
        _ => false,
    };

    public override bool IsClash(DbException exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override bool IsLostRace(DbException exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    public override DatabaseFault? Explain(DbException exception) => exception switch
    {
        PostgresException { SqlState: var state } => Explain(state),
        NpgsqlException { InnerException: TimeoutException } when exception.Message.Contains("pool", StringComparison.Ordinal) => TooManyConnections,
        NpgsqlException => new(
            PartnerDatabaseProblem.Unreachable, "The server does not answer.", "Check that it is running, and host, port and firewall; the stores go on by themselves once it is back."),
        _ => null,
    };

    private static DatabaseFault NoSuchDatabase => new(
        PartnerDatabaseProblem.Missing, "There is no such database.", "Call PartnerDatabase.MigrateAsync() once to make it, or check its name.");

    private static DatabaseFault TooManyConnections => new(
        PartnerDatabaseProblem.Busy, "There is no connection left.", "Raise max_connections of the server or Maximum Pool Size, or let fewer processes share it.");

    private static DatabaseFault? Explain(string state) => state switch
    {
        PostgresErrorCodes.InvalidCatalogName => NoSuchDatabase,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedObject => DatabaseFaults.Outdated,
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege =>
            new(PartnerDatabaseProblem.Refused, "The server does not let this user do it.", "Check user and password, the server's pg_hba.conf, and the user's rights on the tables."),
        PostgresErrorCodes.ReadOnlySqlTransaction => new(PartnerDatabaseProblem.ReadOnly, "It can be read and not written.", "Connect to the primary server, not to a standby, and check default_transaction_read_only."),
        PostgresErrorCodes.TooManyConnections => TooManyConnections,
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => new(PartnerDatabaseProblem.Full, "There is no room left.", "Make room on the server, and try again."),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or IdleSessionTimeout => new(
            PartnerDatabaseProblem.Unreachable, "The server is starting, stopping, or has ended the connection.", "Wait until it is up; the stores go on by themselves."),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => new(
            PartnerDatabaseProblem.Busy, "Somebody else has held the rows for too long.", "Look for long transactions in pg_stat_activity, and try again."),
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => new(
            PartnerDatabaseProblem.Other, "A text holds a character that it cannot keep.", "Leave out NUL characters, and make the database with ENCODING 'UTF8'."),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => DatabaseFaults.Corrupt,
        _ => null,
    };
}
