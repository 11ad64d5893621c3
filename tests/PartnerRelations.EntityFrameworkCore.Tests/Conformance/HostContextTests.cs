using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Conformance;

namespace PartnerRelations.EntityFrameworkCore.Tests.Conformance;

public sealed class SqliteHostContextTests(SqliteHostDatabase host) : IClassFixture<SqliteHostDatabase>
{
    public static TheoryData<string> Names => [.. StoreConformance.Names];

    [Theory, MemberData(nameof(Names))]
    public Task The_stores_in_a_context_of_the_host_keep_the_promise(string name) => host.Suite.RunAsync(name, TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_host_asks_the_tables_by_its_own_context()
    {
        var link = await new Links(host.Database).WorkAsync();
        await using var context = await host.Database.Get<IDbContextFactory<HostContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var found = await context.ProviderLinks.AsNoTracking().Where(one => one.Provider == link.Provider && one.Status == ProviderLinkStatus.Invited).ToListAsync(TestContext.Current.CancellationToken);
        found.Should().Equal(link);
    }

    [Fact]
    public async Task The_tables_are_left_to_the_migrations_of_the_host()
    {
        var migrate = () => host.Database.Get<PartnerDatabase>().MigrateAsync(TestContext.Current.CancellationToken);
        await migrate.Should().ThrowAsync<InvalidOperationException>().WithMessage("*HostContext*");
    }
}

public sealed class PostgreSqlHostContextTests(PostgreSqlHostDatabase host) : IClassFixture<PostgreSqlHostDatabase>
{
    public static TheoryData<string> Names => [.. StoreConformance.Names];

    [Theory, MemberData(nameof(Names))]
    public Task The_stores_in_a_context_of_the_host_keep_the_promise(string name) => host.Suite.RunAsync(name, TestContext.Current.CancellationToken);
}
