using System.Globalization;
using PartnerRelations.Testing;

namespace PartnerRelations.Tests.Walks;

/// <summary>Many random walks. <c>PARTNER_WALKS</c> sets how many, <c>PARTNER_WALK_SEED</c> the first seed; a failure names its own.</summary>
public sealed class RandomWalkTests(ITestOutputHelper output)
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("PARTNER_WALKS") ?? "10000", CultureInfo.InvariantCulture);

    private static readonly int FirstSeed = int.Parse(
        Environment.GetEnvironmentVariable("PARTNER_WALK_SEED") ?? Random.Shared.Next(1_000_000).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    [Fact]
    public async Task Whatever_people_do_the_invariants_hold()
    {
        output.WriteLine($"{Count} walks from seed {FirstSeed}");
        await Parallel.ForEachAsync(Enumerable.Range(FirstSeed, Count), TestContext.Current.CancellationToken, async (seed, _) =>
        {
            try
            {
                await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores());
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"The walk of seed {seed} broke an invariant; repeat it with PARTNER_WALKS=1 PARTNER_WALK_SEED={seed}.", failure);
            }
        });
    }

    [Fact]
    public async Task The_same_seed_walks_the_same_way()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 20; seed++)
        {
            (await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores())).Should().Equal(await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores()));
        }
    }

    [Fact]
    public async Task Walks_reach_every_state_and_most_refusals()
    {
        var text = string.Empty;
        for (var seed = 0; seed < 300; seed++) text += string.Join('\n', await DomainWalk.RunAsync(seed, builder => builder.UseInMemoryStores()));

        string[] words =
        [
            "Invited", "Active", "Ended", "Declined", "Revoked", "Superseded", "provider_link.expired", "record.stale", "consent.text_changed", "region.mismatch", "actor.role_missing",
            "Joint invitation", "Reseller invitation", "Accepted", "Administration", "FoundAtMicrosoft", "CreatedByProvider", "customer_invitation.expired", "customer_invitation.text_changed",
        ];
        foreach (var word in words)
        {
            text.Contains(word, StringComparison.Ordinal).Should().BeTrue("a walk meets {0}", word);
        }
    }
}
