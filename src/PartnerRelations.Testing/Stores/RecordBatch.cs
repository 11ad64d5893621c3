using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>The records of one table in one write.</summary>
internal sealed class RecordBatch<TRecord>(RecordTable<TRecord> table) : IWriteStep
    where TRecord : class
{
    private readonly Dictionary<Guid, TRecord> _records = [];
    private readonly Dictionary<Guid, InvitationTokenHash> _tokens = [];

    public RecordTable<TRecord> Table => table;

    public void Add(TRecord next, InvitationTokenHash? token)
    {
        var id = table.IdOf(next);
        if (!_records.TryAdd(id, next)) throw new ArgumentException($"The record {id} is twice in one change.", nameof(next));
        if (token is not null) _tokens.Add(id, token);
    }

    public SaveResult Check()
    {
        if (table.Check(_records) is var result and not SaveResult.Saved) return result;
        return table.Tokens.Clashes(_tokens) ? SaveResult.AlreadyExists : SaveResult.Saved;
    }

    public void Apply()
    {
        table.Apply(_records);
        foreach (var (id, token) in _tokens) table.Tokens.Set(id, token);
    }
}
