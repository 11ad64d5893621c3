using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace PartnerRelations.Walkthrough.Keeping;

/// <summary>A table of this program's own beside the library's: it says which story the database keeps.</summary>
internal sealed class StoryContext(DbContextOptions<StoryContext> options) : DbContext(options)
{
    public DbSet<StoryRow> Stories => Set<StoryRow>();

    private IRelationalDatabaseCreator Creator => this.GetService<IRelationalDatabaseCreator>();

    public static StoryContext At(StoryPlace place)
    {
        var options = new DbContextOptionsBuilder<StoryContext>();
        if (place.IsFile) options.UseSqlite($"{place.ConnectionString};Pooling=False");
        else options.UseNpgsql(place.ConnectionString);
        return new StoryContext(options.Options);
    }

    /// <summary>Whether nobody has made a table there yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        !await Creator.ExistsAsync(cancellationToken) || !await Creator.HasTablesAsync(cancellationToken);

    /// <summary>Makes the table and the row in place of another.</summary>
    public async Task BeginAsync(StoryRow story, CancellationToken cancellationToken)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS walkthrough_story", cancellationToken);
        await Creator.CreateTablesAsync(cancellationToken);
        Add(story);
        await SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The row; null where there is none.</summary>
    public async Task<StoryRow?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Stories.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is SqliteException { SqliteErrorCode: 1 } or PostgresException { SqlState: PostgresErrorCodes.UndefinedTable })
        {
            return null;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var story = modelBuilder.Entity<StoryRow>().ToTable("walkthrough_story");
        story.HasKey(row => row.Company);
        story.Property(row => row.Company).HasColumnName("company");
        story.Property(row => row.AsOf).HasColumnName("as_of");
        story.Property(row => row.Begins).HasColumnName("begins");
    }
}

/// <summary>The one story of a database.</summary>
internal sealed class StoryRow
{
    /// <summary>The reseller's name.</summary>
    public required string Company { get; init; }

    /// <summary>What <c>--as-of</c> was, as YYYY-MM-DD; empty where it was left out.</summary>
    public required string AsOf { get; init; }

    /// <summary>When it begins by its own clock, as a round-trip text in UTC.</summary>
    public required string Begins { get; init; }
}
