using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>SQLite: one file, one writer at a time.</summary>
internal sealed class SqliteKind : DatabaseKind
{
    private const int Error = 1;
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int Authorization = 23;
    private const int NotADatabase = 26;
    private const int BusySnapshot = 517;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    public override bool HasOneWriter => true;

    // Readers do not wait for the writer.
    public override string Preparation => "PRAGMA journal_mode = 'wal'";

    public override string? LockForMigration => null;

    public override DatabaseFault Missing => new(
        PartnerDatabaseProblem.Missing,
        "The file is not there, or cannot be opened.",
        "Call PartnerDatabase.MigrateAsync() once to make it, or check the path and that this user may read and write the folder.");

    public override bool IsDeadConnection(DbException exception) => false;

    public override bool IsClash(DbException exception) =>
        exception is SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };

    public override bool IsLostRace(DbException exception) => exception is SqliteException { SqliteExtendedErrorCode: BusySnapshot };

    public override DatabaseFault? Explain(DbException exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        CannotOpen => Missing,
        Error when exception.Message.Contains("no such", StringComparison.Ordinal) => DatabaseFaults.Outdated,
        Permission or Authorization => new(PartnerDatabaseProblem.Refused, "Access is denied.", "Let this user read and write the file and its folder."),
        ReadOnly => new(PartnerDatabaseProblem.ReadOnly, "It can be read and not written.", "Let this user write the file and its folder, and drop Mode=ReadOnly from the connection string."),
        Busy or Locked => new(PartnerDatabaseProblem.Busy, "Another program has been writing to it for too long.", "Find the program that holds the file open, such as a shell with an open transaction or a copy in progress, and try again."),
        Full => new(PartnerDatabaseProblem.Full, "There is no room left.", "Make room on the disk, or raise the file's largest size, and try again."),
        InputOutput => new(PartnerDatabaseProblem.Unreachable, "It cannot be read or written.", "Check that the path names a file and no folder, check the disk or share that holds it, and try again."),
        Corrupt => DatabaseFaults.Corrupt,
        NotADatabase => new(PartnerDatabaseProblem.Corrupt, "It is no SQLite database.", "Check the path; if it is right, restore the file from a backup."),
        _ => null,
    };
}
