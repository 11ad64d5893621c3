namespace PartnerRelations.Tests.Walks;

/// <summary>
/// One random walk through the domain from a seed: people of a few tenants do what comes to their minds, now and then twice, while time
/// goes by. The same seed gives the same transcript over every store.
/// </summary>
internal static class DomainWalk
{
    private const int Steps = 60;

    public static async Task<IReadOnlyList<string>> RunAsync(int seed, Action<PartnerRelationsBuilder> stores)
    {
        var cast = new WalkCast(new Random(seed));
        using var house = new WalkHouse(cast, cast.Chance(30) ? new DateOnly(2017, 6, 9) : cast.Chance(20) ? new DateOnly(2019, 1, 1) : null, stores);
        var links = new ProviderLinkMoves(house, cast);
        var customers = new CustomerMoves(house, cast);
        var transcript = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(cast.Chance(5) ? 60 * 24 * 20 : cast.Random.Next(1, 600)));
            var move = cast.Chance(40) ? links.Next() : customers.Next();
            RequestId? request = cast.Chance(40) ? new RequestId(new Guid(step + 1, 0, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 3])) : null;
            var answer = await move.DoAsync(request);
            transcript.Add($"{step}: {move.Name} → {answer}");
            if (request is not null && cast.Chance(50))
            {
                var before = await house.Log.FindLastPositionAsync(CancellationToken.None);
                var repeat = await move.DoAsync(request);
                transcript.Add($"{step}: again → {repeat}");
                if (repeat == answer) (await house.Log.FindLastPositionAsync(CancellationToken.None)).Should().Be(before, "a replayed request changes nothing");
            }
        }

        transcript.AddRange(await new ProviderLinkInvariants(house).CheckAsync(links.Links));
        transcript.AddRange(await new CustomerInvariants(house).CheckAsync(customers.Invitations, customers.Relationships));
        return transcript;
    }
}
