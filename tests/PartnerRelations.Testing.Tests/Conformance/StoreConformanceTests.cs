using PartnerRelations.Testing.Conformance;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests.Conformance;

public sealed class StoreConformanceTests
{
    private static readonly string AnyName = StoreConformance.Names[0];

    [Fact]
    public void Every_case_has_a_name_of_its_own_that_begins_with_the_feature()
    {
        StoreConformance.Names.Should().OnlyHaveUniqueItems();
        StoreConformance.Names.Should().OnlyContain(name => name.Contains(": "));
    }

    [Fact]
    public void The_cases_are_those_of_the_names() =>
        SuiteOver(() => new InMemoryPartnerStorage()).Cases.Select(one => one.Name).Should().Equal(StoreConformance.Names);

    [Fact]
    public async Task A_case_that_does_not_exist_is_a_bug_of_the_caller()
    {
        var running = () => SuiteOver(() => new InMemoryPartnerStorage()).RunAsync("No such promise");

        await running.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task What_a_store_throws_is_told_with_the_promise()
    {
        var faults = new StoreFaults();
        faults.FailNextSave();
        var suite = new StoreConformance(_ =>
        {
            var storage = new InMemoryPartnerStorage();
            return Task.FromResult(InMemoryConformanceTests.StoresOver(storage, providerLinks: new FaultyProviderLinkStore(new InMemoryProviderLinkStore(storage), faults)));
        });

        var broken = await suite.Awaiting(one => one.RunAsync(AnyName)).Should().ThrowAsync<ConformanceException>();

        broken.Which.Message.Should().StartWith(AnyName).And.Contain(nameof(StoreFaultException));
    }

    [Fact]
    public async Task A_cancelled_run_is_cancelled_and_not_called_a_broken_promise()
    {
        var running = () => SuiteOver(() => new InMemoryPartnerStorage()).RunAsync(AnyName, new CancellationToken(canceled: true));

        await running.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task The_stores_of_a_case_are_disposed()
    {
        var stores = DisposedStores.CopyOf(InMemoryConformanceTests.StoresOver(new InMemoryPartnerStorage()));

        await new StoreConformance(_ => Task.FromResult<ConformanceStores>(stores)).RunAsync(AnyName);

        stores.IsDisposed.Should().BeTrue();
    }

    private static StoreConformance SuiteOver(Func<InMemoryPartnerStorage> storage) => new(_ => Task.FromResult(InMemoryConformanceTests.StoresOver(storage())));

    private sealed class DisposedStores : ConformanceStores
    {
        public bool IsDisposed { get; private set; }

        /// <summary>With whatever stores there are, so that a new one does not touch this test.</summary>
        public static DisposedStores CopyOf(ConformanceStores stores)
        {
            var copy = Activator.CreateInstance<DisposedStores>();
            foreach (var store in typeof(ConformanceStores).GetProperties()) store.SetValue(copy, store.GetValue(stores));
            return copy;
        }

        public override ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return base.DisposeAsync();
        }
    }
}
