using Microsoft.EntityFrameworkCore;

namespace PartnerRelations.EntityFrameworkCore.Databases;

/// <summary>The tables in an SQLite file.</summary>
internal sealed class SqlitePartnerContext(DbContextOptions<SqlitePartnerContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ConfigurePartnerRelations();
}

/// <summary>The tables in a PostgreSQL database.</summary>
internal sealed class PostgreSqlPartnerContext(DbContextOptions<PostgreSqlPartnerContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ConfigurePartnerRelations();
}
