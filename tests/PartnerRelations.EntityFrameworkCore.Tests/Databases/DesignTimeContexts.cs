using Microsoft.EntityFrameworkCore.Design;
using PartnerRelations.EntityFrameworkCore.Databases;

namespace PartnerRelations.EntityFrameworkCore.Tests.Databases;

/// <summary>
/// What <c>dotnet ef migrations add NAME --context SqlitePartnerContext -o Migrations/Sqlite --project src/PartnerRelations.EntityFrameworkCore
/// --startup-project tests/PartnerRelations.EntityFrameworkCore.Tests</c> makes its context with.
/// </summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePartnerContext>
{
    public SqlitePartnerContext CreateDbContext(string[] args) => new(SqliteContexts.Options("Data Source=design.db"));
}

/// <summary>The same for <c>--context PostgreSqlPartnerContext -o Migrations/PostgreSql</c>; no server is asked.</summary>
internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlPartnerContext>
{
    public PostgreSqlPartnerContext CreateDbContext(string[] args) => new(PostgreSqlContexts.Options("Host=design.example"));
}
