using System.Collections.Concurrent;
using PartnerRelations.Events;

namespace PartnerRelations.Testing.Conformance;

/// <summary>What is saved is logged in the same write, and readers see it exactly once.</summary>
internal static class LogCases
{
    public static IEnumerable<RecordCase<TRecord>> Of<TRecord>()
        where TRecord : class =>
    [
        new("each save logs its event, as it was saved", LoggedAsync),
        new("the history of a record begins behind a version and ends where one asks", HistoryPagesAsync),
        new("the events of a record, folded, give the record", FoldAsync),
        new("a reader that tails the log while others save sees each event exactly once and each record's in order", TailAsync),
    ];

    private static async Task LoggedAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var log = story.Run.Stores.Log;
        var before = await log.FindLastPositionAsync(story.Run.Cancel).ConfigureAwait(false);
        var first = story.New();
        await story.SavedAsync(first).ConfigureAwait(false);
        var second = story.Next(first.Next);
        await story.SavedAsync(second).ConfigureAwait(false);

        var id = story.Subject.IdOf(first.Next);
        var tail = await story.Run.EventuallyAsync(
            async () => (await ReadToEndAsync(log, before, story.Run.Cancel).ConfigureAwait(false)).FindAll(logged => logged.Header.RecordId == id),
            events => events.Count >= 2).ConfigureAwait(false);
        Expect.Sequence([first.Event, second.Event], tail.Select(EventJson.Read), "What the log holds behind the last position");
        var history = await story.HistoryAsync(first.Next).ConfigureAwait(false);
        Expect.Sequence([first.Event, second.Event], history.Select(EventJson.Read), "The history of the record");
        Expect.Sequence([first.Event.Header, second.Event.Header], history.Select(logged => logged.Header), "The headers of the history");
        Expect.Sequence([EventJson.TypeNameOf(first.Event), EventJson.TypeNameOf(second.Event)], history.Select(logged => logged.TypeName), "The type names of the history");
        Expect.True(history[0].Position > before && history[1].Position > history[0].Position, "Positions should grow, but they do not.");
        var last = await log.FindLastPositionAsync(story.Run.Cancel).ConfigureAwait(false);
        Expect.True(last >= history[1].Position, $"The last position should be at least {history[1].Position} but is {last}.");
    }

    private static async Task HistoryPagesAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var record = await story.SavedNewAsync().ConfigureAwait(false);
        for (var saves = 0; saves < 4; saves++) record = await story.SavedAsync(story.Next(record)).ConfigureAwait(false);
        var part = await story.HistoryAsync(record, 2, 2).ConfigureAwait(false);
        Expect.Sequence([3, 4], part.Select(logged => logged.Header.Version), "Two versions behind version 2");
        part = await story.HistoryAsync(record, 5, 2).ConfigureAwait(false);
        Expect.Equal(0, part.Count, "The number of events behind the last version");
    }

    private static async Task FoldAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var record = await story.SavedNewAsync().ConfigureAwait(false);
        for (var saves = 0; saves < 3; saves++) record = await story.SavedAsync(story.Next(record)).ConfigureAwait(false);
        var history = await story.HistoryAsync(record).ConfigureAwait(false);
        var folded = history.Select(EventJson.Read).Aggregate((TRecord?)null, story.Subject.Apply);
        Expect.Equal(folded, await story.FindAsync(record).ConfigureAwait(false), "The stored record");
    }

    private static async Task TailAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        const int Writers = 6, Records = 3, Versions = 4;
        var log = story.Run.Stores.Log;
        var start = await log.FindLastPositionAsync(story.Run.Cancel).ConfigureAwait(false);
        ConcurrentQueue<(Guid Record, long Version)> saved = new();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteAsync, story.Run.Cancel)));

        List<LoggedEvent> seen = [];
        while (!writing.IsCompleted)
        {
            seen.AddRange(await ReadToEndAsync(log, seen.Count == 0 ? start : seen[^1].Position, story.Run.Cancel).ConfigureAwait(false));
            await Task.Yield();
        }

        await writing.ConfigureAwait(false);
        await story.Run.EventuallyAsync(
            async () =>
            {
                seen.AddRange(await ReadToEndAsync(log, seen.Count == 0 ? start : seen[^1].Position, story.Run.Cancel).ConfigureAwait(false));
                return seen.Select(logged => (logged.Header.RecordId, logged.Header.Version)).Distinct().Count(saved.Contains);
            },
            count => count >= saved.Count).ConfigureAwait(false);
        var written = saved.Select(one => one.Record).ToHashSet();
        var ours = seen.Where(logged => written.Contains(logged.Header.RecordId)).Select(logged => (Record: logged.Header.RecordId, logged.Header.Version)).ToList();
        Expect.True(ours.Count == ours.Distinct().Count(), "A tailing reader should see each event once, but it saw some twice.");
        Expect.True(ours.ToHashSet().SetEquals(saved), $"A tailing reader should see all {saved.Count} events, but it saw {ours.Count}.");
        foreach (var record in ours.GroupBy(one => one.Record))
        {
            Expect.Sequence(record.Select(one => one.Version).Order(), record.Select(one => one.Version), "The versions of one record as a tailing reader sees them");
        }

        async Task WriteAsync()
        {
            for (var count = 0; count < Records; count++)
            {
                var change = story.New();
                for (var version = 1; version <= Versions; version++)
                {
                    var record = await story.SavedAsync(change).ConfigureAwait(false);
                    saved.Enqueue((story.Subject.IdOf(record), story.Subject.VersionOf(record)));
                    change = story.Next(record);
                }
            }
        }
    }

    private static async Task<List<LoggedEvent>> ReadToEndAsync(IEventLog log, long after, CancellationToken cancellationToken)
    {
        List<LoggedEvent> events = [];
        while (true)
        {
            var part = await log.ReadAsync(after, 50, cancellationToken).ConfigureAwait(false);
            if (part.Count == 0) return events;
            Expect.True(part[0].Position > after, $"What stands behind position {after} should have a larger one, but it has {part[0].Position}.");
            events.AddRange(part);
            after = part[^1].Position;
        }
    }
}
