using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Databases;

namespace PartnerRelations.EntityFrameworkCore;

/// <summary>The database behind the stores. A singleton; safe for concurrent use.</summary>
public sealed class PartnerDatabase
{
    private readonly PartnerStorage _storage;

    internal PartnerDatabase(PartnerStorage storage) => _storage = storage;

    /// <summary>Makes the database where there is none, and brings its tables to the version of this package. Does nothing where they have it already.</summary>
    public Task MigrateAsync(CancellationToken cancellationToken = default) => _storage.ReadAsync(
        async (context, cancel) =>
        {
            await context.Database.EnsureCreatedAsync(cancel).ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}
