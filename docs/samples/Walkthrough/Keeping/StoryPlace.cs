using Npgsql;

namespace PartnerRelations.Walkthrough.Keeping;

/// <summary>Where the records of a story are kept, as it is named on the command line. Its text holds no password.</summary>
internal sealed class StoryPlace
{
    public const string Problem = "--database needs the name of a file, such as walkthrough.db, or a PostgreSQL connection string with a host and a database, such as \"Host=127.0.0.1;Database=walkthrough;Username=me\".";

    private readonly string _value;
    private readonly string _name;

    private StoryPlace(string value, string name, bool isFile) => (_value, _name, IsFile) = (value, name, isFile);

    /// <summary>Whether it is an SQLite file; otherwise it is a PostgreSQL database.</summary>
    public bool IsFile { get; }

    /// <summary>What the driver takes. A secret where a server asks for a password.</summary>
    public string ConnectionString => IsFile ? $"Data Source=\"{_value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : _value;

    /// <summary>The place that a text names; null where it names none.</summary>
    public static StoryPlace? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Contains("://", StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal)) return null;
        return text.Contains('=', StringComparison.Ordinal) ? ParseServer(text) : InFile(text);
    }

    public static StoryPlace InFile(string path) => new(path, path, isFile: true);

    /// <summary>The same place, by its full path.</summary>
    public StoryPlace From(string folder) => IsFile ? InFile(Path.GetFullPath(_value, folder)) : this;

    public override string ToString() => _name;

    private static StoryPlace? ParseServer(string text)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrWhiteSpace(settings.Host) || string.IsNullOrWhiteSpace(settings.Database)
                ? null
                : new StoryPlace(text, $"the PostgreSQL database {settings.Database} on {settings.Host}", isFile: false);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException or KeyNotFoundException)
        {
            return null;
        }
    }
}
