using System.Text.Json;
using PartnerRelations.Http.PartnerCenter.Faults;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>How the generated clients work: our JSON, and our exception in every place where they would throw one of their own.</summary>
internal static class WireSettings
{
    public static RefitSettings Create(JsonSerializerOptions json) => new(new WireSerializer(json))
    {
        ExceptionFactory = ReadAsync,
        DeserializationExceptionFactory = (response, broken) => new(NotReadable(WireCall.Of(response.RequestMessage), response, broken)),
        TransportExceptionFactory = (_, broken, _) => broken,
    };

    private static ValueTask<Exception?> ReadAsync(HttpResponseMessage response)
    {
        var call = WireCall.Of(response.RequestMessage);
        if (!response.IsSuccessStatusCode) return RefusalAsync(response, call);
        return new(call.Operation?.HasAnswer == true && response.Content.Headers.ContentLength is null or 0 ? Empty(call, response) : null);
    }

    private static async ValueTask<Exception?> RefusalAsync(HttpResponseMessage response, WireCall call)
    {
        var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        if (call.Operation?.IsAnswer is { } isAnswer && isAnswer(response.StatusCode, FaultBody.Read(body, []).Code)) return null;
        response.Dispose();
        return CallFaults.Rejected(call, response, body);
    }

    private static PartnerCenterException Empty(WireCall call, HttpResponseMessage response)
    {
        response.Dispose();
        return CallFaults.Unreadable(call, "The answer has no body, where one is due.");
    }

    private static PartnerCenterException NotReadable(WireCall call, HttpResponseMessage response, Exception broken)
    {
        response.Dispose();
        return CallFaults.Unreadable(call, "The body is not the JSON that is due.", broken);
    }
}
