using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerRelations.Http.Tests.PartnerCenter.Examples;

/// <summary>What a JSON text means: letter case of names, order, nulls, and whether a number is written as text do not count.</summary>
internal static class JsonMeaning
{
    /// <summary>Every value under its path, so that a difference shows where it is.</summary>
    public static IReadOnlyDictionary<string, string> Of(JsonNode? node)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(values, "$", node);
        return values;
    }

    private static void Add(SortedDictionary<string, string> values, string path, JsonNode? node)
    {
        switch (node)
        {
            case null:
                break;
            case JsonObject members:
                values.Add(path, "{}");
                foreach (var (name, value) in members) Add(values, $"{path}.{name.ToLowerInvariant()}", value);
                break;
            case JsonArray items:
                values.Add(path, "[]");
                for (var i = 0; i < items.Count; i++) Add(values, $"{path}[{i}]", items[i]);
                break;
            default:
                values.Add(path, node.GetValueKind() == JsonValueKind.String ? (string)node! : node.ToJsonString());
                break;
        }
    }
}
