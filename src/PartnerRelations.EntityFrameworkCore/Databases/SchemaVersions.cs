using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>Which version the tables have, and how they get the next one.</summary>
internal static class SchemaVersions
{
    /// <summary>The table that keeps which migrations have been applied; a name of its own, so that a host's migrations do not meet ours.</summary>
    public const string HistoryTable = "partner_migrations";

    public static async Task<PartnerSchemaState> FindStateAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (!await context.Creator().ExistsAsync(cancellationToken).ConfigureAwait(false)) return PartnerSchemaState.Missing;
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)).ToList();
        var known = context.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).Any()) return PartnerSchemaState.Newer;
        return known.Except(applied, StringComparer.Ordinal).Any() ? PartnerSchemaState.Outdated : PartnerSchemaState.Current;
    }

    /// <summary>
    /// Applies what is missing in one transaction, one process at a time: whoever is killed in the middle leaves no half-made table and no
    /// lock, and whoever comes second finds the work done.
    /// </summary>
    public static async Task MigrateAsync(DbContext context, DatabaseKind kind, CancellationToken cancellationToken)
    {
        if (!await context.Creator().ExistsAsync(cancellationToken).ConfigureAwait(false)) await CreateAsync(context, cancellationToken).ConfigureAwait(false);
        if (kind.Preparation is { } preparation) await context.Database.ExecuteSqlRawAsync(preparation, cancellationToken).ConfigureAwait(false);
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (kind.LockForMigration is { } statement) await context.Database.ExecuteSqlRawAsync(statement, cancellationToken).ConfigureAwait(false);
            await context.Database.ExecuteSqlRawAsync(context.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), cancellationToken).ConfigureAwait(false);
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)).ToList();
            if (!context.Database.GetMigrations().Except(applied, StringComparer.Ordinal).Any()) return;
            var script = context.GetService<IMigrator>().GenerateScript(applied.LastOrDefault() ?? Migration.InitialDatabase, options: MigrationsSqlGenerationOptions.NoTransactions);
            await context.ConnectedAsync(
                async connection =>
                {
                    var command = connection.CreateCommand();
                    await using (command.ConfigureAwait(false))
                    {
                        command.Transaction = transaction.GetDbTransaction();
#pragma warning disable CA2100 // The migrations' own text.
                        command.CommandText = script;
#pragma warning restore CA2100
                        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                    }
                },
                cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task CreateAsync(DbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.Creator().CreateAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Npgsql.PostgresException exception) when (exception.SqlState is Npgsql.PostgresErrorCodes.DuplicateDatabase or Npgsql.PostgresErrorCodes.UniqueViolation)
        {
            // Another process was quicker.
        }
    }

    private static IRelationalDatabaseCreator Creator(this DbContext context) => context.GetService<IRelationalDatabaseCreator>();
}

/// <summary>How the tables stand to this package.</summary>
internal enum PartnerSchemaState
{
    Missing,
    Outdated,
    Current,
    Newer,
}
