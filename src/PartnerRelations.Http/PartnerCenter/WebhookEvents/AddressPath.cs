namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>
/// The path of an address in an event, read for the ids in it. The address is a hint and is never called: events carry hosts of test
/// machines, plain http and unfilled placeholders.
/// </summary>
internal static class AddressPath
{
    /// <summary>The segments of the path, unescaped; whatever stands before the path and behind it is left out.</summary>
    public static IReadOnlyList<string> Segments(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return [];
        var path = address.AsSpan().Trim();
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            path = path[(scheme + 3)..];
            var slash = path.IndexOf('/');
            if (slash < 0) return [];
            path = path[slash..];
        }

        var end = path.IndexOfAny('?', '#');
        if (end >= 0) path = path[..end];
        return [.. path.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Uri.UnescapeDataString)];
    }

    /// <summary>The segment behind one of these names, in any case; null where there is none.</summary>
    public static string? Behind(IReadOnlyList<string> segments, params ReadOnlySpan<string> names)
    {
        for (var index = 0; index + 1 < segments.Count; index++)
        {
            foreach (var name in names)
            {
                if (string.Equals(segments[index], name, StringComparison.OrdinalIgnoreCase)) return segments[index + 1];
            }
        }

        return null;
    }
}
