using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>A request takes effect once.</summary>
internal static class RequestCases
{
    public static IEnumerable<RecordCase<TRecord>> Of<TRecord>()
        where TRecord : class =>
    [
        new("a stored request is found as it was saved", FoundAsync),
        new("a repeated request answers RequestRepeated and changes nothing", RepeatedAsync),
        new("a repeated request is told before the version that it has made old", RepeatedAndOldAsync),
        new("the same request id of somebody else is another request", OtherScopeAsync),
    ];

    private static async Task FoundAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var change = story.Full(story.New());
        var request = change.Request!;
        Expect.Null(await FindAsync(story, request.Key).ConfigureAwait(false), "A request before it is saved");
        await story.SavedAsync(change).ConfigureAwait(false);
        Expect.Equal(request, await FindAsync(story, request.Key).ConfigureAwait(false), "The request found");
    }

    private static async Task RepeatedAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var first = story.Full(story.New());
        var record = await story.SavedAsync(first).ConfigureAwait(false);
        var next = story.Full(story.Next(record));
        var again = next with { Request = story.Request(next, first.Request!.Key) };
        await Expect.AnswersAsync(SaveResult.RequestRepeated, story.SaveAsync(again), "A repeated request").ConfigureAwait(false);
        await story.UnchangedAsync(again, record, "a repeated request").ConfigureAwait(false);
        Expect.Equal(first.Request, await FindAsync(story, first.Request.Key).ConfigureAwait(false), "After a repeated request the first one");
    }

    private static async Task RepeatedAndOldAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var record = await story.SavedNewAsync().ConfigureAwait(false);
        var next = story.Next(record);
        var change = next with { Request = story.Request(next) };
        await story.SavedAsync(change).ConfigureAwait(false);
        await Expect.AnswersAsync(SaveResult.RequestRepeated, story.SaveAsync(change), "The same change with the same request").ConfigureAwait(false);
    }

    private static async Task OtherScopeAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var first = story.Full(story.New());
        var record = await story.SavedAsync(first).ConfigureAwait(false);
        var next = story.Next(record);
        var key = new RequestKey { Scope = $"user:{story.Run.Samples.Tenant()}/{story.Run.Samples.User()}", Id = first.Request!.Key.Id };
        Expect.Null(await FindAsync(story, key).ConfigureAwait(false), "Somebody else's request");
        await story.SavedAsync(next with { Request = story.Request(next, key) }).ConfigureAwait(false);
    }

    private static Task<StoredRequest?> FindAsync<TRecord>(RecordStory<TRecord> story, RequestKey key)
        where TRecord : class => story.Subject.FindRequestAsync(story.Run.Stores, key, story.Run.Cancel);
}
