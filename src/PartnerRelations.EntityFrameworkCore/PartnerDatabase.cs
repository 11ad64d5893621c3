using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PartnerRelations.EntityFrameworkCore.Databases;

namespace PartnerRelations.EntityFrameworkCore;

/// <summary>The database behind the stores: makes it and brings it up to date. A singleton; safe for concurrent use, also by several processes at once.</summary>
public sealed class PartnerDatabase
{
    private readonly PartnerStorage _storage;

    internal PartnerDatabase(PartnerStorage storage) => _storage = storage;

    /// <summary>
    /// Makes the database where there is none, and brings its tables to the version of this package in one transaction; does nothing where
    /// they have it. Call it when the program starts, or run <see cref="MigrationScriptAsync"/> instead where programs may not change tables.
    /// </summary>
    /// <exception cref="PartnerDatabaseException">The database cannot be reached or changed, or is of a later version.</exception>
    /// <exception cref="InvalidOperationException">The tables are part of the host's own context, and so of its own migrations.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfForeign();
        return _storage.AdministerAsync(
            async (context, cancel) =>
            {
                if (await SchemaVersions.FindStateAsync(context, cancel).ConfigureAwait(false) == PartnerSchemaState.Newer) throw _storage.Failure(DatabaseFaults.Newer);
                await SchemaVersions.MigrateAsync(context, _storage.Kind, cancel).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <summary>
    /// The same as SQL, to be read and run by somebody else. For PostgreSQL it may be run at any time and does only what is missing; SQLite
    /// knows no conditions, so name the version to start from there.
    /// </summary>
    /// <param name="after">The last migration that the database has, as its table <c>partner_migrations</c> lists it; null for an empty database.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The tables are part of the host's own context, and so of its own migrations.</exception>
    public Task<string> MigrationScriptAsync(string? after = null, CancellationToken cancellationToken = default)
    {
        ThrowIfForeign();
        var options = _storage.Kind.HasOneWriter ? MigrationsSqlGenerationOptions.Script : MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent;
        return _storage.AdministerAsync(
            (context, _) => Task.FromResult(context.GetService<IMigrator>().GenerateScript(after ?? Migration.InitialDatabase, options: options)), cancellationToken);
    }

    private void ThrowIfForeign()
    {
        if (_storage.HostType is { } type) throw new InvalidOperationException($"The tables are part of {type.Name}. Use its own migrations: context.Database.MigrateAsync() or dotnet ef.");
    }
}
