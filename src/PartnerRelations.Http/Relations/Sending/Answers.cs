using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.Http.Sending;
using PartnerRelations.Serialization;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>Reads what a use case answers: its value, or the refusals of the domain. Everything else is a fault.</summary>
internal static class Answers
{
    public static async Task<PartnerResult<T>> ReadAsync<T>(RelationsCall call, HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
        where T : notnull
    {
        ReadOnlyMemory<byte> body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode) return PartnerResult.Success(Value<T>(call, response, body));
        var problem = Problem.Read(response, body, call.Secret);
        if (problem.Errors.Count > 0 && IsRefusal(response.StatusCode)) return PartnerResult.Refused<T>(problem.Errors);
        throw CallFaults.Rejected(call, response.StatusCode, problem, RetryAfter.Of(response, null, clock));
    }

    private static bool IsRefusal(HttpStatusCode status) => (int)status is >= 400 and <= 499;

    private static T Value<T>(RelationsCall call, HttpResponseMessage response, ReadOnlyMemory<byte> body)
        where T : notnull
    {
        var media = response.Content.Headers.ContentType?.MediaType;
        if (body.IsEmpty) throw CallFaults.Unreadable(call, response.StatusCode, "The answer has no body, where one is due.");
        if (!string.Equals(media, "application/json", StringComparison.OrdinalIgnoreCase)) throw CallFaults.Unreadable(call, response.StatusCode, "The answer is not JSON; something between here and the server may have answered in its place.");
        try
        {
            return JsonSerializer.Deserialize(Utf8Text.WithoutMark(body).Span, (JsonTypeInfo<T>)PartnerRelationsJson.Options.GetTypeInfo(typeof(T))) ?? throw new JsonException("The body is a JSON null.");
        }
        // What converters and a missing type discriminator throw besides.
        catch (Exception broken) when (broken is JsonException or NotSupportedException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw CallFaults.Unreadable(call, response.StatusCode, "The body is not the JSON that is due.", broken);
        }
    }
}
