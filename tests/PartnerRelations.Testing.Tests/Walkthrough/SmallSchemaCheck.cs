using System.Text.Json;

namespace PartnerRelations.Testing.Tests.Walkthrough;

/// <summary>As much of JSON Schema 2020-12 as our schema uses; any other keyword is an exception.</summary>
internal static class SmallSchemaCheck
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$schema", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties", "items", "maxItems", "minItems", "enum",
    };

    public static IReadOnlyList<string> Problems(JsonElement root, JsonElement value)
    {
        var problems = new List<string>();
        Check(root, root, value, "$", problems);
        return problems;
    }

    /// <summary>The definition that a node refers to, or the node itself.</summary>
    public static JsonElement Resolved(JsonElement root, JsonElement node) =>
        node.TryGetProperty("$ref", out var reference) ? root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]) : node;

    private static void Check(JsonElement root, JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        var node = Resolved(root, schema);
        foreach (var keyword in node.EnumerateObject().Where(keyword => !Known.Contains(keyword.Name)))
        {
            throw new NotSupportedException($"{keyword.Name} is not checked.");
        }

        var kind = value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "other",
        };
        if (kind != node.GetProperty("type").GetString()) problems.Add($"{path}: wrong type");
        else if (kind == "object") CheckObject(root, node, value, path, problems);
        else if (kind == "array") CheckList(root, node, value, path, problems);
        else if (node.TryGetProperty("enum", out var words) && words.EnumerateArray().All(word => word.GetString() != value.GetString())) problems.Add($"{path}: unknown word");
    }

    private static void CheckObject(JsonElement root, JsonElement node, JsonElement value, string path, List<string> problems)
    {
        var known = node.GetProperty("properties");
        foreach (var member in value.EnumerateObject())
        {
            if (known.TryGetProperty(member.Name, out var schema)) Check(root, schema, member.Value, $"{path}.{member.Name}", problems);
            else problems.Add($"{path}.{member.Name}: unknown");
        }

        foreach (var name in node.GetProperty("required").EnumerateArray().Select(item => item.GetString()!))
        {
            if (!value.TryGetProperty(name, out _)) problems.Add($"{path}: {name} is missing");
        }
    }

    private static void CheckList(JsonElement root, JsonElement node, JsonElement value, string path, List<string> problems)
    {
        var count = value.GetArrayLength();
        if (count > node.GetProperty("maxItems").GetInt32()) problems.Add($"{path}: too many");
        if (node.TryGetProperty("minItems", out var least) && count < least.GetInt32()) problems.Add($"{path}: too few");
        foreach (var (index, item) in value.EnumerateArray().Index()) Check(root, node.GetProperty("items"), item, $"{path}[{index}]", problems);
    }
}
