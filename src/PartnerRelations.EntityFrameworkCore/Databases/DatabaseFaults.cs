using System.Data.Common;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>The failures that both databases have, and how one is found in what was thrown.</summary>
internal static class DatabaseFaults
{
    public static DatabaseFault Outdated { get; } = new(
        PartnerDatabaseProblem.Outdated,
        "The tables are not there, or of an earlier version than this package.",
        "Call PartnerDatabase.MigrateAsync(), or run the script of PartnerDatabase.MigrationScriptAsync().");

    public static DatabaseFault Newer { get; } = new(
        PartnerDatabaseProblem.Newer,
        "The tables are of a later version than this package.",
        "Update the package in this program; earlier ones must not write to it.");

    public static DatabaseFault Corrupt { get; } = new(
        PartnerDatabaseProblem.Corrupt,
        "It is damaged.",
        "Stop every program that uses it and restore a backup.");

    /// <summary>What the driver threw; EF Core wraps what it believes to be passing.</summary>
    public static DbException? DriverException(this Exception exception)
    {
        for (var one = exception; one is not null; one = one.InnerException)
        {
            if (one is DbException found) return found;
        }

        return null;
    }
}
