using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerRelations.Serialization;

namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>An answer as text that is the same whenever the same happens: whole, but for ids and secrets that are made anew each time.</summary>
internal static partial class StoryText
{
    public static string Of<T>(T value)
        where T : notnull
    {
        var node = JsonSerializer.SerializeToNode(value, PartnerRelationsJson.Options.GetTypeInfo(typeof(T)))!;
        // What was made in one moment stands in the order of chance.
        return node is JsonObject page && page["items"] is JsonArray items ? string.Join(',', items.Select(item => Masked(item!)).Order(StringComparer.Ordinal)) : Masked(node);
    }

    private static string Masked(JsonNode node) => Made().Replace(node.ToJsonString(), "*");

    /// <summary>Version 7 ids, which hold a time and chance, and what is behind the sign of a number in a link.</summary>
    [GeneratedRegex("""[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=#)[A-Za-z0-9_\-]{40,}""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Made();
}
