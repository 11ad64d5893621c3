using System.Text;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>Where in a body something is (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>How much of a caller's own member name is repeated to it.</summary>
    private const int LongestName = 64;

    /// <summary>The place of a member or of an item below a place.</summary>
    public static string Below(string place, string name)
    {
        var shown = name.Length <= LongestName ? name : $"{name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)]}…";
        return $"{place}/{shown.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
    }

    /// <summary>What the serializer calls <c>$.reasons[0]</c> or <c>$['a.b']</c>, as a pointer; null for the whole body.</summary>
    public static string? FromPath(string? path)
    {
        if (path is null || path.Length <= 1 || path[0] != '$') return null;
        var pointer = new StringBuilder();
        var at = 1;
        while (at < path.Length)
        {
            var (name, next) = path[at] switch
            {
                '.' => Until(path, at + 1, ['.', '[']),
                '[' when path.AsSpan(at).StartsWith("['") => Quoted(path, at + 2),
                '[' => Index(path, at + 1),
                _ => Until(path, at, ['.', '[']),
            };
            pointer.Append(Below(string.Empty, name));
            at = next;
        }

        return pointer.ToString();
    }

    private static (string Name, int Next) Until(string path, int from, ReadOnlySpan<char> ends)
    {
        var length = path.AsSpan(from).IndexOfAny(ends);
        return length < 0 ? (path[from..], path.Length) : (path.Substring(from, length), from + length);
    }

    private static (string Name, int Next) Quoted(string path, int from)
    {
        var end = path.IndexOf("']", from, StringComparison.Ordinal);
        return end < 0 ? (path[from..], path.Length) : (path[from..end], end + 2);
    }

    private static (string Name, int Next) Index(string path, int from)
    {
        var end = path.IndexOf(']', from);
        return end < 0 ? (path[from..], path.Length) : (path[from..end], end + 1);
    }
}
