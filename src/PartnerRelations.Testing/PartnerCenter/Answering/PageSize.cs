using System.Globalization;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>How many items a page holds.</summary>
internal static class PageSize
{
    /// <summary>What was asked, at most what the service gives; none and 0 mean that as well.</summary>
    public static int Of(Call call)
    {
        var most = call.Options.PageSize;
        if (call.Query("size") is not { } text) return most;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size)) throw Refusal.BadInput("The query size must be a whole number.");
        return size == 0 ? most : Math.Min(size, most);
    }
}
