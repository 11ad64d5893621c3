namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>In which calls a fault hits.</summary>
internal sealed class FaultPattern
{
    private string? _id;
    private string? _method;
    private string[]? _segments;

    /// <summary>Whether it hits what is done in the portal.</summary>
    public bool HitsPortal { get; private init; }

    private bool HitsCalls { get; init; } = true;

    /// <exception cref="ArgumentException">It can hit nothing.</exception>
    public static FaultPattern Parse(string? on, RouteTable routes)
    {
        if (string.IsNullOrWhiteSpace(on)) return new() { HitsPortal = true };
        var text = on.Trim();
        if (text.Equals("portal", StringComparison.OrdinalIgnoreCase)) return new() { HitsPortal = true, HitsCalls = false };
        if (routes.All.Any(route => route.Id.Equals(text, StringComparison.OrdinalIgnoreCase))) return new() { _id = text };
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var path = blank < 0 ? text : text[(blank + 1)..].Trim();
        if (!path.StartsWith('/'))
        {
            throw new ArgumentException($"'{on}' is neither the id of a call, such as PC-C2, nor a path, such as GET /v1/customers/*.", nameof(on));
        }

        return new() { _method = blank < 0 ? null : text[..blank], _segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries) };
    }

    public bool Hits(Arrival arrival) =>
        HitsCalls
        && (_id is null || (arrival.Route is { } route && route.Id.Equals(_id, StringComparison.OrdinalIgnoreCase)))
        && (_method is null || _method.Equals(arrival.Request.Method, StringComparison.OrdinalIgnoreCase))
        && (_segments is null || Hits(_segments, arrival.Target.Segments));

    private static bool Hits(string[] pattern, IReadOnlyList<string> segments)
    {
        var isOpen = pattern is [.., "**"];
        var length = isOpen ? pattern.Length - 1 : pattern.Length;
        if (isOpen ? segments.Count < length : segments.Count != length) return false;
        for (var place = 0; place < length; place++)
        {
            if (pattern[place] is "*" || pattern[place].StartsWith('{')) continue;
            if (!pattern[place].Equals(segments[place], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
