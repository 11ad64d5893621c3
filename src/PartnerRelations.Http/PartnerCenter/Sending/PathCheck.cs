namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>
/// Sees to it that an address is the one that the client method means. An id such as <c>..</c> or an empty one would make another call of
/// it, and one with an encoded slash or line end is no id.
/// </summary>
internal static class PathCheck
{
    /// <summary>Whether the path has the template's segments below the base path, with a plain id in each placeholder's place.</summary>
    public static bool Fits(string template, Uri address, string basePath)
    {
        // The sockets ask for the path with its query, and the address keeps it; the path alone would be a text more for each call.
        var path = WithoutQuery(address.PathAndQuery);
        if (!path.StartsWith(basePath, StringComparison.Ordinal)) return false;
        var expected = WithoutQuery(template);
        var actual = path[basePath.Length..];
        while (true)
        {
            var (expectedEnd, actualEnd) = (expected.IndexOf('/'), actual.IndexOf('/'));
            if (!SegmentFits(expectedEnd < 0 ? expected : expected[..expectedEnd], actualEnd < 0 ? actual : actual[..actualEnd])) return false;
            if (expectedEnd < 0 || actualEnd < 0) return expectedEnd < 0 && actualEnd < 0;
            expected = expected[(expectedEnd + 1)..];
            actual = actual[(actualEnd + 1)..];
        }
    }

    private static ReadOnlySpan<char> WithoutQuery(ReadOnlySpan<char> address) => address.IndexOf('?') is >= 0 and var query ? address[..query] : address;

    private static bool SegmentFits(ReadOnlySpan<char> expected, ReadOnlySpan<char> actual) =>
        expected is ['{', .., '}'] ? actual.Length > 0 && IsPlain(actual) : expected.SequenceEqual(actual);

    /// <summary>No encoded control character, slash, backslash or percent sign.</summary>
    private static bool IsPlain(ReadOnlySpan<char> segment)
    {
        while (segment.IndexOf('%') is >= 0 and var escape)
        {
            segment = segment[(escape + 1)..];
            if (segment is ['0' or '1', ..] or ['7', 'F' or 'f', ..] or ['2', 'F' or 'f', ..] or ['5', 'C' or 'c', ..] or ['2', '5', ..]) return false;
        }

        return true;
    }
}
