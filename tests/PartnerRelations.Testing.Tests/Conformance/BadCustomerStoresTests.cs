using PartnerRelations.Customers;
using PartnerRelations.Testing.Stores;
using PartnerRelations.Testing.Tests.BadStores;

namespace PartnerRelations.Testing.Tests.Conformance;

/// <summary>The suite finds what is wrong with a store of customers: each bad one fails the cases of its promise, and no others.</summary>
public sealed class BadCustomerStoresTests
{
    [Fact]
    public Task The_store_in_memory_passes_every_case() => FailAsync(storage => new InMemoryCustomerStore(storage));

    [Fact]
    public Task Writing_an_acceptance_record_by_record_is_found() => FailAsync(
        storage => new BadCustomerStore.SavingOneByOne(storage), "an acceptance, its invitation and both relationships are saved all or none");

    [Fact]
    public Task Keeping_no_evidence_is_found() => FailAsync(
        storage => new BadCustomerStore.WithoutAcceptances(storage), "an acceptance is shown to its customer and the accepted partners, and to nobody else");

    [Fact]
    public Task Showing_the_evidence_to_strangers_is_found() => FailAsync(
        storage => new BadCustomerStore.LeakingAcceptances(storage),
        "an acceptance is shown to its customer and the accepted partners, and to nobody else",
        "an acceptance, its invitation and both relationships are saved all or none");

    [Fact]
    public Task Mixing_up_the_two_kinds_is_found() => FailAsync(
        storage => new BadCustomerStore.MixingUpKinds(storage), "of open invitations with one sender, kind, provider and address, whatever its letter case, there is one");

    [Fact]
    public Task Hiding_an_answer_from_its_customer_is_found() => FailAsync(
        storage => new BadCustomerStore.HidingFromCustomers(storage), "an answered invitation is shown to the customer that answered");

    [Fact]
    public Task Forgetting_a_part_of_a_filter_is_found()
    {
        var one = FailAsync(storage => new BadCustomerStore.ListingClosedOnes(storage), "every filter of invitations shows exactly what matches");
        var other = FailAsync(storage => new BadCustomerStore.ListingMatchedOnes(storage), "every filter of relationships shows exactly what matches, on both sides");
        return Task.WhenAll(one, other);
    }

    [Fact]
    public Task Taking_in_what_lapses_at_the_very_moment_is_found() => FailAsync(
        storage => new BadCustomerStore.ListingTheVeryMoment(storage), "expiring are the sent invitations whose expiry lies before the moment");

    [Fact]
    public Task Showing_the_other_partners_records_is_found() => FailAsync(
        storage => new BadCustomerStore.SharingTheOthers(storage), "shared are the asking partner's own active relationships with customers of both");

    private static Task FailAsync(Func<InMemoryPartnerStorage, ICustomerStore> create, params string[] promises) => PlantedStores.FailAsync(
        "Customers",
        () =>
        {
            var storage = new InMemoryPartnerStorage();
            return InMemoryConformanceTests.StoresOver(storage, customers: create(storage));
        },
        promises);
}
