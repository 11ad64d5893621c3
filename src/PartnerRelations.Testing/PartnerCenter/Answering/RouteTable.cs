namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Finds the route of a request by the segments of its path; a fixed segment wins over a placeholder.</summary>
internal sealed class RouteTable
{
    private readonly Node _root = new();
    private readonly List<Route> _routes = [];

    public IReadOnlyList<Route> All => _routes;

    public void Add(Route route)
    {
        var node = _root;
        foreach (var segment in route.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)) node = node.Child(segment);
        node.Routes.Add(route.Method, route);
        _routes.Add(route);
    }

    /// <summary>The route, with what stands in the place of its placeholders, in order; null where there is none.</summary>
    public (Route Route, IReadOnlyList<string> Values)? Find(string method, IReadOnlyList<string> segments)
    {
        var values = new List<string>(4);
        return Find(_root, method, segments, 0, values) is { } route ? (route, values) : null;
    }

    private static Route? Find(Node node, string method, IReadOnlyList<string> segments, int at, List<string> values)
    {
        if (at == segments.Count) return node.Routes.GetValueOrDefault(method);
        if (node.Fixed.TryGetValue(segments[at], out var child) && Find(child, method, segments, at + 1, values) is { } found) return found;
        if (node.Placeholder is null) return null;
        values.Add(segments[at]);
        if (Find(node.Placeholder, method, segments, at + 1, values) is { } route) return route;
        values.RemoveAt(values.Count - 1);
        return null;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Fixed { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Node? Placeholder { get; private set; }

        public Dictionary<string, Route> Routes { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Node Child(string segment)
        {
            if (segment.StartsWith('{')) return Placeholder ??= new Node();
            if (!Fixed.TryGetValue(segment, out var child)) Fixed.Add(segment, child = new Node());
            return child;
        }
    }
}
