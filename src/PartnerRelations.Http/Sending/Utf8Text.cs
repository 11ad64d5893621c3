namespace PartnerRelations.Http.Sending;

/// <summary>Bytes that should be UTF-8 text.</summary>
internal static class Utf8Text
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes without a leading byte order mark, which some documented answers have and the JSON reader refuses.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;
}
