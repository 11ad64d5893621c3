using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Mapping;

namespace PartnerRelations;

/// <summary>Puts the tables of this library into a host's own context.</summary>
public static class PartnerRelationsModelBuilderExtensions
{
    /// <summary>
    /// Maps every record of this library, for SQLite or PostgreSQL, whichever the context uses. Call it in <c>OnModelCreating</c>; the tables
    /// are then part of the host's own migrations.
    /// </summary>
    public static ModelBuilder ConfigurePartnerRelations(this ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        PartnerTables.Configure(modelBuilder, isPostgreSql: modelBuilder.Model.GetValueGenerationStrategy() is not null);
        return modelBuilder;
    }
}
