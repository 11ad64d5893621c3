using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerRelations.Customers;
using PartnerRelations.Providers;

namespace PartnerRelations.Walkthrough.Reading;

/// <summary>How an application is read: strictly, without reflection, words for enums.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = JsonScanner.MaxDepth,
    Converters = [typeof(WordConverter<PartnerRoles>), typeof(WordConverter<ProviderServices>), typeof(WordConverter<CustomerSource>), typeof(WordConverter<CustomerGoal>), typeof(WordConverter<SlipWord>)])]
[JsonSerializable(typeof(Application))]
internal sealed partial class ApplicationJson : JsonSerializerContext
{
    /// <summary>The words of an enum as the file writes them. A zero that is no real answer is none of them.</summary>
    public static IReadOnlyList<string> WordsOf(Type type) =>
        [.. Enum.GetNames(type).Where(name => name is not "None" and not "Unknown").Select(JsonNamingPolicy.CamelCase.ConvertName)];
}

/// <summary>Reads one word of an enum; combinations are lists in the file.</summary>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
