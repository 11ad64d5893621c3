using System.Globalization;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>How many items a page holds.</summary>
internal static class PageSize
{
    /// <summary>What was asked, at most what the service gives; none and 0 mean that as well.</summary>
    public static int Of(Call call) => call.Query("size") switch
    {
        null => call.Options.PageSize,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) => size == 0 ? call.Options.PageSize : Math.Min(size, call.Options.PageSize),
        _ => throw Refusal.BadInput("The query size must be a whole number."),
    };
}
