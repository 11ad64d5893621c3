using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>Rows that are written once and never changed, such as consents. Used under the storage's gate only.</summary>
internal sealed class AppendOnlyTable<TRow>(Func<TRow, Guid> idOf)
    where TRow : class
{
    private readonly Dictionary<Guid, TRow> _rows = [];

    public Guid IdOf(TRow row) => idOf(row);

    public TRow? Find(Guid id) => _rows.GetValueOrDefault(id);

    public IWriteStep Adding(TRow row) => new Step(_rows, idOf(row), row);

    private sealed class Step(Dictionary<Guid, TRow> rows, Guid id, TRow row) : IWriteStep
    {
        public SaveResult Check() => rows.ContainsKey(id) ? SaveResult.AlreadyExists : SaveResult.Saved;

        public void Apply() => rows.Add(id, row);
    }
}
