using System.Globalization;
using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>The links of a page that is sought: to itself as it was asked for, and to the next one with its header.</summary>
internal static class PageLinks
{
    public static void Write(Utf8JsonWriter json, Call call, string list, int size, string? next) => json.Object("links", _ =>
    {
        var (query, listUri) = (call.Arrival.Target.QueryText, call.Options.LinkPrefix + list);
        json.Link("self", query.Length == 0 ? listUri : $"{listUri}?{query}");
        if (next is not null) json.Link("next", string.Create(CultureInfo.InvariantCulture, $"{listUri}?size={size}&seekOperation=Next"), continuationToken: next);
    });
}
