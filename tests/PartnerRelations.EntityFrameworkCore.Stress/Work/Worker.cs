using System.Globalization;

namespace PartnerRelations.EntityFrameworkCore.Stress.Work;

/// <summary>One process: people at work, and a pump.</summary>
internal static class Worker
{
    private const int PeopleAtOnce = 3;
    private const int WarmUp = 10;

    /// <summary>Says <c>ready</c> when it is warm, waits for a line, and works until so much is done, or until it is killed.</summary>
    /// <param name="folder">Where the lines of all processes are.</param>
    /// <param name="process">The name of this one.</param>
    /// <param name="database">The connection string.</param>
    /// <param name="operations">How much; 0 for no end.</param>
    public static async Task<int> RunAsync(string folder, string process, string database, int operations)
    {
        using var journal = new SaveJournal(folder, process);
        using var heard = new HeardEvents(folder, process);
        using var linkTokens = new KnownTokens(folder, process, "links");
        using var customerTokens = new KnownTokens(folder, process, "customers");
        await using var world = new StressWorld(database, journal, heard);
        var first = new People(world, linkTokens, customerTokens, new Random(string.GetHashCode(process, StringComparison.Ordinal)));
        for (var count = 0; count < WarmUp; count++) await first.DoSomethingAsync();
        Console.WriteLine("ready");
        Console.ReadLine();
        using var done = new CancellationTokenSource();
        var pumping = Task.Run(() => PumpAsync(world, done.Token));
        var share = operations == 0 ? int.MaxValue : (operations + PeopleAtOnce - 1) / PeopleAtOnce;
        await Task.WhenAll(Enumerable.Range(0, PeopleAtOnce).Select(number => Task.Run(async () =>
        {
            var people = new People(world, linkTokens, customerTokens, new Random(string.GetHashCode(process, StringComparison.Ordinal) + number + 1));
            for (var count = 0; count < share; count++) await people.DoSomethingAsync();
        })));
        await done.CancelAsync();
        await pumping;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"done {share * PeopleAtOnce}"));
        return 0;
    }

    private static async Task PumpAsync(StressWorld world, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await world.Pump.RunOnceAsync(CancellationToken.None);
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
