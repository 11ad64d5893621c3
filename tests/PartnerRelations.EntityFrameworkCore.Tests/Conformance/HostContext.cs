using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Conformance;

namespace PartnerRelations.EntityFrameworkCore.Tests.Conformance;

/// <summary>A host's own context: tables of its own beside those of the library, which it may ask as well.</summary>
public sealed class HostContext(DbContextOptions<HostContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<ProviderLink> ProviderLinks => Set<ProviderLink>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Database.IsNpgsql()) modelBuilder.HasDefaultSchema("portal");
        modelBuilder.ConfigurePartnerRelations();
    }
}

public sealed class Invoice
{
    public int Id { get; set; }

    public string Text { get; set; } = string.Empty;
}

/// <summary>The host's database on SQLite or PostgreSQL, made by the host's own means.</summary>
public abstract class HostDatabase : IAsyncLifetime
{
    private TestDatabase? _database;

    public StoreConformance Suite { get; private set; } = null!;

    internal TestDatabase Database => _database!;

    protected abstract Task<Action<DbContextOptionsBuilder>> UseAsync();

    public async ValueTask InitializeAsync()
    {
        var use = await UseAsync();
        _database = TestDatabase.Open(builder =>
        {
            builder.Services.AddDbContextFactory<HostContext>(use);
            builder.UseDbContext<HostContext>();
        });
        await using (var context = await Database.Get<IDbContextFactory<HostContext>>().CreateDbContextAsync()) await context.Database.EnsureCreatedAsync();
        Suite = new(_ => Task.FromResult(Database.Stores()));
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }
}

public sealed class SqliteHostDatabase : HostDatabase
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<Action<DbContextOptionsBuilder>> UseAsync() => Task.FromResult<Action<DbContextOptionsBuilder>>(options => options.UseSqlite($"Data Source={_folder.File("portal.db")}"));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class PostgreSqlHostDatabase(PostgreSqlServer server) : HostDatabase
{
    private string? _connectionString;

    protected override async Task<Action<DbContextOptionsBuilder>> UseAsync()
    {
        _connectionString = await server.CreateDatabaseAsync();
        return options => options.UseNpgsql(_connectionString);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_connectionString is not null) await server.DropDatabaseAsync(_connectionString);
    }
}
