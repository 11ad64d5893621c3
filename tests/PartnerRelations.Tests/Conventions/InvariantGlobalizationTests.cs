using System.Diagnostics;

namespace PartnerRelations.Tests.Conventions;

/// <summary>Programs built without culture data read and write the same JSON, mails and values: the tests of those run again in such a process.</summary>
public sealed class InvariantGlobalizationTests
{
    [Theory]
    [InlineData("*JsonTests")]
    [InlineData("*WordsTests")]
    [InlineData("PartnerRelations.Tests.Invitations.*")]
    public async Task The_same_tests_pass_with_invariant_globalization(string classes)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(InvariantGlobalizationTests).Assembly.Location, "-class", classes, "-noColor"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1", ["DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY"] = "0" },
        };
        using var process = Process.Start(start)!;

        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.Should().Be(0, output);
        output.Should().MatchRegex("Total: [1-9]");
    }
}
