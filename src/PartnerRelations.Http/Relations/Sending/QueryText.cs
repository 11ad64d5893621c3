using System.Globalization;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>Values as a query has them.</summary>
internal static class QueryText
{
    /// <summary>ISO 8601 in UTC, to the tick.</summary>
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>What is not asked for is not said.</summary>
    public static string? Flag(bool? flag) => flag == true ? "true" : null;
}
