using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>The newest token of a record finds it; an older one finds nothing.</summary>
internal static class TokenCases
{
    public static IEnumerable<RecordCase<TRecord>> Of<TRecord>()
        where TRecord : class =>
    [
        new("a token finds its record, also after later versions", FindsAsync),
        new("a replaced token finds nothing", ReplacedAsync),
        new("an unknown token finds nothing", UnknownAsync),
        new("another record's token answers AlreadyExists and changes nothing", TakenAsync),
    ];

    private static async Task FindsAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var token = Token(story);
        var record = await story.SavedAsync(story.New() with { Token = token }).ConfigureAwait(false);
        Expect.Equal(record, await FindAsync(story, token).ConfigureAwait(false), "The record of a token");
        record = await story.SavedAsync(story.Next(record)).ConfigureAwait(false);
        Expect.Equal(record, await FindAsync(story, token).ConfigureAwait(false), "The record of a token after a version that kept it");
    }

    private static async Task ReplacedAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var (first, second) = (Token(story), Token(story));
        var record = await story.SavedAsync(story.New() with { Token = first }).ConfigureAwait(false);
        record = await story.SavedAsync(story.Next(record) with { Token = second }).ConfigureAwait(false);
        Expect.Null(await FindAsync(story, first).ConfigureAwait(false), "A replaced token's record");
        Expect.Equal(record, await FindAsync(story, second).ConfigureAwait(false), "The record of the newest token");
    }

    private static async Task UnknownAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        await story.SavedNewAsync().ConfigureAwait(false);
        Expect.Null(await FindAsync(story, Token(story)).ConfigureAwait(false), "An unknown token's record");
    }

    private static async Task TakenAsync<TRecord>(RecordStory<TRecord> story)
        where TRecord : class
    {
        var token = Token(story);
        var holder = await story.SavedAsync(story.New() with { Token = token }).ConfigureAwait(false);
        var other = story.Subject.New(story.Run.Samples, story.Run.Samples.Tenant()) with { Token = token };
        await Expect.AnswersAsync(SaveResult.AlreadyExists, story.SaveAsync(other), "A token of another record").ConfigureAwait(false);
        Expect.Equal(holder, await FindAsync(story, token).ConfigureAwait(false), "The record of a token that somebody else tried to take");
    }

    private static InvitationTokenHash Token<TRecord>(RecordStory<TRecord> story)
        where TRecord : class => InvitationToken.Create(story.Owner).Hash;

    private static Task<TRecord?> FindAsync<TRecord>(RecordStory<TRecord> story, InvitationTokenHash token)
        where TRecord : class => story.Subject.FindByTokenAsync(story.Run.Stores, token, story.Run.Cancel);
}
