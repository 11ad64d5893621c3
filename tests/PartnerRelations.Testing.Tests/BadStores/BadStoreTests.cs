using System.Globalization;

namespace PartnerRelations.Testing.Tests.BadStores;

/// <summary>The suite finds what is wrong with a store, and nothing else: each bad store fails the cases of its promise.</summary>
public sealed class BadStoreTests
{
    [Fact]
    public Task The_plain_store_passes_every_case() => PlantedStores.FailAsync(() => new PlainStore());

    [Fact]
    public Task No_compare_and_set_is_found() => PlantedStores.FailAsync(
        () => new UpsertingStore(),
        "a new record saved twice answers AlreadyExists and changes nothing",
        "an old version answers VersionConflict and changes nothing",
        "a version that skips one answers VersionConflict and changes nothing",
        "a later version of an unknown record answers VersionConflict and changes nothing",
        "of parallel saves from one version exactly one is Saved",
        "of parallel saves of one new record exactly one is Saved");

    [Fact]
    public Task Checking_first_and_writing_later_is_found() => PlantedStores.FailAsync(
        () => new CheckingThenWritingStore(),
        "of parallel saves from one version exactly one is Saved",
        "of parallel saves of one new record exactly one is Saved",
        "of parallel saves of one request exactly one is Saved",
        "of parallel invitations to one address exactly one is Saved",
        "of parallel approvals of the same two exactly one is Saved");

    [Fact]
    public Task Taking_gaps_is_found() => PlantedStores.FailAsync(
        () => new GapTakingStore(),
        "a version that skips one answers VersionConflict and changes nothing",
        "a later version of an unknown record answers VersionConflict and changes nothing");

    [Fact]
    public Task Writing_in_spite_of_a_cancellation_is_found() => PlantedStores.FailAsync(
        () => new LateCancellingStore(), "a cancelled save throws and writes nothing");

    [Fact]
    public Task Half_a_save_is_found() => PlantedStores.FailAsync(
        () => new HalfSavingStore(), "a consent is written once and outlives the link");

    [Fact]
    public Task Writing_the_token_of_a_refused_change_is_found() => PlantedStores.FailAsync(
        () => new TokenFirstStore(),
        "an old version answers VersionConflict and changes nothing",
        "a version that skips one answers VersionConflict and changes nothing");

    [Fact]
    public Task Writing_the_request_of_a_refused_change_is_found() => PlantedStores.FailAsync(
        () => new RequestKeepingStore(),
        "a new record saved twice answers AlreadyExists and changes nothing",
        "an old version answers VersionConflict and changes nothing",
        "a version that skips one answers VersionConflict and changes nothing",
        "a later version of an unknown record answers VersionConflict and changes nothing",
        "a second open invitation to the same address answers AlreadyExists and changes nothing",
        "a second active link of the same two answers AlreadyExists and changes nothing",
        "addresses are looked up without regard to letter case, in any culture",
        "a consent is written once and outlives the link");

    [Fact]
    public Task Changing_a_consent_is_found() => PlantedStores.FailAsync(
        () => new ConsentChangingStore(), "a consent is written once and outlives the link");

    [Fact]
    public Task Taking_repeats_for_new_requests_is_found() => PlantedStores.FailAsync(
        () => new ForgettingStore(),
        "a repeated request answers RequestRepeated and changes nothing",
        "a repeated request is told before the version that it has made old",
        "of parallel saves of one request exactly one is Saved");

    [Fact]
    public Task Calling_a_repeat_stale_is_found() => PlantedStores.FailAsync(
        () => new VersionFirstStore(),
        "a repeated request is told before the version that it has made old",
        "of parallel saves of one request exactly one is Saved");

    [Fact]
    public Task Mixing_up_two_peoples_requests_is_found() => PlantedStores.FailAsync(
        () => new ScopelessStore(), "the same request id of somebody else is another request");

    [Fact]
    public Task A_culture_sensitive_look_up_is_found()
    {
        // Without culture data every culture compares alike, and such a look-up does no harm.
        var hasCultures = CultureInfo.GetCultures(CultureTypes.SpecificCultures).Any(culture => culture.Name == "tr-TR");
        string[] promises = hasCultures ? ["addresses are looked up without regard to letter case, in any culture"] : [];
        return PlantedStores.FailAsync(() => new CultureSensitiveStore(), promises);
    }

    [Fact]
    public Task A_look_up_of_what_was_typed_is_found() => PlantedStores.FailAsync(
        () => new CaseSensitiveStore(),
        "a second open invitation to the same address answers AlreadyExists and changes nothing",
        "addresses are looked up without regard to letter case, in any culture");

    [Fact]
    public Task Inviting_an_address_twice_is_found() => PlantedStores.FailAsync(
        () => new DoubleInvitingStore(),
        "a second open invitation to the same address answers AlreadyExists and changes nothing",
        "of parallel invitations to one address exactly one is Saved",
        "addresses are looked up without regard to letter case, in any culture");

    [Fact]
    public Task Keeping_an_address_taken_is_found() => PlantedStores.FailAsync(
        () => new AddressHoardingStore(), "an address may be invited again once its invitation is open no more");

    [Fact]
    public Task Linking_two_twice_is_found() => PlantedStores.FailAsync(
        () => new DoubleLinkingStore(),
        "a second active link of the same two answers AlreadyExists and changes nothing",
        "of parallel approvals of the same two exactly one is Saved");

    [Fact]
    public Task A_replaced_token_that_still_works_is_found() => PlantedStores.FailAsync(
        () => new TokenRememberingStore(), "a replaced token finds nothing");

    [Fact]
    public Task A_token_that_works_only_while_open_is_found() => PlantedStores.FailAsync(
        () => new OpenTokensOnlyStore(), "a token finds its link in whatever status");

    [Fact]
    public Task Unstable_paging_is_found() => PlantedStores.FailAsync(
        () => new OffsetPagingStore(), "records present when a listing starts appear exactly once while others are added and changed");

    [Fact]
    public Task Lists_in_another_order_are_found()
    {
        string[] promises =
        [
            "a list is in ascending order of ids, compared as big-endian bytes",
            "pages together show each record exactly once",
            "records present when a listing starts appear exactly once while others are added and changed",
            "a page may follow on an id that no record has",
            "a page behind the last id is empty",
            "each combination of side, status and other party lists exactly what matches",
            "each filter pages in ascending order of ids",
            "expiring are the open invitations whose expiry lies before the moment",
        ];
        return Task.WhenAll(
            PlantedStores.FailAsync(() => new DescendingStore(), promises),
            PlantedStores.FailAmongAsync(() => new UnorderedStore(), promises),
            PlantedStores.FailAmongAsync(() => new LittleEndianStore(), promises));
    }

    [Fact]
    public Task Going_on_from_a_row_instead_of_an_id_is_found() => PlantedStores.FailAsync(
        () => new RowSeekingStore(), "a page may follow on an id that no record has");

    [Fact]
    public Task A_wrong_bound_of_what_expires_is_found() => PlantedStores.FailAsync(
        () => new InclusiveExpiryStore(), "expiring are the open invitations whose expiry lies before the moment");

    [Fact]
    public Task A_forgotten_filter_is_found() => PlantedStores.FailAsync(
        () => new OneFilterStore(),
        "each combination of side, status and other party lists exactly what matches",
        "each filter pages in ascending order of ids",
        "a list follows a link from status to status");

    [Fact]
    public Task A_leak_of_links_is_found() => PlantedStores.FailAsync(
        () => new LeakingLinksStore(),
        "nothing of another tenant comes back",
        "the reseller finds the link once it has answered, and not before");

    [Fact]
    public Task A_leak_of_lists_is_found() => PlantedStores.FailAsync(
        () => new LeakingListsStore(),
        "nothing of another tenant comes back",
        "each combination of side, status and other party lists exactly what matches",
        "each filter pages in ascending order of ids",
        "a list follows a link from status to status");

    [Fact]
    public Task A_leak_of_consents_is_found() => PlantedStores.FailAsync(
        () => new LeakingConsentsStore(), "a consent is found by both parties and by nobody else");

    [Fact]
    public Task A_leak_of_histories_is_found() => PlantedStores.FailAsync(
        () => new LeakingHistoryStore(), "nothing of another tenant comes back");

    [Fact]
    public Task Rounded_times_are_found() => PlantedStores.FailAsync(
        () => new LateMillisecondsStore(), "the longest values and the earliest and latest times come back as they were saved");

    [Fact]
    public Task Changed_addresses_are_found() => PlantedStores.FailAsync(
        () => new LowerCasingStore(),
        "the longest values and the earliest and latest times come back as they were saved",
        "values that are not there come back as not there",
        "a link in each status comes back as it was saved");

    [Fact]
    public Task A_column_for_western_letters_is_found() => PlantedStores.FailAsync(
        () => new Latin1Store(), "a consent in every script comes back character for character");

    [Fact]
    public Task Lost_events_are_found() => PlantedStores.FailAsync(
        () => new LosingEventsStore(),
        "an old version answers VersionConflict and changes nothing",
        "of parallel saves from one version exactly one is Saved",
        "each save logs its event, as it was saved",
        "the history of a record begins behind a version and ends where one asks",
        "the events of a record, folded, give the record",
        "a reader that tails the log while others save sees each event exactly once and each record's in order",
        "a link in each status comes back as it was saved");

    [Fact]
    public Task Logging_what_was_refused_is_found() => PlantedStores.FailAsync(
        () => new LoggingRefusedStore(),
        "a new record saved twice answers AlreadyExists and changes nothing",
        "of parallel saves of one new record exactly one is Saved",
        "a second open invitation to the same address answers AlreadyExists and changes nothing",
        "a second active link of the same two answers AlreadyExists and changes nothing",
        "addresses are looked up without regard to letter case, in any culture",
        "a consent is written once and outlives the link");

    [Fact]
    public Task A_log_that_skips_late_writers_is_found() => PlantedStores.FailAsync(
        () => new LateWritersStore(), "a reader that tails the log while others save sees each event exactly once and each record's in order");
}
