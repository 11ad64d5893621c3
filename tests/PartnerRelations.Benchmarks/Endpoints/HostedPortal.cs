using System.Net;
using Microsoft.AspNetCore.Builder;
using PartnerRelations.Benchmarks.Databases;

namespace PartnerRelations.Benchmarks.Endpoints;

/// <summary>The library's end points over a database.</summary>
internal sealed class HostedPortal : LoopbackHost
{
    private HostedPortal(WebApplication app)
        : base(app)
    {
    }

    public static async Task<HostedPortal> StartAsync(Cast cast, string database)
    {
        var builder = Builder(cast);
        BenchmarkedPortal.Add(builder.Services, cast).UseSqlite(database).AddEndpoints();
        var app = builder.Build();
        app.MapPartnerRelations();
        await app.StartAsync();
        return new(app);
    }

    public Task<HttpStatusCode> GetAsync(string address) => AskAsync($"partner-relations/{address}");

    public Task<HttpStatusCode> PostAsync(string address) => TellAsync($"partner-relations/{address}");
}
