using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>What a server has answered.</summary>
internal static class JsonAnswer
{
    /// <summary>The JSON; null where the answer is none.</summary>
    public static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
