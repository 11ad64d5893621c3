using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Lists are in the order of ids, page by page, and stay stable while others add.</summary>
internal static class ListCases
{
    private const int Many = 23;

    public static IEnumerable<RecordCase<TRecord>> Of<TRecord>()
        where TRecord : class =>
    [
        new("a list is in ascending order of ids, compared as big-endian bytes", OrderAsync),
        new("pages together show each record exactly once", PagesAsync),
        new("records present when a listing starts appear exactly once while others are added and changed", StableAsync),
        new("a page may follow on an id that no record has", BehindNothingAsync),
        new("a page behind the last id is empty", BehindTheLastAsync),
    ];

    private static async Task OrderAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var records = await ManyAsync(story).ConfigureAwait(false);
        var listed = await story.ListAsync(new PageRange { Take = Many }).ConfigureAwait(false);
        Expect.Sequence(InOrder(story, records), listed.Select(story.Subject.IdOf), "The list");
        Expect.True(listed.ToHashSet().SetEquals(records), "The records of a list should equal the saved ones, but some differ.");
    }

    private static async Task PagesAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var records = await ManyAsync(story).ConfigureAwait(false);
        foreach (var size in (int[])[1, 4, Many - 1, Many, Many + 1])
        {
            Expect.Sequence(InOrder(story, records), await WalkAsync(story, size).ConfigureAwait(false), $"The list in pages of {size}");
        }
    }

    private static async Task StableAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var records = await ManyAsync(story).ConfigureAwait(false);
        var walked = await WalkAsync(story, 3, async (page, last) =>
        {
            // A record that comes to stand before the next page is the one that shifts what counts instead of comparing.
            for (var tries = 0; tries < 20; tries++)
            {
                var added = await story.SavedNewAsync().ConfigureAwait(false);
                if (story.Subject.IdOf(added).CompareTo(last) < 0) break;
            }

            var at = page % records.Count;
            records[at] = await story.SavedAsync(story.Next(records[at])).ConfigureAwait(false);
        }).ConfigureAwait(false);

        var present = records.Select(story.Subject.IdOf).ToHashSet();
        Expect.Sequence(InOrder(story, records), walked.Where(present.Contains), "The part of the list that was there from the start");
        Expect.Equal(walked.Count, walked.Distinct().Count(), "The number of different records on the pages");
    }

    private static async Task BehindNothingAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var ids = InOrder(story, await ManyAsync(story).ConfigureAwait(false));
        var between = Before(ids[Many / 2]);
        var page = await story.ListAsync(new PageRange { After = between, Take = 5 }).ConfigureAwait(false);
        Expect.Sequence(ids.SkipWhile(id => id.CompareTo(between) < 0).Take(5), page.Select(story.Subject.IdOf), "The page behind an id that no record has");
        var foreign = story.Subject.New(story.Run.Samples, story.Run.Samples.Tenant());
        await story.SavedAsync(foreign).ConfigureAwait(false);
        var after = story.Subject.IdOf(foreign.Next);
        page = await story.ListAsync(new PageRange { After = after, Take = Many }).ConfigureAwait(false);
        Expect.Sequence(ids.Where(id => id.CompareTo(after) > 0), page.Select(story.Subject.IdOf), "The page behind an id of another tenant's record");
    }

    private static async Task BehindTheLastAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var ids = InOrder(story, await ManyAsync(story).ConfigureAwait(false));
        var page = await story.ListAsync(new PageRange { After = ids[^1], Take = 5 }).ConfigureAwait(false);
        Expect.Equal(0, page.Count, "The number of records behind the last one");
    }

    private static async Task<List<TRecord>> ManyAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        List<TRecord> records = [];
        while (records.Count < Many) records.Add(await story.SavedNewAsync().ConfigureAwait(false));
        return records;
    }

    private static async Task<List<Guid>> WalkAsync<TRecord>(RecordStory<TRecord> story, int size, Func<int, Guid, Task>? between = null)
        where TRecord : class
    {
        List<Guid> ids = [];
        for (var page = 0; ; page++)
        {
            var items = await story.ListAsync(new PageRange { After = ids.Count == 0 ? null : ids[^1], Take = size }).ConfigureAwait(false);
            Expect.True(items.Count <= size, $"A page of {size} should hold no more, but it holds {items.Count}.");
            ids.AddRange(items.Select(story.Subject.IdOf));
            if (items.Count < size || page > 1000) return ids;
            if (between is not null && page < Many / 3) await between(page, ids[^1]).ConfigureAwait(false);
        }
    }

    private static List<Guid> InOrder<TRecord>(RecordStory<TRecord> story, IEnumerable<TRecord> records)
        where TRecord : class => [.. records.Select(story.Subject.IdOf).OrderBy(id => id.ToString("N"), StringComparer.Ordinal)];

    private static Guid Before(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        for (var at = bytes.Length - 1; bytes[at]-- == 0; at--)
        {
            // The borrow goes on to the byte before.
        }

        return new Guid(bytes, bigEndian: true);
    }
}
