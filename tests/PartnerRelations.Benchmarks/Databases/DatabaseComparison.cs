namespace PartnerRelations.Benchmarks.Databases;

/// <summary>The stores against plain ADO.NET, in turns. Every write reaches the disk on both sides.</summary>
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
        var times = new InTurns();
        for (var round = 0; round < Rounds; round++)
        {
            var byHand = await database.CopyAsync();
            await using var portal = BenchmarkedPortal.Over(useCase.Cast, await database.CopyAsync());
            await portal.MigrateAsync();
            for (var from = 0; from < UseCase.Count; from += Block)
            {
                var numbers = Enumerable.Range(from, Block).ToArray();

                // The first round compiles.
                await times.TurnAsync(
                    () => EachAsync(numbers, number => PlainAdo.RunAsync(byHand, sent[number])),
                    () => EachAsync(numbers, number => useCase.DoAsync(portal, number)),
                    counts: round > 0);
            }
        }

        Console.WriteLine($"{kind}, {name}: {1 / times.Median:P0} of the throughput of the same {sent[0].Count} statements by hand; {times} times their time");
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

    private static async Task EachAsync(int[] numbers, Func<int, Task> run)
    {
        foreach (var number in numbers) await run(number);
    }

    /// <summary>A page out of the middle of a list; aim: at 1,000,000 relationships at most 1.3 times what it takes at 10,000.</summary>
    private static async Task CompareListsAsync(string kind)
    {
        await using var few = await RelationshipList.FillAsync(kind, 10_000);
        await using var many = await RelationshipList.FillAsync(kind, 1_000_000);
        var times = new InTurns();
        for (var page = 0; page < Pages; page++)
        {
            await times.TurnAsync(() => RepeatAsync(few), () => RepeatAsync(many), counts: page > Pages / 10);
        }

        Console.WriteLine($"{kind}, a page at 1,000,000: {times} times a page at 10,000");
    }

    private static async Task RepeatAsync(RelationshipList list)
    {
        for (var n = 0; n < Block; n++) await list.PageAsync();
    }
}
