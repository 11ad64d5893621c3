using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.Http.Sending;
using PartnerRelations.Serialization;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>What an answer other than success says: problem details (RFC 9457), or nothing where the body is anything else.</summary>
internal sealed class Problem
{
    private const int MaxText = 1024;
    private static readonly Problem Silent = new();
    private static readonly JsonTypeInfo<PartnerError> PartnerErrorType = (JsonTypeInfo<PartnerError>)PartnerRelationsJson.Options.GetTypeInfo(typeof(PartnerError));

    public string? Code { get; private init; }

    public string? Description { get; private init; }

    public string? Remedy { get; private init; }

    public string? Target { get; private init; }

    /// <summary>The refusals of the domain, as they were given; empty where there are none.</summary>
    public IReadOnlyList<PartnerError> Errors { get; private init; } = [];

    public static Problem Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, string? secret)
    {
        if (response.Content.Headers.ContentType?.MediaType is not { } media || !media.Equals("application/problem+json", StringComparison.OrdinalIgnoreCase)) return Silent;
        try
        {
            using var json = JsonDocument.Parse(Utf8Text.WithoutMark(body));
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return Silent;
            return new Problem
            {
                Code = OneLine.Of(Text(root, "code"), 100, [secret]),
                Description = OneLine.Of(Text(root, "detail") ?? Text(root, "title"), MaxText, [secret]),
                Remedy = OneLine.Of(Text(root, "remedy"), MaxText, [secret]),
                Target = OneLine.Of(Text(root, "target"), MaxText, [secret]),
                Errors = Refusals(root),
            };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return Silent;
        }
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>All of them or none: half a form's problems would be another answer.</summary>
    private static List<PartnerError> Refusals(JsonElement root) => root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
        ? [.. errors.EnumerateArray().Select(error => error.Deserialize(PartnerErrorType) ?? throw new JsonException())]
        : [];
}
