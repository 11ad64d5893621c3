using PartnerRelations.Accounts;
using PartnerRelations.Events;
using PartnerRelations.Testing.Conformance;
using PartnerRelations.Testing.Stores;
using PartnerRelations.Testing.Tests.BadStores;

namespace PartnerRelations.Testing.Tests.Conformance;

/// <summary>Stores that break one promise fail the case that is meant for it.</summary>
public sealed class BadAccountAndCursorStoresTests
{
    private static readonly Dictionary<string, Func<InMemoryPartnerStorage, IAccountStore>> Accounts = new()
    {
        ["Accounts: an old version answers VersionConflict and changes nothing"] = storage => new BadAccountStore.LosingUpdates(storage),
        ["Accounts: of parallel saves from one version exactly one is Saved"] = storage => new BadAccountStore.LosingUpdates(storage),
        ["Accounts: a full account comes back with its users in their order"] = storage => new BadAccountStore.WithUsersInOtherOrder(storage),
        ["Accounts: a repeated request answers RequestRepeated and changes nothing"] = storage => new BadAccountStore.WithoutRequests(storage),
    };

    private static readonly Dictionary<string, Func<InMemoryPartnerStorage, IEventCursorStore>> Cursors = new()
    {
        ["Event cursors: of parallel saves from one version exactly one is Saved"] = storage => new BadEventCursorStore.WithoutCompareAndSet(storage),
        ["Event cursors: a new one saved twice answers AlreadyExists and changes nothing"] = storage => new BadEventCursorStore.HalfSaving(storage),
        ["Event cursors: an old or skipped version answers VersionConflict and changes nothing"] = storage => new BadEventCursorStore.HalfSaving(storage),
        ["Event cursors: handlers are told apart, letter by letter"] = storage => new BadEventCursorStore.IgnoringCase(storage),
        ["Event cursors: what is due is listed from its very millisecond on"] = storage => new BadEventCursorStore.LateByAMillisecond(storage),
        ["Event cursors: what is set aside is listed once, in the order of the records, in pages"] = storage => new BadEventCursorStore.InNoOrder(storage),
    };

    public static TheoryData<string> BrokenForAccounts => [.. Accounts.Keys];

    public static TheoryData<string> BrokenForCursors => [.. Cursors.Keys];

    [Theory, MemberData(nameof(BrokenForAccounts))]
    public Task A_bad_store_of_accounts_fails_the_case(string name)
    {
        var storage = new InMemoryPartnerStorage();
        return FailsAsync(name, InMemoryConformanceTests.StoresOver(storage, accounts: Accounts[name](storage)));
    }

    [Theory, MemberData(nameof(BrokenForCursors))]
    public Task A_bad_store_of_cursors_fails_the_case(string name)
    {
        var storage = new InMemoryPartnerStorage();
        return FailsAsync(name, InMemoryConformanceTests.StoresOver(storage, eventCursors: Cursors[name](storage)));
    }

    private static async Task FailsAsync(string name, ConformanceStores stores)
    {
        var failed = await new StoreConformance(_ => Task.FromResult(stores)).Awaiting(suite => suite.RunAsync(name, TestContext.Current.CancellationToken)).Should().ThrowAsync<ConformanceException>();
        failed.Which.Message.Should().StartWith(name);
    }
}
