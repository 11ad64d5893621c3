using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.EntityFrameworkCore.Tests.Conformance;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.EntityFrameworkCore.Tests.Docs;

/// <summary>The examples of the page on storage.</summary>
public sealed class StoragePageTests(PostgreSqlServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_host_keeps_everything_in_a_file()
    {
        var services = new ServiceCollection();
        var (path, cancellationToken) = (_folder.File("partners.db"), Cancel);

        #region snippet: storage-file
        services.AddPartnerRelations()
            .UseSqlite($"Data Source={path}")
            .UseEnrollmentsAsResellerStanding();

        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<PartnerDatabase>().MigrateAsync(cancellationToken);   // makes the file, or brings it up to date
        #endregion

        File.Exists(path).Should().BeTrue();
        provider.GetRequiredService<ProviderLinkService>().Should().NotBeNull();
    }

    [Fact]
    public async Task A_host_keeps_everything_on_a_server()
    {
        var services = new ServiceCollection();
        var connectionString = await server.CreateDatabaseAsync();

        #region snippet: storage-server
        services.AddPartnerRelations()
            .UsePostgreSql(connectionString)   // Host=db.example;Database=partners;Username=portal;Password=…
            .UseEnrollmentsAsResellerStanding();
        #endregion

        await using (var provider = services.BuildServiceProvider()) await provider.GetRequiredService<PartnerDatabase>().MigrateAsync(Cancel);
        await server.DropDatabaseAsync(connectionString);
    }

    [Fact]
    public async Task A_host_keeps_everything_beside_its_own_tables()
    {
        var services = new ServiceCollection();
        var (connectionString, cancellationToken) = ($"Data Source={_folder.File("portal.db")}", Cancel);

        #region snippet: storage-own-context-use
        services.AddDbContextFactory<PortalContext>(options => options.UseSqlite(connectionString));
        services.AddPartnerRelations().UseDbContext<PortalContext>();
        #endregion

        await using var provider = services.BuildServiceProvider();
        await using var context = await provider.GetRequiredService<IDbContextFactory<PortalContext>>().CreateDbContextAsync(cancellationToken);
        await context.Database.EnsureCreatedAsync(cancellationToken);
        (await provider.GetRequiredService<ProviderDirectoryTable>().FindAsync(new ProviderId(new TenantId(Guid.NewGuid())), cancellationToken)).Should().BeNull();
        (await context.Invoices.CountAsync(cancellationToken)).Should().Be(0);
    }

    [Fact]
    public async Task Somebody_else_runs_the_script()
    {
        var (path, cancellationToken) = (_folder.File("partners.sql"), Cancel);
        await using var opened = TestDatabase.Open(builder => builder.UseSqlite($"Data Source={_folder.File("partners.db")}"));
        var database = opened.Get<PartnerDatabase>();

        #region snippet: storage-script
        await File.WriteAllTextAsync(path, await database.MigrationScriptAsync(cancellationToken: cancellationToken), cancellationToken);
        #endregion

        (await File.ReadAllTextAsync(path, cancellationToken)).Should().Contain("CREATE TABLE \"provider_links\"").And.Contain("partner_migrations");
    }

    [Fact]
    public async Task A_file_is_backed_up_while_it_is_used()
    {
        var (path, backup, cancellationToken) = (_folder.File("partners.db"), _folder.File("backup.db"), Cancel);
        await using var database = await TestDatabase.CreateAsync(builder => builder.UseSqlite($"Data Source={path}"), cancellationToken);
        var link = await new Links(database).WorkAsync();

        #region snippet: storage-backup
        await using (var live = new SqliteConnection($"Data Source={path}"))
        {
            await live.OpenAsync(cancellationToken);
            await using var command = live.CreateCommand();
            command.CommandText = "VACUUM INTO $backup";   // a snapshot: whole, and smaller than the original
            command.Parameters.AddWithValue("$backup", backup);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        #endregion

        await new Links(database).WorkAsync();
        await using var restored = TestDatabase.Open(builder => builder.UseSqlite($"Data Source={backup}"));
        (await new Links(restored).FindAsync(link)).Should().Be(link);
    }

    [Fact]
    public async Task What_is_done_with_is_let_go_of()
    {
        var (services, cancellationToken) = (new ServiceCollection(), Cancel);
        services.AddPartnerRelations().UseSqlite($"Data Source={_folder.File("partners.db")}");

        #region snippet: storage-retention
        services.Configure<PartnerRetentionOptions>(options =>
        {
            options.Requests = TimeSpan.FromDays(30);             // how late a repeated request is still known
            options.ClosedInvitations = TimeSpan.FromDays(365);   // null, unless set: kept for ever
        });
        #endregion

        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<PartnerDatabase>().MigrateAsync(cancellationToken);

        #region snippet: storage-purge
        var retention = provider.GetRequiredService<PartnerRetention>();
        var run = await retention.PurgeAsync(cancellationToken);   // once a day, from your scheduler
        Console.WriteLine($"{run.Requests} requests, {run.ProviderInvitations + run.CustomerInvitations} invitations");
        #endregion

        run.Should().Be(new PurgeRun());
    }

    [Fact]
    public async Task A_person_is_taken_out()
    {
        var cancellationToken = Cancel;
        await using var database = await TestDatabase.CreateAsync(builder => builder.UseSqlite($"Data Source={_folder.File("partners.db")}"), cancellationToken);
        var link = await new Links(database).WorkAsync();
        var (eraser, address) = (database.Get<PersonEraser>(), link.Email!.Value);

        #region snippet: storage-erase
        var run = await eraser.EraseAsync(new PersonToErase { Email = EmailAddress.Parse(address) }, cancellationToken);
        Console.WriteLine($"{run.Records} records, {run.Events} events, {run.Consents} consents");
        #endregion

        run.Records.Should().Be(1);
    }

    [Fact]
    public async Task A_failure_says_what_to_do()
    {
        var cancellationToken = Cancel;
        await using var opened = TestDatabase.Open(builder => builder.UseSqlite($"Data Source={_folder.File("nowhere.db")}"));
        var links = opened.Get<IProviderLinkStore>();
        using var log = new StringWriter();

        #region snippet: storage-faults
        try
        {
            await links.FindAsync(new TenantId(Guid.NewGuid()), new ProviderLinkId(Guid.NewGuid()), cancellationToken);
        }
        catch (PartnerDatabaseException failure)
        {
            log.WriteLine($"{failure.Problem}: {failure.Remedy}");
        }
        #endregion

        log.ToString().Should().StartWith("Missing: Call PartnerDatabase.MigrateAsync()");
    }
}

#region snippet: storage-own-context
public sealed class PortalContext(DbContextOptions<PortalContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();   // your own

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ConfigurePartnerRelations();
}
#endregion
