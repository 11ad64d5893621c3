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

    private static async Task<(int Code, string Output, string Errors)> StartAsync(string folder, params string[] arguments)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "PartnerRelations.Walkthrough.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
