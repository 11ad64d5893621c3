namespace PartnerRelations.Testing.Conformance;

/// <summary>The promises that every feature's store makes alike.</summary>
internal static class RecordCases
{
    public static IEnumerable<StoreCase> For<TRecord>(RecordSubject<TRecord> subject)
        where TRecord : class =>
    [
        .. Named(subject, SavingCases.Of<TRecord>()),
        .. Named(subject, RaceCases.Of<TRecord>()),
        .. Named(subject, RequestCases.Of<TRecord>()),
        .. Named(subject, LogCases.Of<TRecord>()),
        .. subject.HasTokens ? Named(subject, TokenCases.Of<TRecord>()) : [],
        .. subject.HasLists ? Named(subject, ListCases.Of<TRecord>()) : [],
    ];

    private static IEnumerable<StoreCase> Named<TRecord>(RecordSubject<TRecord> subject, IEnumerable<RecordCase<TRecord>> cases)
        where TRecord : class =>
        cases.Select(one => new StoreCase($"{subject.Feature}: {one.Name}", run => one.RunAsync(new RecordStory<TRecord>(subject, run))));
}

/// <summary>A common case before it knows its feature.</summary>
internal sealed record RecordCase<TRecord>(string Name, Func<RecordStory<TRecord>, Task> RunAsync)
    where TRecord : class;
