using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Many saves at once, again and again: exactly one wins.</summary>
internal static class RaceCases
{
    private const int Rounds = 10;
    private const int Racers = 8;

    public static IEnumerable<RecordCase<TRecord>> Of<TRecord>()
        where TRecord : class =>
    [
        new("of parallel saves from one version exactly one is Saved", FromOneVersionAsync),
        new("of parallel saves of one new record exactly one is Saved", OfOneNewRecordAsync),
        new("of parallel saves of one request exactly one is Saved", OfOneRequestAsync),
    ];

    private static async Task FromOneVersionAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var record = await story.SavedNewAsync().ConfigureAwait(false);
        for (var round = 0; round < Rounds; round++)
        {
            RecordChange<TRecord>[] changes = [.. Enumerable.Range(0, Racers).Select(_ => story.Next(record))];
            var winner = await OneWinnerAsync(story, changes, SaveResult.VersionConflict).ConfigureAwait(false);
            record = winner.Next;
            Expect.Equal(record, await story.FindAsync(record).ConfigureAwait(false), "After a race the record");
            Expect.Equal((int)story.Subject.VersionOf(record), (await story.HistoryAsync(record).ConfigureAwait(false)).Count, "After a race the number of logged events");
        }
    }

    private static async Task OfOneNewRecordAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        for (var round = 0; round < Rounds; round++)
        {
            var change = story.New();
            var winner = await OneWinnerAsync(story, [.. Enumerable.Repeat(change, Racers)], SaveResult.AlreadyExists).ConfigureAwait(false);
            Expect.Equal(1, (await story.HistoryAsync(winner.Next).ConfigureAwait(false)).Count, "After a race the number of logged events");
        }
    }

    private static async Task OfOneRequestAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var record = await story.SavedNewAsync().ConfigureAwait(false);
        for (var round = 0; round < Rounds; round++)
        {
            var next = story.Next(record);
            var change = next with { Request = story.Request(next) };
            record = (await OneWinnerAsync(story, [.. Enumerable.Repeat(change, Racers)], SaveResult.RequestRepeated).ConfigureAwait(false)).Next;
        }
    }

    private static async Task<RecordChange<TRecord>> OneWinnerAsync<TRecord>(RecordStory<TRecord> story, RecordChange<TRecord>[] changes, SaveResult others)
        where TRecord : class
    {
        var results = await Task.WhenAll(changes.Select(story.SaveElsewhereAsync)).ConfigureAwait(false);
        Expect.Equal(1, results.Count(result => result == SaveResult.Saved), $"Of {changes.Length} parallel saves the number that were Saved");
        Expect.True(results.All(result => result == SaveResult.Saved || result == others), $"The parallel saves that lost should answer {others}, but they answered {string.Join(", ", results)}.");
        return changes[Array.IndexOf(results, SaveResult.Saved)];
    }
}
