using PartnerRelations.Testing.Conformance;
using PartnerRelations.Testing.Stores;
using PartnerRelations.Testing.Tests.Conformance;

namespace PartnerRelations.Testing.Tests.Docs;

/// <summary>The example of the page on writing a store.</summary>
public sealed class StorePageTests
{
    #region snippet: conformance-suite
    private static readonly StoreConformance Suite = new(cancellationToken => MyStores.CreateAsync(cancellationToken));

    public static TheoryData<string> Names => [.. StoreConformance.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public Task My_stores_keep_the_promise(string name) => Suite.RunAsync(name, TestContext.Current.CancellationToken);
    #endregion

    /// <summary>Stands for whatever database a reader has.</summary>
    private static class MyStores
    {
        public static Task<ConformanceStores> CreateAsync(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(InMemoryConformanceTests.StoresOver(new InMemoryPartnerStorage()));
        }
    }
}
