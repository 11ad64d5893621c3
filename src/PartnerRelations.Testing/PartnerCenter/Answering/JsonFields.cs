using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>
/// An object that a client has sent, read as the service reads: names in any letter case, explicit nulls as if the member were missing, and
/// numbers where text is meant. What is of a wrong kind is refused with 400 and the member's name.
/// </summary>
internal readonly struct JsonFields(JsonElement element, string path = "")
{
    public bool Has(string name) => Find(name) is not null;

    /// <summary>Whether the member is there, be it null.</summary>
    public bool Mentions(string name)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    public string? Text(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other => other.GetRawText(),
        _ => throw Wrong(name, "a text"),
    };

    public string RequiredText(string name) =>
        Text(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Refusal.BadInput($"The field {path}{name} is required.");

    public bool? Flag(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out var flag) => flag,
        _ => throw Wrong(name, "true or false"),
    };

    public int? Number(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var value) => value,
        _ => throw Wrong(name, "a whole number"),
    };

    public JsonFields? Object(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } inner => new JsonFields(inner, $"{path}{name}."),
        _ => throw Wrong(name, "an object"),
    };

    public JsonFields RequiredObject(string name) => Object(name) ?? throw Refusal.BadInput($"The field {path}{name} is required.");

    /// <summary>The objects of an array; none where it is missing.</summary>
    public IReadOnlyList<JsonFields> Objects(string name)
    {
        var at = $"{path}{name}";
        return [.. Items(name).Select((item, place) => item.ValueKind == JsonValueKind.Object
            ? new JsonFields(item, $"{at}[{place}].")
            : throw Refusal.BadInput($"The field {at}[{place}] must be an object."))];
    }

    /// <summary>The texts of an array; none where it is missing.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var at = $"{path}{name}";
        return [.. Items(name).Select((item, place) => item.ValueKind switch
        {
            JsonValueKind.String => item.GetString()!,
            JsonValueKind.Number => item.GetRawText(),
            _ => throw Refusal.BadInput($"The field {at}[{place}] must be a text."),
        })];
    }

    private IEnumerable<JsonElement> Items(string name) => Find(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        _ => throw Wrong(name, "an array"),
    };

    private JsonElement? Find(string name)
    {
        JsonElement? found = null;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) found = property.Value;
        }

        return found is { ValueKind: JsonValueKind.Null } ? null : found;
    }

    private Refusal Wrong(string name, string kind) => Refusal.BadInput($"The field {path}{name} must be {kind}.");
}
