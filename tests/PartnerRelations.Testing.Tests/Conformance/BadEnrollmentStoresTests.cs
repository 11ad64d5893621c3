using PartnerRelations.Testing.Stores;
using PartnerRelations.Testing.Tests.BadStores;
using Bad = PartnerRelations.Testing.Tests.BadStores.BadEnrollmentStore;

namespace PartnerRelations.Testing.Tests.Conformance;

/// <summary>Stores of enrollments that break one promise fail exactly the cases that are meant for it.</summary>
public sealed class BadEnrollmentStoresTests
{
    [Fact]
    public Task The_plain_store_passes_every_case() => FailAsync(storage => new InMemoryEnrollmentStore(storage));

    [Fact]
    public Task A_clash_that_is_called_saved_is_found() => FailAsync(
        storage => new Bad.LosingClashes(storage),
        "a new record saved twice answers AlreadyExists and changes nothing",
        "of parallel saves of one new record exactly one is Saved",
        "another record's token answers AlreadyExists and changes nothing",
        "a second live enrollment of a tenant answers AlreadyExists and changes nothing",
        "a tenant and its MPN id are free again once its enrollment is closed",
        "an enrollment takes its tenant only once the tenant is confirmed",
        "of parallel confirmations of one tenant exactly one is Saved",
        "a second live enrollment with an MPN id answers AlreadyExists and changes nothing",
        "of parallel choices of one MPN id exactly one is Saved");

    [Fact]
    public Task Keeping_a_tenant_taken_is_found() => FailAsync(
        storage => new Bad.Hoarding(storage),
        "a tenant and its MPN id are free again once its enrollment is closed",
        "an enrollment takes its tenant only once the tenant is confirmed",
        "who changes the tenant lets go of tenant and MPN id");

    [Fact]
    public Task Losing_MPN_ids_is_found() => FailAsync(
        storage => new Bad.ForgettingMpnIds(storage),
        "a tenant and its MPN id are free again once its enrollment is closed",
        "a second live enrollment with an MPN id answers AlreadyExists and changes nothing");

    [Fact]
    public Task A_leak_is_found() => FailAsync(
        storage => new Bad.Leaking(storage),
        "nothing of another tenant comes back",
        "the program finds every tenant's enrollment",
        "who changes the tenant loses sight of the enrollment and the other tenant sees it");

    [Fact]
    public Task Hiding_from_the_program_is_found() => FailAsync(
        storage => new Bad.HidingFromTheProgram(storage),
        "the program finds every tenant's enrollment",
        "a tenant and its MPN id are free again once its enrollment is closed",
        "a second live enrollment with an MPN id answers AlreadyExists and changes nothing");

    [Fact]
    public Task The_wrong_one_of_those_closed_is_found() => FailAsync(
        storage => new Bad.NewestClosed(storage), "of those closed in one status the one closed last is found");

    [Fact]
    public Task A_forgotten_filter_is_found() => FailAsync(
        storage => new Bad.WithoutStatusFilter(storage), "each combination of tenant and status lists exactly what matches");

    [Fact]
    public Task A_lost_list_is_found() => FailAsync(
        storage => new Bad.WithoutQuestions(storage), "an enrollment in each status comes back as it was saved");

    [Fact]
    public Task A_token_that_works_only_while_awaited_is_found() => FailAsync(
        storage => new Bad.AwaitedTokensOnly(storage), "a token finds its enrollment in whatever status");

    private static Task FailAsync(Func<InMemoryPartnerStorage, PartnerRelations.Enrollments.IEnrollmentStore> create, params string[] promises) => PlantedStores.FailAsync(
        "Enrollments",
        () =>
        {
            var storage = new InMemoryPartnerStorage();
            return InMemoryConformanceTests.StoresOver(storage, enrollments: create(storage));
        },
        promises);
}
