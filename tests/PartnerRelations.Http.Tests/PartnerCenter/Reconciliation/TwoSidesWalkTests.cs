using System.Globalization;

namespace PartnerRelations.Http.Tests.PartnerCenter.Reconciliation;

/// <summary>Many random sequences. <c>PARTNER_WALKS</c> sets how many, <c>PARTNER_WALK_SEED</c> the first seed; a failure names its own.</summary>
public sealed class TwoSidesWalkTests(ITestOutputHelper output)
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("PARTNER_WALKS") ?? "10000", CultureInfo.InvariantCulture);

    private static readonly int FirstSeed = int.Parse(
        Environment.GetEnvironmentVariable("PARTNER_WALK_SEED") ?? Random.Shared.Next(1_000_000).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    [Fact]
    public async Task Whatever_happens_on_both_sides_one_run_of_reconciliation_brings_them_together()
    {
        output.WriteLine($"{Count} sequences from seed {FirstSeed}");
        await Parallel.ForEachAsync(Enumerable.Range(FirstSeed, Count), TestContext.Current.CancellationToken, async (seed, _) => await TwoSidesWalk.RunAsync(seed));
    }

    [Fact]
    public async Task The_sequences_meet_every_kind_of_trouble_and_of_news()
    {
        var text = string.Empty;
        for (var seed = 0; seed < 200; seed++) text += string.Join('\n', await TwoSidesWalk.RunAsync(seed)) + '\n';

        string[] words =
        [
            "linked at Microsoft", "parted at Microsoft", "parted here", "accepted at Microsoft with a provider", "relationship removed at Microsoft", "ended here", "done here",
            "webhooks lost", "webhooks doubled", "webhooks late", "webhooks in order", "webhooks: Accepted", "Duplicate", "given back for PartnerCenterException",
            "given back for InvalidOperationException", "refused for webhook.too_old", "refused for webhook.certificate_unavailable", "throttled", "failing", "connections die", "answers are cut", "no answers", "changes show later", "time passes",
            "granted at Microsoft", "grant ended at Microsoft", "grant noted here", "administration taken back here", "reconciled: 1 repaired", "not reconciled",
        ];
        foreach (var word in words) text.Should().Contain(word);
    }
}
