using System.Collections.Concurrent;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>One case's dealings with the records of one feature.</summary>
internal sealed class RecordStory<TRecord>(RecordSubject<TRecord> subject, CaseRun run)
    where TRecord : class
{
    public RecordSubject<TRecord> Subject => subject;

    public CaseRun Run => run;

    private readonly ConcurrentDictionary<Guid, TenantId> _owners = new();

    /// <summary>The tenant that the case's records belong to, unless a tenant can have but one.</summary>
    public TenantId Owner { get; } = run.Samples.Tenant();

    public RecordChange<TRecord> New()
    {
        var owner = subject.OnePerTenant ? run.Samples.Tenant() : Owner;
        var change = subject.New(run.Samples, owner);
        _owners[subject.IdOf(change.Next)] = owner;
        return change;
    }

    /// <summary>The tenant that a record of this case belongs to.</summary>
    public TenantId OwnerOf(Guid id) => _owners.GetValueOrDefault(id, Owner);

    public RecordChange<TRecord> Next(TRecord previous) => subject.Next(run.Samples, previous);

    /// <summary>A version that nothing in between led to.</summary>
    public RecordChange<TRecord> Skipping(TRecord previous) => Next(Next(previous).Next);

    public Task<SaveResult> SaveAsync(RecordChange<TRecord> change) => subject.SaveAsync(run.Stores, change, run.Cancel);

    /// <summary>The same on a thread of its own, so that stores that never wait race as well.</summary>
    public Task<SaveResult> SaveElsewhereAsync(RecordChange<TRecord> change) => Task.Run(() => SaveAsync(change), run.Cancel);

    public async Task<TRecord> SavedAsync(RecordChange<TRecord> change)
    {
        await Expect.SavedAsync(SaveAsync(change)).ConfigureAwait(false);
        return change.Next;
    }

    public Task<TRecord> SavedNewAsync() => SavedAsync(New());

    public Task<TRecord?> FindAsync(TRecord record) => FindAsync(subject.IdOf(record));

    public Task<TRecord?> FindAsync(Guid id) => subject.FindAsync(run.Stores, OwnerOf(id), id, run.Cancel);

    public Task<IReadOnlyList<TRecord>> ListAsync(PageRange range) => subject.ListAsync(run.Stores, Owner, range, run.Cancel);

    public Task<IReadOnlyList<LoggedEvent>> HistoryAsync(TRecord record) => HistoryAsync(record, 0, 1000);

    public Task<IReadOnlyList<LoggedEvent>> HistoryAsync(TRecord record, long afterVersion, int take)
    {
        var id = subject.IdOf(record);
        return run.Stores.Log.ReadRecordAsync(OwnerOf(id), id, afterVersion, take, run.Cancel);
    }

    /// <summary>The whole of a change whose record, event, token and request would all be seen if they were written.</summary>
    public RecordChange<TRecord> Full(RecordChange<TRecord> change) => change with
    {
        Token = subject.HasTokens ? InvitationToken.Create(Owner).Hash : null,
        Request = Request(change),
    };

    public StoredRequest Request(RecordChange<TRecord> change, RequestKey? key = null) => new()
    {
        Key = key ?? new RequestKey { Scope = $"user:{Owner}/{run.Samples.User()}", Id = run.Samples.RequestId() },
        ContentHash = new string('a', 64),
        RecordId = subject.IdOf(change.Next),
        Version = subject.VersionOf(change.Next),
        At = PartnerSamples.Start,
    };

    /// <summary>That the store holds the record as it was, or nothing, and no trace of the refused change.</summary>
    public async Task UnchangedAsync(RecordChange<TRecord> refused, TRecord? before, string after)
    {
        var id = subject.IdOf(refused.Next);
        Expect.Equal(before, await FindAsync(id).ConfigureAwait(false), $"After {after} the record");
        var history = await HistoryAsync(refused.Next).ConfigureAwait(false);
        Expect.Equal(before is null ? 0 : (int)subject.VersionOf(before), history.Count, $"After {after} the number of logged events");
        if (refused.Token is { } token) Expect.Null(await subject.FindByTokenAsync(run.Stores, token, run.Cancel).ConfigureAwait(false), $"After {after} the refused token");
        if (refused.Request is { } request)
        {
            var stored = await subject.FindRequestAsync(run.Stores, request.Key, run.Cancel).ConfigureAwait(false);
            Expect.True(stored is null || stored != request, $"After {after} the refused request should not be stored, but it is.");
        }
    }
}
