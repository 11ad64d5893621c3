using System.Xml;

namespace PartnerRelations.Testing.PartnerCenter.Granular;

/// <summary>How long a relationship may last.</summary>
internal static class GranularDuration
{
    private static readonly TimeSpan Least = TimeSpan.FromDays(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(730);

    /// <summary>The span of an ISO 8601 text from <c>P1D</c> to <c>P2Y</c>; null for any other.</summary>
    public static TimeSpan? Parse(string text)
    {
        try
        {
            var span = XmlConvert.ToTimeSpan(text);
            return span >= Least && span <= Most ? span : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }
}
