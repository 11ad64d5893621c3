using System.Globalization;

namespace PartnerRelations.EntityFrameworkCore.Mapping;

/// <summary>A moment in UTC as text of a fixed width, such as <c>2026-03-02T09:30:00.123Z</c>, so that the order of texts is the order of moments.</summary>
internal static class MomentText
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Write"/> wrote. By hand, because every row has several and a general parser takes as long as the rest of the row.</summary>
    /// <exception cref="FormatException">The text is no such moment.</exception>
    public static DateTimeOffset Read(string text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _, 'T', _, _, ':', _, _, ':', _, _, '.', _, _, _, 'Z']
            ? new(Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2), Number(text, 11, 2), Number(text, 14, 2), Number(text, 17, 2), Number(text, 20, 3), TimeSpan.Zero)
            : throw new FormatException($"The text '{text}' is no moment in UTC.");

    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var at = start; at < start + length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) throw new FormatException($"The text '{text}' is no moment in UTC.");
            number = (number * 10) + text[at] - '0';
        }

        return number;
    }
}
