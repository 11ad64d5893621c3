using System.Globalization;
using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Prints a refusal in shape A, in shape D where Graph refuses, or in the shape that it brings.</summary>
internal static class RefusalBody
{
    public static void Write(Utf8JsonWriter json, Refusal refusal, Arrival arrival, DateTimeOffset now)
    {
        if (arrival.IsOfGraph)
        {
            WriteAsGraph(json, refusal, arrival, now);
            return;
        }

        if (refusal.Body is not null)
        {
            refusal.Body(json);
            return;
        }

        json.Object(_ =>
        {
            json.WriteNumber("code", refusal.Code);
            json.WriteString("description", refusal.Message);
            json.Texts("data", refusal.Items);
            json.WriteString("source", refusal.Origin);
        });
    }

    private static void WriteAsGraph(Utf8JsonWriter json, Refusal refusal, Arrival arrival, DateTimeOffset now) => json.Object(_ => json.Object("error", _ =>
    {
        json.WriteString("code", refusal.Word ?? WordOf(refusal.Status));
        json.WriteString("message", refusal.Message);
        json.Object("innerError", _ =>
        {
            json.WriteString("date", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
            json.WriteString("request-id", arrival.CorrelationId);
            json.WriteString("client-request-id", arrival.CorrelationId);
        });
    }));

    private static string WordOf(int status) => status switch
    {
        400 => "badRequest",
        401 => "InvalidAuthenticationToken",
        403 => "Authorization_RequestDenied",
        404 => "notFound",
        409 => "conflict",
        412 => "preconditionFailed",
        428 => "preconditionRequired",
        429 => "TooManyRequests",
        _ => "generalException",
    };
}
