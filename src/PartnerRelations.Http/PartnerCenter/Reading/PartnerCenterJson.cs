using System.Text.Json;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>
/// How the JSON of Partner Center is read and written: liberal in what is read (any letter case, numbers as text and text as numbers,
/// unknown words and members kept), exact in what is sent (camelCase, nothing that was not said).
/// </summary>
internal static class PartnerCenterJson
{
    /// <summary>The options, read-only and without reflection.</summary>
    public static JsonSerializerOptions Options => PartnerCenterJsonContext.Default.Options;
}
