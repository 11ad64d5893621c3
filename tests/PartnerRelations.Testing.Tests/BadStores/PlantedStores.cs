using PartnerRelations.Testing.Conformance;
using PartnerRelations.Testing.Stores;
using PartnerRelations.Testing.Tests.Conformance;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>Runs the suite against a store that is known to be bad.</summary>
internal static class PlantedStores
{
    /// <summary>The cases of provider links that fail are exactly these.</summary>
    /// <param name="create">Makes a store; one for each case, so that what one case breaks is not there for the next.</param>
    /// <param name="promises">The names of the cases without the feature's.</param>
    public static Task FailAsync(Func<PlainStore> create, params string[] promises) => FailAsync("Provider links", () => StoresOver(create), promises);

    /// <summary>The cases of a feature that fail are exactly these.</summary>
    public static async Task FailAsync(string feature, Func<ConformanceStores> create, params string[] promises) =>
        (await FailedAsync(feature, create)).Should().BeEquivalentTo(promises);

    /// <summary>The first case fails, and others only among these: what chance orders rightly now and then passes some.</summary>
    public static async Task FailAmongAsync(Func<PlainStore> create, params string[] promises) =>
        (await FailedAsync("Provider links", () => StoresOver(create))).Should().Contain(promises[0]).And.BeSubsetOf(promises);

    private static ConformanceStores StoresOver(Func<PlainStore> create)
    {
        var store = create();
        return InMemoryConformanceTests.StoresOver(new InMemoryPartnerStorage(), store, store);
    }

    private static async Task<List<string>> FailedAsync(string feature, Func<ConformanceStores> create)
    {
        var suite = new StoreConformance(_ => Task.FromResult(create())) { LogPatience = TimeSpan.Zero };
        List<string> failed = [];
        foreach (var one in suite.Cases.Where(one => one.Name.StartsWith($"{feature}: ", StringComparison.Ordinal)))
        {
            try
            {
                await one.RunAsync(TestContext.Current.CancellationToken);
            }
            catch (ConformanceException)
            {
                failed.Add(one.Name[$"{feature}: ".Length..]);
            }
        }

        return failed;
    }
}
