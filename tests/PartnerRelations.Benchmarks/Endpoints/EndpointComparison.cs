using System.Net;
using PartnerRelations.Benchmarks.Databases;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Benchmarks.Endpoints;

/// <summary>
/// End points of the library against bare ones that send the same SQL by hand to a copy of the same SQLite database and answer the same
/// JSON, both behind the same sign-in and over a loopback socket, in turns. Aim: at least 0.7 of the throughput.
/// </summary>
internal static class EndpointComparison
{
    private const int Links = 200;
    private const int Turns = 300;
    private const int Block = 20;

    public static async Task RunAsync()
    {
        var cast = new Cast(1);
        var provider = Cast.PersonOf(cast.Provider.Tenant);
        await using var database = await BenchmarkedDatabase.CreateAsync("SQLite");
        var ids = await FillAsync(cast, provider, database);
        await using (var template = await HostedPortal.StartAsync(cast, database.Template))
        {
            // What is asked with the address alone is compared on one database for both.
            var find = await RecordAsync(cast, database, portal => portal.Links(provider).FindAsync(ids[0]));
            await CompareReadsAsync("find a link", template, BareEndpoints.StartAsync(database.Template, [find.Statements], find.Answer), $"provider-links/{ids[0]}");
            var list = await RecordAsync(cast, database, portal => portal.Links(provider).ListResellersAsync());
            await CompareReadsAsync("list links", template, BareEndpoints.StartAsync(database.Template, [list.Statements], list.Answer), "provider-links/resellers");
        }

        await CompareWritesAsync(cast, provider, database, ids);
    }

    private static async Task CompareReadsAsync(string name, HostedPortal portal, Task<BareEndpoints> starting, string address)
    {
        await using var bare = await starting;
        var times = new InTurns();
        for (var turn = 0; turn < Turns; turn++)
        {
            await times.TurnAsync(
                () => RepeatAsync(Block, _ => bare.GetAsync()),
                () => RepeatAsync(Block, _ => portal.GetAsync(address)),
                counts: turn >= Turns / 10);
        }

        Report(name, times);
    }

    /// <summary>Each link can be marked once, so every round has copies of its own.</summary>
    private static async Task CompareWritesAsync(Cast cast, Actor provider, BenchmarkedDatabase database, IReadOnlyList<ProviderLinkId> ids)
    {
        const int Rounds = 6;
        var (statements, answer) = (new List<IReadOnlyList<SentStatement>>(), default(ProviderLink));
        var recorder = new StatementRecorder();
        await using (var recording = BenchmarkedPortal.Recording(cast, await database.CopyAsync(), recorder))
        {
            foreach (var id in ids)
            {
                recorder.Take();
                answer = (await recording.Links(provider).MarkSentAsync(new() { LinkId = id })).GetValueOrThrow();
                statements.Add(recorder.Take());
            }
        }

        var times = new InTurns();
        for (var round = 0; round < Rounds; round++)
        {
            await using var bare = await BareEndpoints.StartAsync(await database.CopyAsync(), statements, answer!);
            await using var portal = await HostedPortal.StartAsync(cast, await database.CopyAsync());
            for (var from = 0; from < ids.Count; from += Block)
            {
                var first = from;
                await times.TurnAsync(
                    () => RepeatAsync(Block, number => bare.PostAsync(first + number)),
                    () => RepeatAsync(Block, number => portal.PostAsync($"provider-links/{ids[first + number]}/mark-sent")),
                    counts: round > 0);
            }
        }

        Report("mark an invitation as sent", times);
    }

    private static async Task<IReadOnlyList<ProviderLinkId>> FillAsync(Cast cast, Actor provider, BenchmarkedDatabase database)
    {
        await using var portal = BenchmarkedPortal.Over(cast, database.Template);
        await portal.MigrateAsync();
        var ids = new List<ProviderLinkId>();
        for (var number = 0; number < Links; number++)
        {
            ids.Add((await portal.Links(provider).InviteAsync(new() { Email = $"person{number}@reseller.example" })).GetValueOrThrow().Link.Id);
        }

        return ids;
    }

    private static async Task<(IReadOnlyList<SentStatement> Statements, T Answer)> RecordAsync<T>(Cast cast, BenchmarkedDatabase database, Func<BenchmarkedPortal, Task<PartnerResult<T>>> ask)
        where T : notnull
    {
        var recorder = new StatementRecorder();
        await using var portal = BenchmarkedPortal.Recording(cast, await database.CopyAsync(), recorder);
        var answer = (await ask(portal)).GetValueOrThrow();
        return (recorder.Take(), answer);
    }

    private static async Task RepeatAsync(int times, Func<int, Task<HttpStatusCode>> send)
    {
        for (var number = 0; number < times; number++)
        {
            if (await send(number) is not HttpStatusCode.OK and var status) throw new InvalidOperationException($"The answer was {status}.");
        }
    }

    private static void Report(string name, InTurns times) => Console.WriteLine($"{name}: {1 / times.Median:P0} of the throughput of a bare end point; {times} times its time");
}
