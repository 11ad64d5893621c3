using System.Net.Http.Headers;
using System.Text;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>Gives an answer that says it all by its status, or by saying nothing, the body that it stands for.</summary>
internal static class BodilessAnswer
{
    public static void Fill(HttpResponseMessage response, WireCall call)
    {
        if (call.Operation?.WithoutBody?.Invoke(response.StatusCode) is not { } json) return;
        // An answer to HEAD may tell the length of a body that it does not have.
        if (call.Method != HttpMethod.Head && response.Content.Headers.ContentLength is not 0) return;
        response.Content.Dispose();
        response.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
