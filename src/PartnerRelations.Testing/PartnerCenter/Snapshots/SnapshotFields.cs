using System.Globalization;
using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>
/// An object of a snapshot. Names are read in any letter case, null is as if it were missing, and what nobody asks for is a typing mistake:
/// whatever is wrong, the exception names its place.
/// </summary>
internal sealed class SnapshotFields
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;

    public SnapshotFields(JsonElement element, string path)
    {
        _path = path;
        if (element.ValueKind != JsonValueKind.Object) throw new JsonException($"{(path.Length == 0 ? "The snapshot" : path)} must be an object.");
        foreach (var member in element.EnumerateObject())
        {
            if (!_members.TryAdd(member.Name, member.Value)) throw Wrong(member.Name, "is there twice");
        }
    }

    /// <summary>The value, once everything that there is has been asked for.</summary>
    public T Done<T>(T value) =>
        _members.Keys.FirstOrDefault(name => !_asked.Contains(name)) is { } unknown ? throw Wrong(unknown, "is not known") : value;

    public string? Text(string name) => Find(name, JsonValueKind.String, "a text")?.GetString();

    public string Required(string name) => Text(name) ?? throw Wrong(name, "is missing");

    public T? Parsed<T>(string name, Func<string, T> parse)
        where T : class => Text(name) is { } text ? Parse(name, text, parse) : null;

    public T? ParsedValue<T>(string name, Func<string, T> parse)
        where T : struct => Text(name) is { } text ? Parse(name, text, parse) : null;

    public T Required<T>(string name, Func<string, T> parse) => Parse(name, Required(name), parse);

    public TenantId Tenant(string name) => Required(name, TenantId.Parse);

    public DateTimeOffset? Moment(string name) => ParsedValue(name, ParseMoment);

    public DateTimeOffset RequiredMoment(string name) => Required(name, ParseMoment);

    public bool Flag(string name)
    {
        if (Find(name) is not { } value) return false;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name, "must be true or false");
    }

    public int Number(string name, int? otherwise = null)
    {
        if (Find(name) is not { } value) return otherwise ?? throw Wrong(name, "is missing");
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong(name, "must be a whole number");
    }

    public T? Object<T>(string name, Func<SnapshotFields, T> read)
        where T : class => Find(name) is { } value ? read(new(value, At(name))) : null;

    public ValueList<T> Objects<T>(string name, Func<SnapshotFields, T> read) =>
        Items(name).Select((item, place) => read(new(item, string.Create(CultureInfo.InvariantCulture, $"{At(name)}[{place}]")))).ToValueList();

    public ValueList<T> Values<T>(string name, Func<string, T> parse) =>
        Items(name).Select(item => Parse(name, item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Wrong(name, "must hold texts"), parse)).ToValueList();

    private IEnumerable<JsonElement> Items(string name) => Find(name, JsonValueKind.Array, "an array") is { } array ? array.EnumerateArray() : [];

    private JsonElement? Find(string name, JsonValueKind kind, string words)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind == kind ? value : throw Wrong(name, $"must be {words}");
    }

    private JsonElement? Find(string name)
    {
        _asked.Add(name);
        return _members.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private T Parse<T>(string name, string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException broken)
        {
            throw Wrong(name, $"cannot be read: {broken.Message}");
        }
    }

    private static DateTimeOffset ParseMoment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private string At(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private JsonException Wrong(string name, string what) => new($"{At(name)} {what}.");
}
