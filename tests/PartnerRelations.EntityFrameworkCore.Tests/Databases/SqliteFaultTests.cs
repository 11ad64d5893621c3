using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.Events;

namespace PartnerRelations.EntityFrameworkCore.Tests.Databases;

public sealed class SqliteFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => _folder.File("partners.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_file_is_told_and_not_made()
    {
        await using var database = TestDatabase.Open(builder => builder.UseSqlite($"Data Source={File}"));
        (await new Links(database).FailsAsync(PartnerDatabaseProblem.Missing)).Message.Should().Contain(File).And.Contain("MigrateAsync");
        System.IO.File.Exists(File).Should().BeFalse();
        await database.Get<PartnerDatabase>().MigrateAsync(Cancel);
        await new Links(database).WorkAsync();
    }

    [Fact]
    public async Task A_missing_folder_is_told()
    {
        await using var database = TestDatabase.Open(builder => builder.UseSqlite($"Data Source={_folder.File("nowhere/partners.db")}"));
        var migrate = () => database.Get<PartnerDatabase>().MigrateAsync(Cancel);
        Links.Expect(PartnerDatabaseProblem.Missing, await migrate.Should().ThrowAsync<PartnerDatabaseException>());
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_told()
    {
        await using var database = TestDatabase.Open(builder => builder.UseSqlite($"Data Source={_folder.Path}"));
        var migrate = () => database.Get<PartnerDatabase>().MigrateAsync(Cancel);
        (await migrate.Should().ThrowAsync<PartnerDatabaseException>()).Which.Remedy.Should().Contain("no folder");
    }

    [Fact]
    public async Task A_file_without_tables_is_told()
    {
        await System.IO.File.WriteAllBytesAsync(File, [], Cancel);
        await using var database = TestDatabase.Open(builder => builder.UseSqlite($"Data Source={File}"));
        (await new Links(database).FailsAsync(PartnerDatabaseProblem.Outdated)).Message.Should().Contain("MigrateAsync");
        await database.Get<PartnerDatabase>().MigrateAsync(Cancel);
        await new Links(database).WorkAsync();
    }

    [Fact]
    public async Task Tables_of_a_later_version_are_neither_used_nor_changed()
    {
        await MadeAsync();
        await ExecuteAsync("INSERT INTO partner_migrations VALUES ('29990101000000_Later', '99.0')");
        await using var database = TestDatabase.Open(builder => builder.UseSqlite($"Data Source={File}"));
        await new Links(database).FailsAsync(PartnerDatabaseProblem.Newer);
        var migrate = () => database.Get<PartnerDatabase>().MigrateAsync(Cancel);
        Links.Expect(PartnerDatabaseProblem.Newer, await migrate.Should().ThrowAsync<PartnerDatabaseException>());
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_is_read()
    {
        await using var made = await MadeAsync();
        var link = await new Links(made).WorkAsync();
        await using var database = TestDatabase.Open(builder => builder.UseSqlite($"Data Source={File};Mode=ReadOnly"));
        var links = new Links(database);
        await links.FailsAsync(PartnerDatabaseProblem.ReadOnly);
        (await links.FindAsync(link)).Should().Be(link);
    }

    [Fact]
    public async Task A_full_disk_saves_nothing_by_halves_and_work_goes_on_when_there_is_room()
    {
        await using var database = await MadeAsync();
        var links = new Links(database);
        var before = await links.WorkAsync();
        await FillAsync(database);
        var refused = links.New();
        for (var tries = 0; tries < 500; tries++)
        {
            try
            {
                await links.SaveAsync(refused = links.New());
            }
            catch (PartnerDatabaseException exception)
            {
                exception.Problem.Should().Be(PartnerDatabaseProblem.Full);
                (await links.FindAsync(refused.Link)).Should().BeNull();
                (await database.Get<IEventLog>().ReadRecordAsync(refused.Link.Provider.Tenant, refused.Link.Id.Value, 0, 10, Cancel)).Should().BeEmpty();
                (await links.FindAsync(before)).Should().Be(before);
                await links.WorkAsync();
                return;
            }
        }

        Assert.Fail("The file never became full.");
    }

    [Fact]
    public async Task What_is_no_database_is_told_and_left_alone()
    {
        await System.IO.File.WriteAllTextAsync(File, string.Join('\n', Enumerable.Repeat("This is a letter and no database.", 100)), Cancel);
        await using var database = TestDatabase.Open(builder => builder.UseSqlite($"Data Source={File}"));
        var migrate = () => database.Get<PartnerDatabase>().MigrateAsync(Cancel);
        Links.Expect(PartnerDatabaseProblem.Corrupt, await migrate.Should().ThrowAsync<PartnerDatabaseException>());
        await new Links(database).FailsAsync(PartnerDatabaseProblem.Corrupt);
        (await System.IO.File.ReadAllTextAsync(File, Cancel)).Should().StartWith("This is a letter");
    }

    [Fact]
    public async Task A_damaged_file_is_told()
    {
        await using (var made = await MadeAsync())
        {
            for (var count = 0; count < 100; count++) await new Links(made).WorkAsync();
        }

        await using (var file = System.IO.File.OpenWrite(File))
        {
            file.Position = 4096;
            await file.WriteAsync(new byte[file.Length - 4096].Select(_ => (byte)0xFF).ToArray(), Cancel);
        }

        await using var database = TestDatabase.Open(builder => builder.UseSqlite($"Data Source={File}"));
        (await new Links(database).FailsAsync(PartnerDatabaseProblem.Corrupt)).Message.Should().Contain("backup");
    }

    [Fact]
    public async Task A_lock_that_somebody_holds_for_too_long_is_told_in_words_and_waited_for_until_then()
    {
        await using var database = await MadeAsync(";Default Timeout=1");
        var links = new Links(database);
        await links.WorkAsync();
        await using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        await other.OpenAsync(Cancel);
        await using (await other.BeginTransactionAsync(Cancel))
        {
            (await links.FailsAsync(PartnerDatabaseProblem.Busy)).Message.Should().Contain("Another program");
        }

        await links.WorkAsync();
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=partners;Mode=Memory;Cache=Shared")]
    [InlineData("Cache=Shared")]
    public void A_connection_string_without_a_file_is_a_mistake(string connectionString)
    {
        var use = () => TestDatabase.Open(builder => builder.UseSqlite(connectionString));
        use.Should().Throw<ArgumentException>().WithMessage("*file*");
    }

    private Task<TestDatabase> MadeAsync(string settings = "") => TestDatabase.CreateAsync(builder => builder.UseSqlite($"Data Source={File}{settings}"), Cancel);

    /// <summary>The one idle context gets no more room; a new one will.</summary>
    private static Task<int> FillAsync(TestDatabase database) => database.Get<PartnerStorage>().ReadAsync(
        (context, cancel) => context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", cancel), Cancel);

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
