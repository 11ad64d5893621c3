using PartnerRelations.Walkthrough;

namespace PartnerRelations.Testing.Tests.Walkthrough;

public sealed class CommandLineTests
{
    [Fact]
    public void Everything_may_be_left_out()
    {
        var (line, problem) = CommandLine.Parse([]);

        problem.Should().BeNull();
        line.Should().BeEquivalentTo(new { File = (string?)null, AsOf = (DateOnly?)null, Mails = (string?)null, Help = false });
    }

    [Theory]
    [InlineData("mine.json", "--as-of", "2017-06-09", "--mails", "out")]
    [InlineData("--as-of=2017-06-09", "--mails=out", "mine.json")]
    public void Options_stand_before_or_behind_the_file_in_two_spellings(params string[] arguments)
    {
        var (line, _) = CommandLine.Parse(arguments);

        line.Should().BeEquivalentTo(new { File = "mine.json", AsOf = new DateOnly(2017, 6, 9), Mails = "out", Help = false });
    }

    [Fact]
    public void A_database_is_a_file_or_a_server_and_its_name_holds_no_password()
    {
        var (file, _) = CommandLine.Parse(["--database", "kept here.db"]);
        file!.Database!.From("/somewhere").Should().BeEquivalentTo(new { IsFile = true, ConnectionString = "Data Source=\"/somewhere/kept here.db\"" });
        $"{file.Database}".Should().Be("kept here.db");

        var (server, _) = CommandLine.Parse(["--database=Host=db.example;Database=walkthrough;Username=me;Password=hidden"]);
        server!.Database!.From("/somewhere").Should().BeEquivalentTo(new { IsFile = false, ConnectionString = "Host=db.example;Database=walkthrough;Username=me;Password=hidden" });
        $"{server.Database}".Should().Be("the PostgreSQL database walkthrough on db.example");
        $"{server}".Should().NotContain("hidden");
    }

    [Theory]
    [InlineData("--as-of")]
    [InlineData("--as-of", "")]
    [InlineData("--as-of", "2017-6-9")]
    [InlineData("--as-of", "09.06.2017")]
    [InlineData("--as-of", "2017-02-29")]
    [InlineData("--as-of", "0001-01-01")]
    [InlineData("--as-of", "9999-12-31")]
    [InlineData("--as-of", "２０１７-０６-０９")]
    [InlineData("--as-of", "2017-06-09", "--as-of", "2017-06-10")]
    [InlineData("--mails")]
    [InlineData("--mails", " ")]
    [InlineData("--mails=a", "--mails=b")]
    [InlineData("--database")]
    [InlineData("--database", "")]
    [InlineData("--database", "postgres://me:hidden@127.0.0.1/walkthrough")]
    [InlineData("--database", "Host=127.0.0.1")]
    [InlineData("--database", "Host=127.0.0.1;Database=walkthrough;Pasword=hidden")]
    [InlineData("--database", "Host=127.0.0.1;Database=walkthrough;Port=many;Password=hidden")]
    [InlineData("--database", "Data Source=walkthrough.db")]
    [InlineData("--database=a.db", "--database=b.db")]
    [InlineData("--database=a.db", "--partner-center=http://127.0.0.1:1")]
    [InlineData("--verbose")]
    [InlineData("-x")]
    [InlineData("--help=yes")]
    [InlineData("a.json", "b.json")]
    [InlineData("")]
    public async Task Wrong_arguments_print_the_usage_and_end_with_2(params string[] arguments)
    {
        using var run = new WalkRun();

        (await run.RunAsync(arguments)).Should().Be(Walk.WrongInput);

        run.Errors.Should().Contain("Usage:").And.NotContain("hidden");
        run.Output.Should().BeEmpty();
        Directory.EnumerateFileSystemEntries(run.Folder).Should().BeEmpty();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("nowhere.json", "--help")]
    public async Task Help_prints_the_usage_and_does_nothing_else(params string[] arguments)
    {
        using var run = new WalkRun();

        (await run.RunAsync(arguments)).Should().Be(Walk.Arrived);

        run.Output.Should().Contain("Usage:").And.Contain("full-of-mistakes.json");
        Directory.EnumerateFileSystemEntries(run.Folder).Should().BeEmpty();
    }
}
