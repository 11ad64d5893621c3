using System.Diagnostics;

namespace PartnerRelations.Benchmarks.Wire;

/// <summary>
/// <see cref="CannedService"/> in a process of its own, as every service is: in one process the two would share a thread pool, and what one
/// side takes longer would be paid once more when the other's threads have gone to sleep.
/// </summary>
internal sealed class CannedProcess : IAsyncDisposable
{
    /// <summary>The word with which this program is that process.</summary>
    public const string Word = "wire-service";

    private readonly Process _process;

    private CannedProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<CannedProcess> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Host(), Word]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new CannedProcess(process, new Uri(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The service did not start.")));
    }

    /// <summary>Serves until the one that started it is gone.</summary>
    public static async Task ServeAsync()
    {
        await using var service = await CannedService.StartAsync();
        Console.WriteLine(service.Address);
        await Console.In.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Nothing for the program itself, and the assembly where the runtime's own host runs it.</summary>
    private static string[] Host() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
}
