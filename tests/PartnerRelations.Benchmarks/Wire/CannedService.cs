using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PartnerRelations.Benchmarks.Wire;

/// <summary>Answers customers over a loopback socket from bytes that are made beforehand, so that the client is what is measured.</summary>
internal sealed class CannedService : IAsyncDisposable
{
    public const string Customer = "b44bb1fb-c595-45b0-9e09-d657365580bf";

    private readonly WebApplication _app;

    private CannedService(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    /// <summary>One customer and a page of 500.</summary>
    public static Task<CannedService> StartAsync()
    {
        byte[] one = Encoding.UTF8.GetBytes(Item(0, Guid.Parse(Customer)));
        var page = Page(0, 500, null);
        return StartAsync(app =>
        {
            app.MapGet("/v1/customers/{id}", context => AnswerAsync(context, one));
            app.MapGet("/v1/customers", context => AnswerAsync(context, page));
        });
    }

    /// <summary>So many customers in pages of 500, each page made when it is asked for.</summary>
    public static Task<CannedService> StartPagesAsync(int count) => StartAsync(app => app.MapGet("/v1/customers", context =>
    {
        var at = context.Request.Headers["MS-ContinuationToken"] is [{ } token] ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        return AnswerAsync(context, Page(at, 500, at + 500 < count ? (at + 500).ToString(CultureInfo.InvariantCulture) : null));
    }));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task<CannedService> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new CannedService(app);
    }

    private static Task AnswerAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body).AsTask();
    }

    private static byte[] Page(int from, int count, string? next)
    {
        var text = new StringBuilder("{\"totalCount\":500,\"items\":[");
        for (var n = from; n < from + count; n++) text.Append(n == from ? "" : ",").Append(Item(n, new Guid(n, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10])));
        text.Append("],\"links\":{\"self\":{\"uri\":\"/customers?size=500\",\"method\":\"GET\",\"headers\":[]}");
        if (next is not null)
        {
            text.Append(",\"next\":{\"uri\":\"/customers?size=500&seekOperation=Next\",\"method\":\"GET\",\"headers\":[{\"key\":\"MS-ContinuationToken\",\"value\":\"")
                .Append(next).Append("\"}]}");
        }

        return Encoding.UTF8.GetBytes(text.Append("},\"attributes\":{\"objectType\":\"Collection\"}}").ToString());
    }

    private static string Item(int number, Guid id) =>
        $$$"""{"id":"{{{id}}}","companyProfile":{"tenantId":"{{{id}}}","domain":"customer{{{number}}}.onmicrosoft.com","companyName":"Customer number {{{number}}}","links":{"self":{"uri":"/customers/{{{id}}}/profiles/company","method":"GET","headers":[]}},"attributes":{"objectType":"CustomerCompanyProfile"}},"relationshipToPartner":"reseller","links":{"self":{"uri":"/customers/{{{id}}}","method":"GET","headers":[]}},"attributes":{"objectType":"Customer"}}""";
}
