using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.Tests.PartnerCenter.Examples;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>One call through the registered client and its real handlers, and its one answer.</summary>
internal static class Exchange
{
    /// <summary>Calls, and gives what was sent and what was read.</summary>
    public static async Task<(SentRequest Sent, T Answer)> CallAsync<TClient, T>(string answer, Func<TClient, CancellationToken, Task<T>> call, HttpStatusCode status = HttpStatusCode.OK)
        where TClient : notnull
    {
        var service = new StubService(StubService.Json(answer, status));
        await using var connected = Connected.To(service);
        var read = await call(connected.Services.GetRequiredService<TClient>(), TestContext.Current.CancellationToken);
        return (service.Sent.Single(), read);
    }

    /// <summary>Calls, and gives the fault; fails where there is none, or where the call was tried again.</summary>
    public static async Task<PartnerCenterException> FaultAsync<TClient, T>(HttpStatusCode status, string answer, Func<TClient, CancellationToken, Task<T>> call)
        where TClient : notnull => (await Assert.ThrowsAsync<PartnerCenterException>(() => CallAsync(answer, call, status)));

    /// <summary>Compares bodies by what they mean.</summary>
    public static void ShouldMean(this string body, string expected) => JsonMeaning.Of(JsonNode.Parse(body)).Should().Equal(JsonMeaning.Of(JsonNode.Parse(expected)));
}
