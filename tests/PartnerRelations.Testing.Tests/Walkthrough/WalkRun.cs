using System.Text;
using Microsoft.Extensions.Time.Testing;
using PartnerRelations.Walkthrough;

namespace PartnerRelations.Testing.Tests.Walkthrough;

/// <summary>The walkthrough in a folder of its own, with its output and exit code kept.</summary>
internal sealed class WalkRun : IDisposable
{
    public static readonly DateTimeOffset Today = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("walkthrough-test-");

    public string Folder => _folder.FullName;

    public string MailFolder => Path.Combine(Folder, "walkthrough-mails");

    public string Output { get; private set; } = string.Empty;

    public string Errors { get; private set; } = string.Empty;

    public static string SampleFolder => AppContext.BaseDirectory;

    public static string Sample(string name) => File.ReadAllText(Path.Combine(SampleFolder, name));

    public Task<int> RunAsync(params string[] arguments) => RunAsync(arguments, CancellationToken.None);

    public Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken) => RunAsync(arguments, new StringWriter(), cancellationToken);

    public async Task<int> RunAsync(string[] arguments, StringWriter output, CancellationToken cancellationToken)
    {
        using var written = output;
        written.NewLine = "\n";
        using var errors = new StringWriter { NewLine = "\n" };
        var world = new Surroundings
        {
            Output = output,
            Errors = errors,
            Clock = new FakeTimeProvider(Today),
            CurrentFolder = Folder,
            SampleFolder = SampleFolder,
        };
        var code = await Walk.RunAsync(arguments, world, cancellationToken);
        (Output, Errors) = (output.ToString(), errors.ToString());
        return code;
    }

    public Task<int> RunFileAsync(string text) => RunFileAsync(Encoding.UTF8.GetBytes(text));

    public Task<int> RunFileAsync(byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Folder, "application.json"), bytes);
        return RunAsync("application.json");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
