using System.Globalization;
using PartnerRelations.Tests.Walks;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>
/// The domain's random walks say the same in process and through the typed client. <c>PARTNER_HTTP_WALKS</c> sets how many (500 unless
/// set), <c>PARTNER_WALK_SEED</c> the first seed; a failure names its own.
/// </summary>
public sealed class WalksOverHttpTests(ITestOutputHelper output)
{
    private static readonly int Count = Number("PARTNER_HTTP_WALKS") ?? 500;

    private static readonly int FirstSeed = Number("PARTNER_WALK_SEED") ?? Random.Shared.Next(1_000_000);

    [Fact]
    public async Task Walks_over_HTTP_say_what_they_say_in_process()
    {
        output.WriteLine($"{Count} walks from seed {FirstSeed}");
        await Parallel.ForEachAsync(Enumerable.Range(FirstSeed, Count), TestContext.Current.CancellationToken, async (seed, _) =>
        {
            var told = await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores(), DoorOverHttp.OpenAsync);
            var inProcess = await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores());
            foreach (var (over, within) in told.Zip(inProcess)) over.Should().Be(within, "the walk of seed {0} says the same over HTTP", seed);
            told.Should().HaveSameCount(inProcess, "the walk of seed {0} says the same over HTTP", seed);
        });
    }

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
