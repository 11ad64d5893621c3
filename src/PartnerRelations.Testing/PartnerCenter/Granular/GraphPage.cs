using System.Globalization;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Granular;

/// <summary>Prints a page of a list as Graph does: <c>value</c>, and the whole address of the next page where there is one.</summary>
internal static class GraphPage
{
    private static readonly string[] Known = ["$select", "$filter", "$top", "$orderby", "$count", "$skiptoken"];

    /// <summary>How many items were asked for, within what the list gives; an option of a query that it does not know is refused.</summary>
    public static int Size(Call call, int most)
    {
        if (call.Arrival.Target.Names.FirstOrDefault(name => name.StartsWith('$') && !Known.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw Refusal.BadInput($"The query option '{unknown}' is not supported.");
        }

        if (call.Query("$top") is not { } text) return Math.Min(most, call.Options.PageSize);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top >= 1 && top <= most ? top : throw Refusal.BadInput($"The query option '$top' must be a number from 1 to {most}.");
    }

    /// <summary>Where the page begins; null for the first.</summary>
    public static string[]? Place(Call call, string list) =>
        call.Query("$skiptoken") is { } token ? ContinuationToken.Read(call.Sequence, list, call.Partner.Tenant, token) : null;

    /// <param name="call">The call.</param>
    /// <param name="kind">What stands behind <c>$metadata#</c>.</param>
    /// <param name="list">The list, to which tokens are bound.</param>
    /// <param name="items">The page's items.</param>
    /// <param name="next">Where the next page begins; null where this is the last.</param>
    /// <param name="write">Writes an item's members.</param>
    /// <param name="count">How many there are in all, where that was asked.</param>
    public static FakeAnswer Answer<T>(Call call, string kind, string list, IReadOnlyList<T> items, string[]? next, Action<Utf8JsonWriter, T> write, int? count = null)
    {
        var select = Selection(call);
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteString("@odata.context", Context(call, kind));
            if (count is { } all) json.WriteNumber("@odata.count", all);
            if (next is not null) json.WriteString("@odata.nextLink", NextLink(call, ContinuationToken.Write(call.Sequence, list, call.Partner.Tenant, next)));
            json.WriteStartArray("value");
            foreach (var item in items) Select(json, select, inner => write(inner, item));
            json.WriteEndArray();
        }));
    }

    /// <summary>One object, with what was selected of it.</summary>
    public static FakeAnswer One(Call call, Action<Utf8JsonWriter> members) => call.Ok(json => Select(json, Selection(call), members));

    public static string Context(Call call, string kind) => $"{call.GraphRoot}/v1.0/{kind}";

    private static string[]? Selection(Call call) => call.Query("$select")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Select(Utf8JsonWriter json, string[]? select, Action<Utf8JsonWriter> members)
    {
        if (select is null)
        {
            json.Object(members);
            return;
        }

        using var whole = JsonDocument.Parse(JsonText.Bytes(one => one.Object(members)));
        json.Object(_ =>
        {
            foreach (var member in whole.RootElement.EnumerateObject())
            {
                if (member.Name.StartsWith('@') || select.Contains(member.Name, StringComparer.OrdinalIgnoreCase)) member.WriteTo(json);
            }
        });
    }

    private static string NextLink(Call call, string token)
    {
        var kept = call.Arrival.Target.QueryText.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Uri.UnescapeDataString(part).StartsWith("$skiptoken=", StringComparison.OrdinalIgnoreCase));
        var path = string.Join('/', call.Arrival.Target.Segments);
        return $"{call.GraphRoot}/{path}?{string.Join('&', kept.Append($"$skiptoken={Uri.EscapeDataString(token)}"))}";
    }
}
