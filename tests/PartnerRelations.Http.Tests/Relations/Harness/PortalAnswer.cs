using System.Net;
using System.Text;
using System.Text.Json;
using PartnerRelations.Serialization;

namespace PartnerRelations.Http.Tests.Relations.Harness;

/// <summary>Answers as the portal's contract has them.</summary>
internal static class PortalAnswer
{
    public static HttpResponseMessage Value<T>(T value, HttpStatusCode status = HttpStatusCode.OK) => Of(status, "application/json", JsonSerializer.Serialize(value, PartnerRelationsJson.Options.GetTypeInfo(typeof(T))));

    /// <summary>A refusal of the domain.</summary>
    public static HttpResponseMessage Refusal(HttpStatusCode status, params IReadOnlyList<PartnerError> errors)
    {
        var json = string.Join(',', errors.Select(error => JsonSerializer.Serialize(error, PartnerRelationsJson.Options.GetTypeInfo(typeof(PartnerError)))));
        return Problem(status, $$"""{"type":"https://docs.example/error-codes.md","title":"no","status":{{(int)status}},"code":"{{errors[0].Code}}","errors":[{{json}}]}""");
    }

    /// <summary>Problem details.</summary>
    public static HttpResponseMessage Problem(HttpStatusCode status, string json) => Of(status, "application/problem+json", json);

    public static HttpResponseMessage Of(HttpStatusCode status, string mediaType, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
}
