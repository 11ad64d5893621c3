using System.Globalization;
using PartnerRelations.Walkthrough.Connecting;
using PartnerRelations.Walkthrough.Keeping;

namespace PartnerRelations.Walkthrough;

/// <summary>What was asked for on the command line.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        Usage: dotnet run --project docs/samples/Walkthrough -- [FILE.json] [--as-of YYYY-MM-DD] [--mails FOLDER]
                 [--database FILE|CONNECTION] [--partner-center URL] [--portal URL] [--help]

          FILE.json           the application to walk through; without it, the sample new-reseller.json.
                              schema.json beside the samples describes it; direct-partner.json and
                              full-of-mistakes.json are there too and are found by these names.
          --as-of YYYY-MM-DD  the day on which the story begins, and whose program rules apply;
                              2017-06-09 is the day of the page that the program was first described on.
          --mails FOLDER      where the mails go; without it, the folder walkthrough-mails below the current one.
          --database FILE|CONNECTION
                              where everything is kept: an SQLite file, or a PostgreSQL connection string such as
                              "Host=127.0.0.1;Database=walkthrough;Username=me"; without it, a file that is named
                              after the application, such as walkthrough-new-reseller.db below the current folder.
                              A second run goes on where the first has stopped; delete the file to begin anew.
          --partner-center URL
                              asks a Partner Center for what is Microsoft's: the simulator, for example
                              http://127.0.0.1:5100 after dotnet run --project src/PartnerRelations.Simulator;
                              not together with --database
          --portal URL        tells the story at a running portal through the typed client, for example
                              http://127.0.0.1:5200 after dotnet run --project docs/samples/PartnerPortal;
                              it has a clock, a database and a Partner Center of its own, so leave out
                              --as-of, --database and --partner-center. A second run goes on.
          --help              prints this.

        Exit codes: 0 the customers are managed; 1 the story did not get there; 2 wrong arguments, file, database or
        address; 130 cancelled.
        """;

    private const string BothProblem = "--database and --partner-center do not go together: a simulator forgets its partners when it ends, so such a story is kept in memory and begins anew each time. Leave one of them out.";

    private const string PortalProblem = "--portal goes with none of --as-of, --database and --partner-center: the portal has a clock, a database and a Partner Center of its own. Leave them out, or set them where the portal is started.";

    private static readonly DateOnly Earliest = new(2010, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    public string? File { get; private init; }

    public DateOnly? AsOf { get; private init; }

    public string? Mails { get; private init; }

    /// <summary>Where everything is kept; null for the file that is named after the application.</summary>
    public StoryPlace? Database { get; private init; }

    /// <summary>Where the Partner Center is; null where everything is told without one.</summary>
    public Uri? PartnerCenter { get; private init; }

    /// <summary>Where the portal is; null where everything happens in this process.</summary>
    public Uri? Portal { get; private init; }

    public bool Help { get; private init; }

    /// <summary>The command line, or what is wrong with it.</summary>
    public static (CommandLine? Line, string? Problem) Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var argument))
        {
            var (name, value) = argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=') is > 0 and var at
                ? (argument[..at], argument[(at + 1)..])
                : (argument, null);
            switch (name)
            {
                case "--help" or "-h" or "-?" when value is null:
                    line = line with { Help = true };
                    break;
                case "--as-of" or "--mails":
                    if (name == "--as-of" ? line.AsOf is not null : line.Mails is not null) return (null, $"{name} is given twice.");
                    if (value is null && !rest.TryDequeue(out value)) return (null, $"{name} needs a value behind it.");
                    if (name == "--mails" && string.IsNullOrWhiteSpace(value)) return (null, "--mails needs the name of a folder.");
                    if (name == "--mails") line = line with { Mails = value };
                    else if (Day(value) is { } day) line = line with { AsOf = day };
                    else return (null, "--as-of needs a day between 2010-01-01 and 2099-12-31, written as YYYY-MM-DD.");
                    break;
                case "--database":
                    if (line.Database is not null) return (null, $"{name} is given twice.");
                    if (value is null && !rest.TryDequeue(out value)) return (null, $"{name} needs a value behind it.");
                    if (StoryPlace.Parse(value) is not { } place) return (null, StoryPlace.Problem);
                    line = line with { Database = place };
                    break;
                case "--partner-center" or "--portal":
                    if (name == "--portal" ? line.Portal is not null : line.PartnerCenter is not null) return (null, $"{name} is given twice.");
                    if (value is null && !rest.TryDequeue(out value)) return (null, $"{name} needs a value behind it.");
                    if (ServerAddress.Parse(value) is not { } address) return (null, ServerAddress.Problem(name, name == "--portal" ? "http://127.0.0.1:5200" : "http://127.0.0.1:5100"));
                    line = name == "--portal" ? line with { Portal = address } : line with { PartnerCenter = address };
                    break;
                default:
                    if (argument.StartsWith('-')) return (null, $"{argument} is no option of this program.");
                    if (line.File is not null) return (null, "more than one file is given; name one.");
                    if (string.IsNullOrWhiteSpace(argument)) return (null, "the name of the file is empty.");
                    line = line with { File = argument };
                    break;
            }
        }

        return line switch
        {
            { Portal: not null } and ({ AsOf: not null } or { Database: not null } or { PartnerCenter: not null }) => (null, PortalProblem),
            { Database: not null, PartnerCenter: not null } => (null, BothProblem),
            _ => (line, null),
        };
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Earliest && day <= Latest ? day : null;
}
