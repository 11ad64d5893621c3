using System.Net;
using System.Net.Sockets;
using PartnerRelations.Walkthrough;

namespace PartnerRelations.Simulator.Tests;

public sealed class WalkthroughTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("walkthrough-simulator-");
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public async Task The_story_is_told_with_what_is_Microsofts_asked_there()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var code = await WalkAsync("--partner-center", $"{simulator.Address}");

        var story = $"{_output}";
        code.Should().Be(Walk.Arrived, "{0}\n{1}", story, _errors);
        story.Should()
            .Contain("Lumière Cloud SARL, FR: 4100002", "the MPN id comes from its account")
            .And.Contain("asked by Nordwind Distribution GmbH: Lumière Cloud SARL, FR, MPN id 4100002; has signed the agreement, active")
            .And.Contain("Nordwind Distribution GmbH: missing here", "the partnership is found by comparing")
            .And.Contain("Boulangerie Petit: missing here", "and so is the acceptance")
            .And.Contain("reseller and provider.").And.Contain("reseller only.")
            .And.Contain("indirectCSPId", "the link is Microsoft's own")
            .And.Contain("Nothing stands in the way of an order.")
            .And.Contain("both say the same.")
            .And.NotContain("is NOT reached");
        var log = string.Join('\n', simulator.Center.Received.Select(request => $"{request}"));
        log.Should().Contain("/oauth2/v2.0/token", "the real sign-in runs").And.Contain("/v1/customers/relationshiprequests");
        var relations = simulator.Center.Dump();
        relations.Should().Contain("Boulangerie Petit").And.Contain("Atelier Roux");
    }

    [Fact]
    public async Task Each_mail_to_a_customer_has_Microsofts_link_in_it_and_none_of_ours()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        await WalkAsync("--partner-center", $"{simulator.Address}");

        var mails = Directory.GetFiles(Path.Combine(_folder.FullName, "walkthrough-mails"), "*customer-invitation*").Select(File.ReadAllText).ToList();

        mails.Should().HaveCount(2).And.OnlyContain(mail => mail.Contains("https://admin.microsoft.com/", StringComparison.Ordinal) && !mail.Contains("portal.example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("direct-partner.json")]
    [InlineData("full-of-mistakes.json")]
    public async Task The_other_samples_are_told_with_it_too(string sample)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var code = await WalkAsync(sample, "--partner-center", $"{simulator.Address}");

        code.Should().Be(Walk.Arrived, "{0}\n{1}", _output, _errors);
    }

    [Fact]
    public async Task No_secret_is_printed_or_mailed()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        (await WalkAsync("--partner-center", $"{simulator.Address}")).Should().Be(Walk.Arrived);

        var written = $"{_output}{_errors}{string.Concat(Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories).Select(File.ReadAllText))}";

        written.Should().NotContain("secret.").And.NotContain("Bearer").And.NotContain("refresh.");
    }

    [Theory]
    [InlineData("--partner-center")]
    [InlineData("--partner-center", "")]
    [InlineData("--partner-center", "127.0.0.1:5100")]
    [InlineData("--partner-center", "http://partner-center.example")]
    [InlineData("--partner-center", "http://127.0.0.1:5100/v1")]
    [InlineData("--partner-center", "http://me:secret@127.0.0.1:5100")]
    [InlineData("--partner-center", "ftp://127.0.0.1:5100")]
    [InlineData("--partner-center=http://127.0.0.1:1", "--partner-center=http://127.0.0.1:2")]
    public async Task An_address_that_is_none_is_a_wrong_argument(params string[] arguments)
    {
        (await WalkAsync(arguments)).Should().Be(Walk.WrongInput);

        $"{_errors}".Should().Contain("--partner-center").And.Contain("Usage:").And.NotContain("me:secret");
        ShouldHaveWrittenNothing();
    }

    [Fact]
    public async Task Where_nobody_answers_it_says_how_to_start_a_simulator()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        (await WalkAsync("--partner-center", $"http://127.0.0.1:{port}")).Should().Be(Walk.NotArrived);

        $"{_errors}".Should().Contain("Nobody answers").And.Contain("src/PartnerRelations.Simulator");
        ShouldHaveWrittenNothing();
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>")]
    public async Task A_server_without_a_control_surface_is_a_wrong_address(string answer)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var serving = AnswerOnceAsync(server, answer);

        (await WalkAsync("--partner-center", $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}")).Should().Be(Walk.WrongInput);

        await serving;
        $"{_errors}".Should().Contain("no control surface");
        ShouldHaveWrittenNothing();
    }

    [Fact]
    public async Task A_simulator_in_use_is_left_as_it_is()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");
        var before = simulator.Center.Dump();

        (await WalkAsync("--partner-center", $"{simulator.Address}")).Should().Be(Walk.WrongInput);

        $"{_errors}".Should().Contain("_simulator/reset");
        simulator.Center.Dump().Should().Be(before);
        ShouldHaveWrittenNothing();
    }

    [Fact]
    public async Task A_call_that_Microsoft_refuses_ends_the_story_in_words()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        await simulator.SteerAsync("faults", new { kind = "Fail", on = "PC-R3", status = 403, times = 10 });

        (await WalkAsync("--partner-center", $"{simulator.Address}")).Should().Be(Walk.NotArrived);

        $"{_errors}".Should().Contain("PC-R3");
    }

    private void ShouldHaveWrittenNothing()
    {
        $"{_output}".Should().BeEmpty();
        _folder.EnumerateFileSystemInfos().Should().BeEmpty();
    }

    private Task<int> WalkAsync(params string[] arguments) => Walk.RunAsync(
        arguments,
        new Surroundings { Output = _output, Errors = _errors, Clock = TimeProvider.System, CurrentFolder = _folder.FullName, SampleFolder = AppContext.BaseDirectory },
        CancellationToken.None);

    private static async Task AnswerOnceAsync(TcpListener server, string answer)
    {
        using var client = await server.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var buffer = new byte[4096];
        _ = await stream.ReadAsync(buffer);
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer));
    }
}
