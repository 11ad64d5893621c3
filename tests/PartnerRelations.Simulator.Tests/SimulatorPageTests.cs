using System.Text;
using System.Text.RegularExpressions;
using PartnerRelations.Simulator.Control;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Simulator.Tests;

/// <summary>The page on the simulator. With <c>UPDATE_DOCS=1</c> in the environment the run writes the table anew.</summary>
public sealed partial class SimulatorPageTests
{
    private static readonly string Page = Path.Combine(Root(), "docs", "simulator.md");

    [Fact]
    public void The_table_of_the_page_is_the_list_of_the_calls()
    {
        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        Table().Count(page).Should().Be(1);

        var filled = Table().Replace(page, $"<!-- control calls -->\n{Calls()}<!-- end of control calls -->");

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1" && filled != page) File.WriteAllText(Page, filled);
        else filled.Should().Be(page, "the calls have changed; run the tests once with UPDATE_DOCS=1 and read what it writes");
    }

    [Fact]
    public void Every_option_of_the_command_line_is_on_the_page()
    {
        var page = File.ReadAllText(Page);

        foreach (var option in Option().Matches(CommandLine.Usage).Select(match => match.Value).Where(option => option != "--help")) page.Should().Contain($"| `{option} ");
    }

    [Fact]
    public void Every_kind_of_fault_is_on_the_page()
    {
        var page = File.ReadAllText(Page);

        foreach (var kind in Enum.GetNames<FakeFaultKind>()) page.Should().Contain($"`{kind}`");
    }

    [Fact]
    public async Task Every_body_that_the_page_shows_is_one_that_the_simulator_takes()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var provider = await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");
        var reseller = await simulator.AddPartnerAsync("IndirectReseller", "Fabrikam Cloud");
        await simulator.SteerAsync("links", new { provider = provider.Tenant, reseller = reseller.Tenant });
        var customer = await simulator.AddCustomerAsync();
        var shown = Post().Matches(File.ReadAllText(Page));

        shown.Should().HaveCountGreaterThan(6);
        foreach (Match one in shown)
        {
            var body = one.Groups["body"].Value
                .Replace("PROVIDER-TENANT", $"{provider.Tenant}", StringComparison.Ordinal)
                .Replace("RESELLER-TENANT", $"{reseller.Tenant}", StringComparison.Ordinal)
                .Replace("CUSTOMER-TENANT", $"{customer}", StringComparison.Ordinal);
            using var answer = await simulator.SendAsync(HttpMethod.Post, one.Groups["path"].Value, body);
            answer.IsSuccessStatusCode.Should().BeTrue("{0}: {1}", one.Value, await answer.Content.ReadAsStringAsync());
        }
    }

    private static string Calls()
    {
        var clock = new MovableClock(TimeProvider.System, null);
        var table = new StringBuilder("| call | what it does |\n| --- | --- |\n");
        foreach (var call in ControlCalls.Of(new FakePartnerCenter(clock), clock)) table.Append($"| `{call.Method} {ControlRoutes.Root}{call.Path}` | {call.Does} |\n");
        return $"{table}";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartnerRelations.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    [GeneratedRegex("<!-- control calls -->\n.*?<!-- end of control calls -->", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("--[a-z]+(?= [A-Z])")]
    private static partial Regex Option();

    [GeneratedRegex("curl -d '(?<body>[^']*)' +http://127[.]0[.]0[.]1:5100/_simulator/(?<path>[a-z]+)")]
    private static partial Regex Post();
}
