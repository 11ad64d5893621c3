using System.Diagnostics;
using System.Globalization;

namespace PartnerRelations.EntityFrameworkCore.Stress.Runs;

/// <summary>A process of this program that works.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    /// <summary>Starts one, and waits until it is warm.</summary>
    public static async Task<WorkerProcess> StartAsync(string folder, string name, string database, int operations)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["work", folder, name, database, operations.ToString(CultureInfo.InvariantCulture)]) start.ArgumentList.Add(argument);
        var worker = new WorkerProcess(Process.Start(start)!);
        var first = await worker._process.StandardOutput.ReadLineAsync();
        return first == "ready" ? worker : throw new InvalidOperationException($"The worker {name} did not begin.");
    }

    /// <summary>Lets it work.</summary>
    public void Begin() => _process.StandardInput.WriteLine();

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        if (_process.HasExited) throw new InvalidOperationException($"The worker ended by itself with {_process.ExitCode}.");
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until its work is done.</summary>
    public async Task EndAsync()
    {
        await _process.WaitForExitAsync();
        if (_process.ExitCode != 0) throw new InvalidOperationException($"A worker ended with {_process.ExitCode}.");
    }

    public void Dispose() => _process.Dispose();
}
