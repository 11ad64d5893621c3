namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>
/// Path and query of a request line, read as liberally as the service reads them: doubled and trailing slashes, escaped blanks around an id,
/// names of the query in any letter case, and a name without a value as if it were missing.
/// </summary>
internal sealed class RequestTarget
{
    private readonly List<KeyValuePair<string, string>> _query = [];

    private RequestTarget(IReadOnlyList<string> segments) => Segments = segments;

    public IReadOnlyList<string> Segments { get; }

    /// <summary>What stood behind the question mark, as it stood there.</summary>
    public string QueryText { get; private init; } = string.Empty;

    public static RequestTarget Read(string target)
    {
        var text = WithoutHost(target);
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0) text = text[..hash];
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? text : text[..mark];
        string[] segments = [.. path.Split('/').Select(segment => Uri.UnescapeDataString(segment).Trim()).Where(segment => segment.Length > 0)];
        var read = new RequestTarget(segments) { QueryText = mark < 0 ? string.Empty : text[(mark + 1)..] };
        read.ReadQuery();
        return read;
    }

    /// <summary>The names in the query.</summary>
    public IEnumerable<string> Names => _query.Select(pair => pair.Key);

    /// <summary>A value of the query; null where it is missing or empty.</summary>
    public string? Query(string name)
    {
        foreach (var (key, value) in _query)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value.Length == 0 ? null : value;
        }

        return null;
    }

    /// <summary>Names and values as a form carries them.</summary>
    public static RequestTarget ReadForm(string form)
    {
        var read = new RequestTarget([]) { QueryText = form };
        read.ReadQuery();
        return read;
    }

    private void ReadQuery()
    {
        if (QueryText.Length == 0) return;

        // A documented request line has a second question mark where an ampersand is meant.
        foreach (var part in QueryText.Split(['&', '?'], StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            _query.Add(sign < 0 ? new(Unescaped(part), string.Empty) : new(Unescaped(part[..sign]), Unescaped(part[(sign + 1)..]).Trim()));
        }
    }

    private static string Unescaped(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string WithoutHost(string target)
    {
        if (target.StartsWith('/')) return target;
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return target;
        var path = target.IndexOf('/', scheme + 3);
        return path < 0 ? "/" : target[path..];
    }
}
