using System.Globalization;
using System.Net;

namespace PartnerRelations.Simulator;

/// <summary>What was asked for on the command line.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        Usage: partner-center-simulator [--port NUMBER] [--host ADDRESS] [--seed FILE.json] [--start TIME] [--help]

          --port NUMBER     the port to listen on; 5100 unless given, 0 for any that is free.
          --host ADDRESS    the IP address to listen on; 127.0.0.1 unless given. Nothing here is meant for a network.
          --seed FILE.json  the world to begin with, as GET /_simulator/state writes it; empty unless given.
          --start TIME      what the clock shows at first, such as 2026-03-02T09:00:00Z; the time of day unless given. It goes on from there.
          --help            prints this.

        Exit codes: 0 stopped; 1 the port or the file could not be used; 2 wrong arguments.
        """;

    public int Port { get; private init; } = 5100;

    public IPAddress Host { get; private init; } = IPAddress.Loopback;

    public string? Seed { get; private init; }

    public DateTimeOffset? Start { get; private init; }

    public bool Help { get; private init; }

    /// <summary>The command line, or what is wrong with it.</summary>
    public static (CommandLine? Line, string? Problem) Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        var given = new HashSet<string>(StringComparer.Ordinal);
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var argument))
        {
            var (name, value) = argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
                ? (argument[..at], argument[(at + 1)..])
                : (argument, null);
            if (name is "--help" or "-h" or "-?" && value is null) return (line with { Help = true }, null);
            if (name is not ("--port" or "--host" or "--seed" or "--start")) return (null, $"{argument} is no option of this program.");
            if (!given.Add(name)) return (null, $"{name} is given twice.");
            if (value is null && !rest.TryDequeue(out value)) return (null, $"{name} needs a value behind it.");
            var (next, problem) = line.With(name, value);
            if (next is null) return (null, problem);
            line = next;
        }

        return (line, null);
    }

    private (CommandLine? Line, string? Problem) With(string name, string value) => name switch
    {
        "--port" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            ? (this with { Port = port }, null)
            : (null, "--port needs a number between 0 and 65535."),
        "--host" => IPAddress.TryParse(value, out var host) ? (this with { Host = host }, null) : (null, "--host needs an IP address, such as 127.0.0.1 or 0.0.0.0."),
        "--seed" => string.IsNullOrWhiteSpace(value) ? (null, "--seed needs the name of a file.") : (this with { Seed = value }, null),
        _ => DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start)
            ? (this with { Start = start }, null)
            : (null, "--start needs a time such as 2026-03-02T09:00:00Z."),
    };
}
