using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Conformance;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests.Conformance;

public sealed class InMemoryConformanceTests
{
    // One storage for all cases, as one database would serve them.
    private static readonly InMemoryPartnerStorage Storage = new();

    private static readonly StoreConformance Suite = new(_ => Task.FromResult(StoresOver(Storage)));

    public static TheoryData<string> Names => [.. StoreConformance.Names];

    /// <summary>The stores of every feature over one storage, or others in their place.</summary>
    internal static ConformanceStores StoresOver(
        InMemoryPartnerStorage storage,
        IEventLog? log = null,
        IProviderLinkStore? providerLinks = null,
        IAccountStore? accounts = null,
        IEventCursorStore? eventCursors = null,
        ICustomerStore? customers = null,
        IEnrollmentStore? enrollments = null)
    {
        return new ConformanceStores
        {
            Log = log ?? new InMemoryEventLog(storage),
            ProviderLinks = providerLinks ?? new InMemoryProviderLinkStore(storage),
            Accounts = accounts ?? new InMemoryAccountStore(storage),
            EventCursors = eventCursors ?? new InMemoryEventCursorStore(storage),
            Enrollments = enrollments ?? new InMemoryEnrollmentStore(storage),
            Customers = customers ?? new InMemoryCustomerStore(storage),
        };
    }

    [Theory, MemberData(nameof(Names))]
    public Task The_in_memory_stores_keep_the_promise(string name) => Suite.RunAsync(name, TestContext.Current.CancellationToken);
}
