namespace PartnerRelations.PartnerPortal;

/// <summary>What may be said on the command line.</summary>
internal static class PortalCommandLine
{
    public const string Usage = """
        Usage: dotnet run --project docs/samples/PartnerPortal -- [--database FILE|CONNECTION] [--folder FOLDER] [--mails FOLDER] [--urls ADDRESS] [--Portal:NAME VALUE] [--help]

          --database FILE|CONNECTION
                           an SQLite file, or a PostgreSQL connection string such as "Host=127.0.0.1;Database=partners;Username=portal";
                           without it, a file in the folder.
          --folder FOLDER  where everything goes that has no place of its own; without it, a folder of yours outside the repository.
          --mails FOLDER   where mails go; without it, the folder mails in the folder.
          --urls ADDRESS   where to listen, such as http://127.0.0.1:5200; port 0 takes any that is free.
          --Portal:NAME VALUE
                           any setting of appsettings.json, such as --Portal:ProgramDate 2017-06-09.
          --help           prints this.

        Exit codes: 0 stopped; 1 the port or the database could not be used; 2 wrong arguments or settings.
        """;

    /// <summary>The short names of settings.</summary>
    public static IDictionary<string, string> Mappings { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["--database"] = $"{PortalSettings.Section}:{nameof(PortalSettings.Database)}",
        ["--folder"] = $"{PortalSettings.Section}:{nameof(PortalSettings.Folder)}",
        ["--mails"] = $"{PortalSettings.Section}:{nameof(PortalSettings.Mails)}",
    };

    /// <summary>What is wrong with the command line; null where nothing is.</summary>
    public static string? Problem(IReadOnlyList<string> arguments)
    {
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < arguments.Count; at++)
        {
            var argument = arguments[at];
            var name = argument.Split('=', 2)[0];
            if (!IsKnown(name)) return $"{name} is no option of this program.";
            if (!given.Add(name)) return $"{name} is given twice.";
            var value = argument.Contains('=', StringComparison.Ordinal) ? argument[(name.Length + 1)..] : ++at < arguments.Count ? arguments[at] : null;
            if (string.IsNullOrWhiteSpace(value)) return $"{name} needs a value behind it.";
        }

        return null;
    }

    private static bool IsKnown(string name) =>
        Mappings.ContainsKey(name)
        || name is "--urls" or "--environment"
        || name.StartsWith($"--{PortalSettings.Section}:", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("--Logging:", StringComparison.OrdinalIgnoreCase);
}
