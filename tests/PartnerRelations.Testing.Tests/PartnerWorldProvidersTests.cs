namespace PartnerRelations.Testing.Tests;

public sealed class PartnerWorldProvidersTests
{
    [Fact]
    public async Task K9_A_reseller_finds_the_providers_of_its_region()
    {
        await using var world = PartnerWorld.Create();
        var near = await world.AddProviderAsync("DE", TestContext.Current.CancellationToken);
        await world.AddProviderAsync("US", TestContext.Current.CancellationToken);
        var reseller = await world.AddResellerAsync("FR", TestContext.Current.CancellationToken);

        var found = await world.As(reseller).Providers.SearchAsync(cancellationToken: TestContext.Current.CancellationToken);

        found.Value.Items.Should().ContainSingle().Which.Id.Should().Be(near.AsProvider);
    }
}
