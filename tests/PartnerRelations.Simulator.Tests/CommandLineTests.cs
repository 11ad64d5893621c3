namespace PartnerRelations.Simulator.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Everything_can_be_said_and_nothing_has_to_be()
    {
        CommandLine.Parse([]).Line.Should().Match<CommandLine>(line => line.Port == 5100 && line.Host.ToString() == "127.0.0.1" && line.Seed == null && line.Start == null);
        CommandLine.Parse(["--port", "6000", "--host=0.0.0.0", "--seed", "world.json", "--start", "2026-03-02T09:00:00Z"]).Line
            .Should().Match<CommandLine>(line => line.Port == 6000 && line.Host.ToString() == "0.0.0.0" && line.Seed == "world.json" && line.Start!.Value.Year == 2026);
        CommandLine.Parse(["--help"]).Line!.Help.Should().BeTrue();
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "-1")]
    [InlineData("--port")]
    [InlineData("--host", "everywhere")]
    [InlineData("--start", "yesterday")]
    [InlineData("--seed", " ")]
    [InlineData("--colour", "blue")]
    [InlineData("world.json")]
    [InlineData("--port", "1", "--port", "2")]
    public void What_is_wrong_is_said(params string[] arguments)
    {
        var (line, problem) = CommandLine.Parse(arguments);

        line.Should().BeNull();
        problem.Should().NotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_port_in_use_and_a_missing_or_broken_seed_end_with_one()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        (await SimulatorHost.RunAsync(CommandLine.Parse(["--port", $"{simulator.Address.Port}"]).Line!)).Should().Be(1);
        (await SimulatorHost.RunAsync(CommandLine.Parse(["--port", "0", "--seed", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())]).Line!)).Should().Be(1);
        var broken = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(broken, "{", TestContext.Current.CancellationToken);
        try
        {
            (await SimulatorHost.RunAsync(CommandLine.Parse(["--port", "0", "--seed", broken]).Line!)).Should().Be(1);
        }
        finally
        {
            File.Delete(broken);
        }
    }
}
