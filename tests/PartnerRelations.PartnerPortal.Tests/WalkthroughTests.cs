using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Walkthrough;

namespace PartnerRelations.PartnerPortal.Tests;

public sealed partial class WalkthroughTests(PostgreSqlServer server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("walkthrough-portal-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_story_told_at_a_portal_is_the_one_told_in_process()
    {
        await using var portal = await RunningPortal.StartAsync();

        var there = await WalkAsync("--portal", $"{portal.Address}");
        var here = await WalkAsync("--database", Path.Combine(_folder.FullName, "story.db"));

        there.Code.Should().Be(Walk.Arrived, "{0}\n{1}", there.Output, there.Errors);
        here.Code.Should().Be(Walk.Arrived);
        Timeless(there.Output).Should().Equal(Timeless(here.Output));
        var enrolled = await portal.ListAsync("/enrollments/queue", "dev-reviewer");
        enrolled.Select(one => $"{one!["tenantName"]} {one["status"]}").Should().Contain("Lumière Cloud SARL Active");
    }

    [Theory]
    [InlineData("direct-partner.json")]
    [InlineData("full-of-mistakes.json")]
    public async Task The_other_samples_are_told_there_too(string sample)
    {
        await using var portal = await RunningPortal.StartAsync();

        var told = await WalkAsync(sample, "--portal", $"{portal.Address}");

        told.Code.Should().Be(Walk.Arrived, "{0}\n{1}", told.Output, told.Errors);
        told.Output.Should().NotContain("This was NOT refused");
        if (sample == "full-of-mistakes.json") told.Output.Should().Contain("Refused: request.sign_in_required").And.Contain("Refused: consent.text_changed");
    }

    [Fact]
    public async Task A_second_run_goes_on_and_so_does_the_clock_after_a_restart()
    {
        var kept = Path.Combine(_folder.FullName, "portal");
        await using (var first = await RunningPortal.StartAsync(kept)) (await WalkAsync("--portal", $"{first.Address}")).Code.Should().Be(Walk.Arrived);
        await using var second = await RunningPortal.StartAsync(kept);

        var again = await WalkAsync("--portal", $"{second.Address}");

        again.Code.Should().Be(Walk.Arrived, "{0}\n{1}", again.Output, again.Errors);
        again.Output.Should().Contain("An earlier run has told it").And.Contain("It accepted on");
        (await second.ListAsync("/enrollments/queue", "dev-reviewer")).Count(one => $"{one!["tenantName"]}" == "Lumière Cloud SARL").Should().Be(1);
    }

    [Fact]
    public async Task Another_instance_on_the_same_PostgreSQL_database_does_no_harm()
    {
        var database = await server.CreateDatabaseAsync();
        try
        {
            await using var other = await RunningPortal.StartAsync(null, "--database", database);
            await using var portal = await RunningPortal.StartAsync(null, "--database", database);

            var told = await WalkAsync("--portal", $"{portal.Address}");

            told.Code.Should().Be(Walk.Arrived, "{0}\n{1}", told.Output, told.Errors);
            (await other.ListAsync("/enrollments/queue", "dev-reviewer")).Should().HaveCount(2);
        }
        finally
        {
            await server.DropDatabaseAsync(database);
        }
    }

    [Theory]
    [InlineData("--portal")]
    [InlineData("--portal", "")]
    [InlineData("--portal", "127.0.0.1:5200")]
    [InlineData("--portal", "http://portal.example")]
    [InlineData("--portal", "http://127.0.0.1:5200/partner-relations")]
    [InlineData("--portal", "http://me:hidden-word@127.0.0.1:5200")]
    [InlineData("--portal=http://127.0.0.1:1", "--portal=http://127.0.0.1:2")]
    [InlineData("--portal=http://127.0.0.1:1", "--database=story.db")]
    [InlineData("--portal=http://127.0.0.1:1", "--partner-center=http://127.0.0.1:2")]
    [InlineData("--as-of=2017-06-09", "--portal=http://127.0.0.1:1")]
    public async Task An_address_that_is_none_or_goes_with_something_else_is_a_wrong_argument(params string[] arguments)
    {
        var told = await WalkAsync(arguments);

        told.Code.Should().Be(Walk.WrongInput);
        told.Errors.Should().Contain("--portal").And.Contain("Usage:").And.NotContain("hidden-word");
        ShouldHaveWrittenNothing(told);
    }

    [Fact]
    public async Task Where_nobody_answers_it_says_how_to_start_a_portal()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var told = await WalkAsync("--portal", $"http://127.0.0.1:{port}");

        told.Code.Should().Be(Walk.NotArrived);
        told.Errors.Should().Contain("Nobody answers").And.Contain("docs/samples/PartnerPortal");
        ShouldHaveWrittenNothing(told);
    }

    [Fact]
    public async Task A_portal_in_earnest_is_left_alone()
    {
        await using var portal = await RunningPortal.StartAsync(
            null, "--environment=Production", "--Portal:SignIn:Authority", "http://127.0.0.1:1", "--Portal:SignIn:Audience", "api://portal", "--Portal:PublicAddress", "https://portal.example");

        var told = await WalkAsync("--portal", $"{portal.Address}");

        told.Code.Should().Be(Walk.WrongInput);
        told.Errors.Should().Contain("not as a portal of the samples in the Development environment");
        ShouldHaveWrittenNothing(told);
    }

    [Fact]
    public async Task A_portal_that_goes_away_ends_the_story_in_words()
    {
        await using var portal = await RunningPortal.StartAsync();
        using var output = new StoppingWriter("chooses \"Enroll now\"", portal);

        var told = await WalkAsync(output, "--portal", $"{portal.Address}");

        told.Code.Should().Be(Walk.NotArrived);
        told.Errors.Should().MatchRegex("Nobody answers|The portal did not do its part");
    }

    /// <summary>Lines without days and times, and without those that tell where it takes place and who else is listed there.</summary>
    private static IEnumerable<string> Timeless(string story) => story.Split('\n')
        .Where(line => !line.Contains("Everything is kept in", StringComparison.Ordinal) && !line.Contains("Everybody signs in", StringComparison.Ordinal) && !line.Contains("Contoso Distribution", StringComparison.Ordinal))
        .Select(line => Moment().Replace(line, "DAY"));

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2} UTC)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();

    private void ShouldHaveWrittenNothing((int Code, string Output, string Errors) told)
    {
        told.Output.Should().BeEmpty();
        _folder.EnumerateFileSystemInfos().Should().BeEmpty();
    }

    private async Task<(int Code, string Output, string Errors)> WalkAsync(params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        return await WalkAsync(output, arguments);
    }

    private async Task<(int Code, string Output, string Errors)> WalkAsync(TextWriter output, params string[] arguments)
    {
        await using var errors = new StringWriter { NewLine = "\n" };
        var world = new Surroundings { Output = output, Errors = errors, Clock = TimeProvider.System, CurrentFolder = _folder.FullName, SampleFolder = AppContext.BaseDirectory };
        var code = await Walk.RunAsync(arguments, world, TestContext.Current.CancellationToken);
        return (code, $"{output}", $"{errors}");
    }

    /// <summary>Stops the portal once something was printed.</summary>
    private sealed class StoppingWriter(string mark, RunningPortal portal) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(mark, StringComparison.Ordinal) == true) Task.Run(() => portal.DisposeAsync().AsTask()).Wait();
        }
    }
}
