using System.Diagnostics;

namespace PartnerRelations.Benchmarks.Databases;

/// <summary>
/// Two sides in turns, a few operations each, so that whatever else the machine and its disk are doing falls on both; what is told is the
/// median of the ratios. Every write reaches the disk on both sides.
/// </summary>
internal static class DatabaseComparison
{
    private const int Rounds = 6;
    private const int Block = 20;
    private const int Pages = 100;

    public static async Task RunAsync(IEnumerable<string> kinds)
    {
        foreach (var kind in kinds)
        {
            await CompareAsync(kind, "approve a link", new ApproveALink(new Cast(UseCase.Count)));
            await CompareAsync(kind, "accept an invitation", new AcceptAnInvitation(new Cast(UseCase.Count)));
            await CompareListsAsync(kind);
        }
    }

    /// <summary>A use case from the service down, against the same statements sent by hand; aim: half the throughput on SQLite, 70 % on PostgreSQL.</summary>
    private static async Task CompareAsync(string kind, string name, UseCase useCase)
    {
        await using var database = await BenchmarkedDatabase.CreateAsync(kind);
        await using (var template = BenchmarkedPortal.Over(useCase.Cast, database.Template))
        {
            await template.MigrateAsync();
            await useCase.FillAsync(template);
        }

        var sent = await RecordAsync(database, useCase);
        List<double> shares = [];
        for (var round = 0; round < Rounds; round++)
        {
            var byHand = await database.CopyAsync();
            await using var portal = BenchmarkedPortal.Over(useCase.Cast, await database.CopyAsync());
            await portal.MigrateAsync();
            for (var from = 0; from < UseCase.Count; from += Block)
            {
                var hand = await TimeAsync(from, number => PlainAdo.RunAsync(byHand, sent[number]));
                var whole = await TimeAsync(from, number => useCase.DoAsync(portal, number));

                // The first round compiles.
                if (round > 0) shares.Add(hand / whole);
            }
        }

        shares.Sort();
        Console.WriteLine($"{kind}, {name}: {Percent(shares, 0.5)} of the throughput of the same {sent[0].Count} statements by hand (half of the blocks between {Percent(shares, 0.25)} and {Percent(shares, 0.75)})");
    }

    private static async Task<List<IReadOnlyList<SentStatement>>> RecordAsync(BenchmarkedDatabase database, UseCase useCase)
    {
        var recorder = new StatementRecorder();
        await using var portal = BenchmarkedPortal.Recording(useCase.Cast, await database.CopyAsync(), recorder);
        List<IReadOnlyList<SentStatement>> sent = [];
        for (var number = 0; number < UseCase.Count; number++)
        {
            recorder.Take();
            await useCase.DoAsync(portal, number);
            sent.Add(recorder.Take());
        }

        return sent;
    }

    private static async Task<double> TimeAsync(int from, Func<int, Task> run)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var number = from; number < from + Block; number++) await run(number);
        return Stopwatch.GetElapsedTime(begun).TotalMicroseconds;
    }

    /// <summary>A page out of the middle of a list; aim: at 1,000,000 relationships at most 1.3 times what it takes at 10,000.</summary>
    private static async Task CompareListsAsync(string kind)
    {
        await using var few = await RelationshipList.FillAsync(kind, 10_000);
        await using var many = await RelationshipList.FillAsync(kind, 1_000_000);
        List<double> ratios = [];
        for (var page = 0; page < Pages; page++)
        {
            var small = await TimeAsync(0, _ => few.PageAsync());
            var large = await TimeAsync(0, _ => many.PageAsync());
            if (page > Pages / 10) ratios.Add(large / small);
        }

        ratios.Sort();
        Console.WriteLine($"{kind}, a page at 1,000,000: {ratios[ratios.Count / 2]:F2} times a page at 10,000 (half between {ratios[ratios.Count / 4]:F2} and {ratios[ratios.Count * 3 / 4]:F2})");
    }

    private static string Percent(List<double> sorted, double at) => $"{sorted[(int)(sorted.Count * at)] * 100:F0} %";
}
