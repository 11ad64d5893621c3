using System.Text.Json;

namespace PartnerRelations.Testing.Tests.PartnerCenter.Examples;

/// <summary>Compares two JSON values by the names of their members and the kinds of their values, and says where they differ.</summary>
internal static class JsonShape
{
    public static IReadOnlyList<string> Differences(JsonElement expected, JsonElement actual, IReadOnlySet<string> extra)
    {
        var found = new List<string>();
        Compare("$", expected, actual, extra, found);
        return found;
    }

    private static void Compare(string path, JsonElement expected, JsonElement actual, IReadOnlySet<string> extra, List<string> found)
    {
        if (Kind(expected) != Kind(actual))
        {
            found.Add($"{path} is {actual.ValueKind}, documented is {expected.ValueKind}");
            return;
        }

        if (expected.ValueKind == JsonValueKind.Object) CompareMembers(path, expected, actual, extra, found);
        if (expected.ValueKind == JsonValueKind.Array) CompareItems(path, expected, actual, extra, found);
    }

    private static void CompareMembers(string path, JsonElement expected, JsonElement actual, IReadOnlySet<string> extra, List<string> found)
    {
        foreach (var member in expected.EnumerateObject())
        {
            var at = $"{path}.{member.Name}";
            if (actual.TryGetProperty(member.Name, out var value)) Compare(at, member.Value, value, extra, found);
            else found.Add($"{at} is missing");
        }

        foreach (var member in actual.EnumerateObject())
        {
            var at = $"{path}.{member.Name}";
            if (!expected.TryGetProperty(member.Name, out _) && !extra.Contains(at)) found.Add($"{at} is not documented here");
        }
    }

    /// <summary>Both are empty or neither is, and each item has the shape of a documented one.</summary>
    private static void CompareItems(string path, JsonElement expected, JsonElement actual, IReadOnlySet<string> extra, List<string> found)
    {
        if ((expected.GetArrayLength() == 0) != (actual.GetArrayLength() == 0)) found.Add($"{path} has {actual.GetArrayLength()} items, documented are {expected.GetArrayLength()}");
        if (expected.GetArrayLength() == 0) return;
        foreach (var item in actual.EnumerateArray())
        {
            var best = expected.EnumerateArray().Select(candidate =>
            {
                var differences = new List<string>();
                Compare($"{path}[]", candidate, item, extra, differences);
                return differences;
            }).MinBy(differences => differences.Count)!;
            found.AddRange(best);
        }
    }

    private static JsonValueKind Kind(JsonElement value) => value.ValueKind == JsonValueKind.False ? JsonValueKind.True : value.ValueKind;
}
