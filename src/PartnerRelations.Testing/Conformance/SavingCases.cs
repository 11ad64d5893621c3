using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Compare-and-set, all or nothing, and what comes back.</summary>
internal static class SavingCases
{
    public static IEnumerable<RecordCase<TRecord>> Of<TRecord>()
        where TRecord : class =>
    [
        new("what is found equals what was saved, version after version", FoundEqualsSavedAsync),
        new("a new record saved twice answers AlreadyExists and changes nothing", NewTwiceAsync),
        new("an old version answers VersionConflict and changes nothing", OldVersionAsync),
        new("a version that skips one answers VersionConflict and changes nothing", SkippedVersionAsync),
        new("a later version of an unknown record answers VersionConflict and changes nothing", UnknownRecordAsync),
        new("a cancelled save throws and writes nothing", CancelledSaveAsync),
        new("a cancelled question throws", CancelledQuestionAsync),
        new("nothing of another tenant comes back", OtherTenantAsync),
    ];

    private static async Task FoundEqualsSavedAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var record = await story.SavedNewAsync().ConfigureAwait(false);
        for (var saves = 0; saves < 3; saves++)
        {
            Expect.Equal(record, await story.FindAsync(record).ConfigureAwait(false), "The record found");
            record = await story.SavedAsync(story.Next(record)).ConfigureAwait(false);
        }

        Expect.Equal(record, await story.FindAsync(record).ConfigureAwait(false), "The record found");
    }

    private static async Task NewTwiceAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var first = story.New();
        var record = await story.SavedAsync(first).ConfigureAwait(false);
        var again = story.Full(first);
        await Expect.AnswersAsync(SaveResult.AlreadyExists, story.SaveAsync(again), "Saving a new record a second time").ConfigureAwait(false);
        await story.UnchangedAsync(again, record, "saving a new record a second time").ConfigureAwait(false);
    }

    private static async Task OldVersionAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var first = await story.SavedNewAsync().ConfigureAwait(false);
        var second = await story.SavedAsync(story.Next(first)).ConfigureAwait(false);
        await RefusedAsync(story, story.Full(story.Next(first)), second, "a save over an old version").ConfigureAwait(false);
    }

    private static async Task SkippedVersionAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var first = await story.SavedNewAsync().ConfigureAwait(false);
        await RefusedAsync(story, story.Full(story.Skipping(first)), first, "a save that skips a version").ConfigureAwait(false);
    }

    private static Task UnknownRecordAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class =>
        RefusedAsync(story, story.Full(story.Next(story.New().Next)), null, "a save of version 2 of an unknown record");

    private static async Task RefusedAsync<TRecord>(RecordStory<TRecord> story, RecordChange<TRecord> change, TRecord? before, string what)
        where TRecord : class
    {
        await Expect.AnswersAsync(SaveResult.VersionConflict, story.SaveAsync(change), what).ConfigureAwait(false);
        await story.UnchangedAsync(change, before, what).ConfigureAwait(false);
    }

    private static async Task CancelledSaveAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var change = story.Full(story.New());
        await Expect.CancelledAsync(cancelled => story.Subject.SaveAsync(story.Run.Stores, change, cancelled), "A save").ConfigureAwait(false);
        await story.UnchangedAsync(change, null, "a cancelled save").ConfigureAwait(false);
        var record = await story.SavedAsync(change).ConfigureAwait(false);
        var next = story.Full(story.Next(record));
        await Expect.CancelledAsync(cancelled => story.Subject.SaveAsync(story.Run.Stores, next, cancelled), "A save").ConfigureAwait(false);
        await story.UnchangedAsync(next, record, "a cancelled save").ConfigureAwait(false);
    }

    private static async Task CancelledQuestionAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var (subject, stores, record) = (story.Subject, story.Run.Stores, await story.SavedNewAsync().ConfigureAwait(false));
        var id = subject.IdOf(record);
        await Expect.CancelledAsync(cancelled => subject.FindAsync(stores, story.Owner, id, cancelled), "A look-up").ConfigureAwait(false);
        await Expect.CancelledAsync(cancelled => subject.FindRequestAsync(stores, story.Request(story.New()).Key, cancelled), "A look-up of a request").ConfigureAwait(false);
        await Expect.CancelledAsync(cancelled => stores.Log.ReadAsync(0, 1, cancelled), "Reading the log").ConfigureAwait(false);
        await Expect.CancelledAsync(cancelled => stores.Log.ReadRecordAsync(story.Owner, id, 0, 1, cancelled), "Reading a history").ConfigureAwait(false);
        await Expect.CancelledAsync(stores.Log.FindLastPositionAsync, "Asking for the last position").ConfigureAwait(false);
        if (subject.HasTokens)
        {
            var token = InvitationToken.Create(story.Owner).Hash;
            await Expect.CancelledAsync(cancelled => subject.FindByTokenAsync(stores, token, cancelled), "A look-up by token").ConfigureAwait(false);
        }

        if (subject.HasLists) await Expect.CancelledAsync(cancelled => subject.ListAsync(stores, story.Owner, new PageRange { Take = 1 }, cancelled), "A list").ConfigureAwait(false);
    }

    private static async Task OtherTenantAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var (subject, run, stranger) = (story.Subject, story.Run, story.Run.Samples.Tenant());
        var record = await story.SavedNewAsync().ConfigureAwait(false);
        var id = subject.IdOf(record);
        Expect.Null(await subject.FindAsync(run.Stores, stranger, id, run.Cancel).ConfigureAwait(false), "Another tenant's record");
        var history = await run.Stores.Log.ReadRecordAsync(stranger, id, 0, 10, run.Cancel).ConfigureAwait(false);
        Expect.Equal(0, history.Count, "The number of events in another tenant's history");
        if (!subject.HasLists) return;
        var listed = await subject.ListAsync(run.Stores, stranger, new PageRange { Take = 10 }, run.Cancel).ConfigureAwait(false);
        Expect.Equal(0, listed.Count, "The number of records in another tenant's list");
    }
}
