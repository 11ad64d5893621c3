using System.Diagnostics;
using PartnerRelations.Walkthrough;

namespace PartnerRelations.Testing.Tests.Walkthrough;

/// <summary>The program as it is started from a shell, in a folder that is not its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task The_program_runs_from_any_folder()
    {
        using var run = new WalkRun();

        var (code, output, errors) = await StartAsync(run.Folder, "--as-of", "2017-06-09");

        code.Should().Be(Walk.Arrived, errors);
        output.Should().Contain("Lumière Cloud SARL: from the enrollment to the managed customer").And.Contain("What was wanted is reached.");
        Directory.GetFiles(run.MailFolder, "*.eml").Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_wrong_file_ends_the_program_with_2()
    {
        using var run = new WalkRun();
        await File.WriteAllTextAsync(Path.Combine(run.Folder, "wrong.json"), "{ \"tenant\": [] }");

        var (code, output, errors) = await StartAsync(run.Folder, "wrong.json");

        code.Should().Be(Walk.WrongInput);
        output.Should().BeEmpty();
        errors.Should().Contain("$.tenant (line 1, column 13): an object is expected here, not a list.");
        Directory.Exists(run.MailFolder).Should().BeFalse();
    }

    [Theory]
    [InlineData("3. ")]
    [InlineData("8. ")]
    [InlineData("9b. ")]
    [InlineData("* ")]
    public async Task A_program_that_is_killed_goes_on_when_it_is_started_again(string line)
    {
        using var run = new WalkRun();
        using (var victim = Process.Start(Program(run.Folder, []))!)
        {
            while (await victim.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } told && !told.StartsWith(line, StringComparison.Ordinal))
            {
                // Not yet.
            }

            victim.Kill();
            await victim.WaitForExitAsync(TestContext.Current.CancellationToken);
            victim.ExitCode.Should().NotBe(Walk.Arrived);
        }

        var (code, output, errors) = await StartAsync(run.Folder);

        code.Should().Be(Walk.Arrived, "{0}{1}", output, errors);
    }

    private static async Task<(int Code, string Output, string Errors)> StartAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(Program(folder, arguments))!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    private static ProcessStartInfo Program(string folder, string[] arguments)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return new(host, [Path.Combine(AppContext.BaseDirectory, "PartnerRelations.Walkthrough.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
    }
}
