using System.Globalization;

namespace PartnerRelations.AspNetCore.Tests.Fuzz;

/// <summary>Every end point's valid request with something wrong in it: over a socket, and in memory.</summary>
public sealed class EndpointFuzzTests
{
    /// <summary>How many requests are made of each way; PARTNER_FUZZ says how many of both together.</summary>
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("PARTNER_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count / 2 : 1_200;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("PARTNER_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20_260_302;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mutated_request_is_answered_or_refused_and_never_fails_hangs_or_tells(bool onSocket)
    {
        var run = new FuzzRun(() => FuzzedPortal.StartAsync(onSocket), Seed + (onSocket ? 1 : 0), Patience);

        await run.RunAsync(Count);

        TestContext.Current.TestOutputHelper?.WriteLine($"{Count} requests {(onSocket ? "over a socket" : "in memory")}, seed {Seed}: {string.Join(", ", run.Statuses.Select(status => $"{status.Key} {status.Value} times"))}");
        run.Wrong.Should().BeEmpty("with the seed {0}", Seed);
        run.Statuses.Should().ContainKeys(200, 400, 404);
    }
}
