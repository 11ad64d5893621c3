using System.Globalization;
using Microsoft.Data.Sqlite;
using PartnerRelations.Walkthrough;

namespace PartnerRelations.Testing.Tests.Walkthrough;

/// <summary>A story that is kept in a file goes on where it has stopped.</summary>
public sealed class KeepingTests
{
    private const string KeptByDefault = "walkthrough-new-reseller.db";

    [Theory]
    [InlineData("new-reseller.json", 1, 2, 0)]
    [InlineData("direct-partner.json", 2, 2, 0)]
    [InlineData("full-of-mistakes.json", 1, 2, 2)]
    public async Task A_second_run_finds_done_what_is_done(string sample, int providers, int customers, int lapsedGrants)
    {
        using var run = new WalkRun();
        (await run.RunAsync(sample, "--database", "kept.db")).Should().Be(Walk.Arrived, run.Output);
        var (events, mails) = (int.Parse(Ask(run, "kept.db", "SELECT count(*) FROM partner_events"), CultureInfo.InvariantCulture), Directory.GetFiles(run.MailFolder).Length);

        (await run.RunAsync(sample, "--database", "kept.db")).Should().Be(Walk.Arrived, run.Output + run.Errors);

        run.Output.Should().Contain("What is done stays done").And.Contain("The form was sent in on ").And.Contain("What was wanted is reached.").And.NotContain("(!)");
        Count(run.Output, " was approved on ").Should().Be(providers);
        Count(run.Output, "It accepted on ").Should().Be(customers);
        Ask(run, "kept.db", "SELECT count(*) FROM partner_events").Should().Be($"{events + lapsedGrants}", "only grants that have lapsed by the end of the first run are given again");
        Directory.GetFiles(run.MailFolder).Should().HaveCount(mails, "the mails of the first run stay");
    }

    /// <summary>Cancelled at a line of its output, a run has done what is told up to there and something of what follows.</summary>
    [Theory]
    [InlineData("new-reseller.json", 14, "")]
    [InlineData("new-reseller.json", 6, "2017-06-09")]
    [InlineData("direct-partner.json", 6, "")]
    [InlineData("full-of-mistakes.json", 5, "")]
    public async Task Wherever_a_run_is_interrupted_the_next_one_goes_on(string sample, int interruptions, string asOf)
    {
        string[] arguments = asOf.Length == 0 ? [sample] : [sample, "--as-of", asOf];
        using var whole = new WalkRun();
        (await whole.RunAsync(arguments)).Should().Be(Walk.Arrived, whole.Output);
        var lines = whole.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        var kept = Path.GetFileName(Directory.GetFiles(whole.Folder, "*.db").Single());
        for (var number = 1; number <= interruptions; number++)
        {
            using var run = new WalkRun();
            using var stop = new CancellationTokenSource();
            var left = lines * number / (interruptions + 1);
            using var output = new ActingWriter(line => line.Length > 0 && --left == 0, stop.Cancel);
            (await run.RunAsync(arguments, output, stop.Token)).Should().Be(Walk.Cancelled, run.Output);
            var told = run.Output;

            (await run.RunAsync(arguments)).Should().Be(Walk.Arrived, "{0}\nGOES ON\n{1}{2}", told, run.Output, run.Errors);

            const string Ends = "SELECT (SELECT count(*) FROM enrollments WHERE status = 'Active'), (SELECT count(*) FROM provider_links WHERE status = 'Active'), (SELECT count(*) FROM provider_consents), "
                + "(SELECT count(*) FROM customer_relationships WHERE status = 'Active' AND role = 'Provider'), (SELECT count(*) FROM partner_account_users WHERE roles LIKE '%SalesAgent%')";
            if (sample != "full-of-mistakes.json") Ask(run, kept, Ends).Should().Be(Ask(whole, kept, Ends), told);
        }
    }

    [Fact]
    public async Task What_the_file_says_differently_in_the_second_run_is_taken_up()
    {
        using var run = new WalkRun();
        var sample = WalkRun.Sample("new-reseller.json");
        (await run.RunFileAsync(sample.Replace("ines@lumiere-cloud.example", "ines@gmail.com", StringComparison.Ordinal))).Should().Be(Walk.NotArrived);
        run.Output.Should().Contain("Refused: enrollment.web_mail_refused (at Email)");

        (await run.RunFileAsync(sample)).Should().Be(Walk.Arrived, run.Output);
        Ask(run, "walkthrough-application.db", "SELECT count(*) FROM enrollments").Should().Be("1", "it is the same enrollment, put right");
    }

    [Fact]
    public async Task A_database_keeps_one_story_and_leaves_another_alone()
    {
        using var run = new WalkRun();
        (await run.RunAsync()).Should().Be(Walk.Arrived);
        Directory.Delete(run.MailFolder, recursive: true);

        (await run.RunAsync("direct-partner.json", "--database", KeptByDefault)).Should().Be(Walk.WrongInput);
        run.Errors.Should().Contain("keeps the story of Lumière Cloud SARL, told without --as-of").And.Contain("--database");
        (await run.RunAsync("--as-of", "2017-06-09", "--database", KeptByDefault)).Should().Be(Walk.WrongInput);
        run.Errors.Should().Contain("keeps the story of Lumière Cloud SARL");
        run.Output.Should().BeEmpty();
        Directory.Exists(run.MailFolder).Should().BeFalse();
    }

    [Fact]
    public async Task A_database_of_something_else_stays_as_it_is()
    {
        using var run = new WalkRun();
        Ask(run, "accounts.db", "CREATE TABLE accounts (id INTEGER); SELECT 1");

        (await run.RunAsync("--database", "accounts.db")).Should().Be(Walk.WrongInput);

        run.Errors.Should().Contain("accounts.db holds something else than the story of a walkthrough");
        Ask(run, "accounts.db", "SELECT group_concat(name) FROM sqlite_master").Should().Be("accounts");
        ShouldHaveMadeOnly(run, "accounts.db");
    }

    [Fact]
    public async Task What_is_no_database_stays_as_it_is()
    {
        using var run = new WalkRun();
        var letter = string.Join('\n', Enumerable.Repeat("This is a letter and no database.", 100));
        await File.WriteAllTextAsync(Path.Combine(run.Folder, "letter.txt"), letter, TestContext.Current.CancellationToken);

        (await run.RunAsync("--database", "letter.txt")).Should().Be(Walk.WrongInput);

        run.Errors.Should().Contain("letter.txt").And.Contain("It is no SQLite database.").And.Contain("Check the path");
        (await File.ReadAllTextAsync(Path.Combine(run.Folder, "letter.txt"), TestContext.Current.CancellationToken)).Should().Be(letter);
        ShouldHaveMadeOnly(run, "letter.txt");
    }

    [Theory]
    [InlineData("nowhere/kept.db")]
    [InlineData("/proc/kept.db")]
    public async Task Where_no_file_can_be_made_it_says_so(string path)
    {
        using var run = new WalkRun();

        (await run.RunAsync("--database", path)).Should().Be(Walk.WrongInput);

        run.Errors.Should().Contain("kept.db").And.Contain("cannot be opened").And.Contain("check the path");
        ShouldHaveMadeOnly(run);
    }

    [Fact]
    public async Task A_folder_is_no_file()
    {
        using var run = new WalkRun();
        Directory.CreateDirectory(Path.Combine(run.Folder, "kept"));

        (await run.RunAsync("--database", "kept")).Should().Be(Walk.WrongInput);

        run.Errors.Should().Contain("kept is a folder. Name a file");
        ShouldHaveMadeOnly(run, "kept");
    }

    [Fact]
    public async Task Tables_of_a_later_version_stay_as_they_are()
    {
        using var run = new WalkRun();
        (await run.RunAsync()).Should().Be(Walk.Arrived);
        Ask(run, KeptByDefault, "INSERT INTO partner_migrations VALUES ('29990101000000_Later', '99.0'); SELECT 1");

        (await run.RunAsync()).Should().Be(Walk.WrongInput);

        run.Errors.Should().Contain("later version").And.Contain("Update the package");
    }

    [Fact]
    public async Task A_database_that_fails_in_the_middle_stops_the_story_and_it_goes_on_later()
    {
        using var run = new WalkRun();
        using var other = new SqliteConnection($"Data Source={Path.Combine(run.Folder, KeptByDefault)};Pooling=False");
        using var output = new ActingWriter(line => line.StartsWith("8. ", StringComparison.Ordinal), () => Damage(other));

        (await run.RunAsync([], output, CancellationToken.None)).Should().Be(Walk.NotArrived);

        run.Errors.Should().Contain(KeptByDefault).And.Contain("run this again, and it goes on");
        run.Output.Should().Contain("8. ").And.NotContain("9. ");
        Repair(other);
        (await run.RunAsync()).Should().Be(Walk.Arrived, run.Output + run.Errors);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_without_its_password()
    {
        using var run = new WalkRun();

        (await run.RunAsync("--database", "Host=127.0.0.1;Port=1;Database=walkthrough;Username=me;Password=hidden;Timeout=5")).Should().Be(Walk.NotArrived);

        run.Errors.Should().Contain("walkthrough on 127.0.0.1").And.Contain("does not answer").And.Contain("Check that it is running").And.NotContain("hidden");
        ShouldHaveMadeOnly(run);
    }

    private static void Damage(SqliteConnection other) => Run(other, "ALTER TABLE enrollments RENAME TO hidden");

    private static void Repair(SqliteConnection other) => Run(other, "ALTER TABLE hidden RENAME TO enrollments");

    private static void Run(SqliteConnection connection, string sql)
    {
        if (connection.State != System.Data.ConnectionState.Open) connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void ShouldHaveMadeOnly(WalkRun run, params string[] names) =>
        Directory.EnumerateFileSystemEntries(run.Folder).Select(path => Path.GetFileName(path)).Should().BeEquivalentTo(names);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Ask(WalkRun run, string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(run.Folder, file)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        do
        {
            if (reader.Read()) return string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)));
        }
        while (reader.NextResult());
        throw new InvalidOperationException("There is no answer.");
    }
}
