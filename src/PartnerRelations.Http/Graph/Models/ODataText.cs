namespace PartnerRelations.Http.Graph.Models;

/// <summary>Writes the language of Graph's filters.</summary>
internal static class ODataText
{
    /// <summary>A comparison with a text; a quote inside it is doubled, so that it cannot end it.</summary>
    public static string Equal(string field, string value) => $"{field} eq '{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
