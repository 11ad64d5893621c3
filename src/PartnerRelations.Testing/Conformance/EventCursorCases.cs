using PartnerRelations.Events;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>What the store of the event handlers' places promises.</summary>
internal static class EventCursorCases
{
    private const string Feature = "Event cursors";

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        new($"{Feature}: what is found equals what was saved, version after version", FoundAsync),
        new($"{Feature}: a new one saved twice answers AlreadyExists and changes nothing", NewTwiceAsync),
        new($"{Feature}: an old or skipped version answers VersionConflict and changes nothing", OtherVersionAsync),
        new($"{Feature}: of parallel saves from one version exactly one is Saved", RaceAsync),
        new($"{Feature}: a cancelled token throws and writes nothing", CancelledAsync),
        new($"{Feature}: what is set aside replaces what was, and is gone once caught", SetAsideAsync),
        new($"{Feature}: what is set aside is listed once, in the order of the records, in pages", ListedAsync),
        new($"{Feature}: what is due is listed from its very millisecond on", DueAsync),
        new($"{Feature}: handlers are told apart, letter by letter", HandlersAsync),
    ];

    private static async Task FoundAsync(CaseRun run)
    {
        var cursor = New(run);
        Expect.Null(await FindAsync(run, cursor.Handler).ConfigureAwait(false), "A handler that never ran");
        await SavedAsync(run, cursor).ConfigureAwait(false);
        Expect.Equal(cursor, await FindAsync(run, cursor.Handler).ConfigureAwait(false), "The cursor");
        cursor = cursor with { Version = 2, Position = long.MaxValue, LeaseHolder = "somebody", LeaseUntil = PartnerSamples.Start.AddMilliseconds(1) };
        await SavedAsync(run, cursor).ConfigureAwait(false);
        Expect.Equal(cursor, await FindAsync(run, cursor.Handler).ConfigureAwait(false), "The cursor with a lease");
        cursor = cursor with { Version = 3, LeaseHolder = null, LeaseUntil = null };
        await SavedAsync(run, cursor).ConfigureAwait(false);
        Expect.Equal(cursor, await FindAsync(run, cursor.Handler).ConfigureAwait(false), "The cursor without the lease");
    }

    private static Task NewTwiceAsync(CaseRun run) => RefusedAsync(run, stored: 1, refused: 1, SaveResult.AlreadyExists);

    private static async Task OtherVersionAsync(CaseRun run)
    {
        await RefusedAsync(run, stored: 0, refused: 2, SaveResult.VersionConflict).ConfigureAwait(false);
        await RefusedAsync(run, stored: 1, refused: 3, SaveResult.VersionConflict).ConfigureAwait(false);
        await RefusedAsync(run, stored: 2, refused: 2, SaveResult.VersionConflict).ConfigureAwait(false);
    }

    private static async Task RefusedAsync(CaseRun run, int stored, int refused, SaveResult wanted)
    {
        var cursor = New(run);
        var kept = Aside(run, cursor.Handler);
        for (var version = 1; version <= stored; version++) await SavedAsync(run, cursor with { Version = version }, [kept]).ConfigureAwait(false);

        var change = Change(cursor with { Version = refused, Position = 9 }, [Aside(run, cursor.Handler)], [kept.RecordId]);
        await Expect.AnswersAsync(wanted, run.Stores.EventCursors.SaveAsync(change, run.Cancel), $"A save of version {refused} over version {stored}").ConfigureAwait(false);

        Expect.Equal(stored == 0 ? null : cursor with { Version = stored }, await FindAsync(run, cursor.Handler).ConfigureAwait(false), "After a refused save the cursor");
        Expect.Sequence(stored == 0 ? [] : [kept], await ListAsync(run, cursor.Handler).ConfigureAwait(false), "After a refused save what is set aside");
    }

    private static async Task RaceAsync(CaseRun run)
    {
        var handler = New(run).Handler;
        for (var version = 1; version <= 10; version++)
        {
            EventCursor[] racers = [.. Enumerable.Range(0, 8).Select(racer => new EventCursor { Handler = handler, Version = version, Position = racer })];
            var results = await Task.WhenAll(racers.Select(racer => Task.Run(() => run.Stores.EventCursors.SaveAsync(Change(racer), run.Cancel), run.Cancel))).ConfigureAwait(false);
            Expect.Equal(1, results.Count(result => result == SaveResult.Saved), "Of 8 parallel saves the number that were Saved");
            Expect.Equal(racers[Array.IndexOf(results, SaveResult.Saved)], await FindAsync(run, handler).ConfigureAwait(false), "After a race the cursor");
        }
    }

    private static async Task CancelledAsync(CaseRun run)
    {
        var (cursor, store) = (New(run), run.Stores.EventCursors);
        await Expect.CancelledAsync(cancelled => store.SaveAsync(Change(cursor, [Aside(run, cursor.Handler)]), cancelled), "A save").ConfigureAwait(false);
        Expect.Null(await FindAsync(run, cursor.Handler).ConfigureAwait(false), "A cursor whose save was cancelled");
        Expect.Equal(0, (await ListAsync(run, cursor.Handler).ConfigureAwait(false)).Count, "What a cancelled save set aside");
        await Expect.CancelledAsync(cancelled => store.FindAsync(cursor.Handler, cancelled), "A look-up").ConfigureAwait(false);
        await Expect.CancelledAsync(cancelled => store.FindSetAsideAsync(cursor.Handler, [], cancelled), "A look-up").ConfigureAwait(false);
        await Expect.CancelledAsync(cancelled => store.ListSetAsideAsync(cursor.Handler, null, new PageRange { Take = 1 }, cancelled), "A list").ConfigureAwait(false);
    }

    private static async Task SetAsideAsync(CaseRun run)
    {
        var cursor = New(run);
        var (one, two) = (Aside(run, cursor.Handler), Aside(run, cursor.Handler));
        await SavedAsync(run, cursor, [one, two]).ConfigureAwait(false);
        Expect.Sequence([one], await FindSetAsideAsync(run, cursor.Handler, one.RecordId, run.Samples.RecordId(PartnerSamples.Start)).ConfigureAwait(false), "What is set aside of the record");
        var again = one with { Version = 2, Attempts = 2, Error = new string('漢', 500), RetryAt = PartnerSamples.Start.AddDays(1) };
        await SavedAsync(run, cursor with { Version = 2 }, [again]).ConfigureAwait(false);
        Expect.Sequence([again], await FindSetAsideAsync(run, cursor.Handler, one.RecordId).ConfigureAwait(false), "What is set aside anew");
        await SavedAsync(run, cursor with { Version = 3 }, [], [one.RecordId, run.Samples.RecordId(PartnerSamples.Start)]).ConfigureAwait(false);
        Expect.Sequence([two], await FindSetAsideAsync(run, cursor.Handler, one.RecordId, two.RecordId).ConfigureAwait(false), "What is still set aside");
    }

    private static async Task ListedAsync(CaseRun run)
    {
        var cursor = New(run);
        SetAsideEvent[] asides = [.. Enumerable.Range(0, 7).Select(_ => Aside(run, cursor.Handler)).OrderBy(aside => aside.RecordId)];
        await SavedAsync(run, cursor, [.. asides.Reverse()]).ConfigureAwait(false);
        Expect.Sequence(asides[..3], await ListAsync(run, cursor.Handler, take: 3).ConfigureAwait(false), "The first page");
        await SavedAsync(run, cursor with { Version = 2 }, [], [asides[2].RecordId]).ConfigureAwait(false);
        Expect.Sequence(asides[3..6], await ListAsync(run, cursor.Handler, after: asides[2].RecordId, take: 3).ConfigureAwait(false), "The page behind one that is gone");
        Expect.Sequence(asides[6..], await ListAsync(run, cursor.Handler, after: asides[5].RecordId, take: 3).ConfigureAwait(false), "The last page");
    }

    private static async Task DueAsync(CaseRun run)
    {
        var cursor = New(run);
        var (early, late) = (Aside(run, cursor.Handler), Aside(run, cursor.Handler));
        late = late with { RetryAt = early.RetryAt.AddMilliseconds(1) };
        await SavedAsync(run, cursor, [early, late]).ConfigureAwait(false);
        Expect.Sequence([], await ListAsync(run, cursor.Handler, early.RetryAt.AddMilliseconds(-1)).ConfigureAwait(false), "What is due before the time");
        Expect.Sequence([early], await ListAsync(run, cursor.Handler, early.RetryAt).ConfigureAwait(false), "What is due at its time");
        Expect.Equal(2, (await ListAsync(run, cursor.Handler, late.RetryAt).ConfigureAwait(false)).Count, "The number of events that are due in the end");
    }

    private static async Task HandlersAsync(CaseRun run)
    {
        var cursor = New(run);
        var other = cursor with { Handler = cursor.Handler.ToUpperInvariant(), Position = 5 };
        var aside = Aside(run, cursor.Handler);
        await SavedAsync(run, cursor, [aside]).ConfigureAwait(false);
        await SavedAsync(run, other, [], [aside.RecordId]).ConfigureAwait(false);
        Expect.Equal(cursor, await FindAsync(run, cursor.Handler).ConfigureAwait(false), "The handler's cursor");
        Expect.Equal(other, await FindAsync(run, other.Handler).ConfigureAwait(false), "The cursor of the handler in capitals");
        Expect.Sequence([aside], await ListAsync(run, cursor.Handler).ConfigureAwait(false), "What the handler has set aside");
        Expect.Sequence([], await ListAsync(run, other.Handler).ConfigureAwait(false), "What the handler in capitals has set aside");
        Expect.Sequence([], await FindSetAsideAsync(run, other.Handler, aside.RecordId).ConfigureAwait(false), "What the handler in capitals has set aside of the record");
    }

    private static EventCursor New(CaseRun run) => new() { Handler = $"handler-{run.Samples.User()}", Version = 1, Position = 0 };

    private static SetAsideEvent Aside(CaseRun run, string handler) => new()
    {
        Handler = handler,
        RecordId = run.Samples.RecordId(PartnerSamples.Start),
        Owner = run.Samples.Tenant(),
        Version = 1,
        Position = 1,
        TypeName = "provider_link.reseller_invited",
        Attempts = 1,
        Error = "IOException: The mail server is away.",
        FailedAt = PartnerSamples.Start,
        RetryAt = PartnerSamples.Start.AddSeconds(10),
    };

    private static EventCursorChange Change(EventCursor cursor, ValueList<SetAsideEvent>? setAside = null, ValueList<Guid>? caught = null) =>
        new() { Cursor = cursor, SetAside = setAside ?? [], Caught = caught ?? [] };

    private static Task SavedAsync(CaseRun run, EventCursor cursor, ValueList<SetAsideEvent>? setAside = null, ValueList<Guid>? caught = null) =>
        Expect.SavedAsync(run.Stores.EventCursors.SaveAsync(Change(cursor, setAside, caught), run.Cancel));

    private static Task<EventCursor?> FindAsync(CaseRun run, string handler) => run.Stores.EventCursors.FindAsync(handler, run.Cancel);

    private static Task<IReadOnlyList<SetAsideEvent>> FindSetAsideAsync(CaseRun run, string handler, params IReadOnlyList<Guid> records) =>
        run.Stores.EventCursors.FindSetAsideAsync(handler, records, run.Cancel);

    private static Task<IReadOnlyList<SetAsideEvent>> ListAsync(CaseRun run, string handler, DateTimeOffset? dueAt = null, Guid? after = null, int take = 100) =>
        run.Stores.EventCursors.ListSetAsideAsync(handler, dueAt, new PageRange { After = after, Take = take }, run.Cancel);
}
