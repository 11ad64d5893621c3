using System.Net;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PartnerRelations.Benchmarks.Databases;
using PartnerRelations.Serialization;

namespace PartnerRelations.Benchmarks.Endpoints;

/// <summary>
/// What somebody would write without the library: the statements by hand, and an answer that the framework turns into JSON. The rows are
/// read and not made into anything; the answer is a record made beforehand.
/// </summary>
internal sealed class BareEndpoints : LoopbackHost
{
    private BareEndpoints(WebApplication app)
        : base(app)
    {
    }

    /// <summary>Answers after the statements have been sent, for a write those of the number that is in the address.</summary>
    public static async Task<BareEndpoints> StartAsync<T>(string database, IReadOnlyList<IReadOnlyList<SentStatement>> statements, T answer)
        where T : notnull
    {
        var json = (JsonTypeInfo<T>)PartnerRelationsJson.Options.GetTypeInfo(typeof(T));
        var app = Builder(null).Build();
        app.MapGet("/records", async () =>
        {
            await PlainAdo.RunAsync(database, statements[0]);
            return TypedResults.Json(answer, json);
        }).RequireAuthorization();
        app.MapPost("/records/{number:int}", async (int number) =>
        {
            await PlainAdo.RunAsync(database, statements[number]);
            return TypedResults.Json(answer, json);
        }).RequireAuthorization();
        await app.StartAsync();
        return new(app);
    }

    public Task<HttpStatusCode> GetAsync() => AskAsync("records");

    public Task<HttpStatusCode> PostAsync(int number) => TellAsync($"records/{number}");
}
