using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PartnerRelations.EntityFrameworkCore.Tests.Databases;

/// <summary>A cluster of its own in a temporary folder.</summary>
internal sealed class PrivateCluster : IAsyncDisposable
{
    private readonly string _folder;
    private readonly int _port;
    private readonly string _settings;
    private Process? _watch;

    private PrivateCluster(string folder, int port, string settings) => (_folder, _port, _settings) = (folder, port, settings);

    /// <summary>Where the newest installed server's programs are; null where there is none.</summary>
    public static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(folder => folder, StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    public string ConnectionString => $"Host=127.0.0.1;Port={_port.ToString(CultureInfo.InvariantCulture)};Username=app;Database=postgres;Timeout=30;Maximum Pool Size=30";

    public static async Task<PrivateCluster> StartAsync(string settings)
    {
        var folder = Directory.CreateTempSubdirectory("partner-pg-").FullName;
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", "postgres", folder);
        var cluster = new PrivateCluster(folder, FreePort(), settings);
        await RunAsServerAsync($"'{Binaries}/initdb' -D '{folder}/data' -U app -A trust --locale=C.UTF-8 --encoding=UTF8 -N >/dev/null");
        await cluster.StartServerAsync();
        return cluster;
    }

    /// <summary>Starts the server, again after <see cref="StopServerAsync"/>.</summary>
    public async Task StartServerAsync()
    {
        // The shell waits for its standard input to end, which it does with this process, and then stops the server.
        var server = $"'{Binaries}/postgres' -D '{_folder}/data' -h 127.0.0.1 -p {_port} -c unix_socket_directories='{_folder}' {_settings} >'{_folder}/log' 2>&1 & server=$!; read -r _; kill -INT $server; wait $server";
        _watch = Process.Start(AsServer(server)) ?? throw new InvalidOperationException("The server did not start.");
        for (var tries = 0; ; tries++)
        {
            try
            {
                await ExecuteAsync(ConnectionString, "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (tries < 300 && !_watch.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Stops the server; its data stay.</summary>
    public async Task StopServerAsync()
    {
        if (_watch is null) return;
        _watch.StandardInput.Close();
        await _watch.WaitForExitAsync();
        _watch.Dispose();
        _watch = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopServerAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsServerAsync(string command)
    {
        using var process = Process.Start(AsServer(command)) ?? throw new InvalidOperationException("No shell.");
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"The server's program ended with {process.ExitCode}: {command}");
    }

    private static async Task RunAsync(string file, params string[] arguments)
    {
        using var process = Process.Start(file, arguments);
        await process.WaitForExitAsync();
    }

    /// <summary>A shell as the user that the server runs as: it refuses to run as root.</summary>
    private static ProcessStartInfo AsServer(string command)
    {
        var start = new ProcessStartInfo(Environment.IsPrivilegedProcess ? "runuser" : "/bin/sh") { RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = "/" };
        string[] arguments = Environment.IsPrivilegedProcess ? ["-u", "postgres", "--", "/bin/sh", "-c", command] : ["-c", command];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }
}
