using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerRelations.Http.Sending;

/// <summary>How long an answer asks to wait: by its header in seconds or as a date, or, as the gateway does, in words.</summary>
internal static partial class RetryAfter
{
    public static TimeSpan? Of(HttpResponseMessage response, string? description, TimeProvider clock)
    {
        var header = response.Headers.RetryAfter;
        if (header?.Delta is { } delta) return NotNegative(delta);
        if (header?.Date is { } date) return NotNegative(date - clock.GetUtcNow());
        return description is not null && InWords().Match(description) is { Success: true } words
            ? TimeSpan.FromSeconds(int.Parse(words.Groups["seconds"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            : null;
    }

    private static TimeSpan NotNegative(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait;

    [GeneratedRegex(@"\btry again in (?<seconds>[0-9]{1,6}) second", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InWords();
}
