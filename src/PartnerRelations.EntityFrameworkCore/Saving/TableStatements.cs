using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerRelations.EntityFrameworkCore.Mapping;

namespace PartnerRelations.EntityFrameworkCore.Saving;

/// <summary>
/// The statements that write one kind of row, made from the model once. They are written by hand and not left to change tracking, because
/// the order within a change matters and nothing has to be tracked to know that a whole row is new.
/// </summary>
internal sealed class TableStatements
{
    private const string Version = "Version";

    private readonly string _table;
    private readonly List<Column> _columns;
    private readonly List<Column> _key;
    private readonly bool _skipsLocked;
    private readonly Column? _version;
    private readonly Column? _erasedAt;
    private readonly ConcurrentDictionary<(bool WithToken, bool Erased), Statement> _updates = new();
    private readonly ConcurrentDictionary<string, Statement> _sets = new(StringComparer.Ordinal);
    private readonly Lazy<Statement> _insert;
    private readonly Lazy<Statement> _overwrite;
    private readonly Lazy<Statement> _delete;
    private readonly Lazy<Statement> _selectVersion;

    /// <summary>Makes them for a type.</summary>
    /// <param name="type">The type in the model; the very type of the rows.</param>
    /// <param name="sql">How this database spells names.</param>
    /// <param name="apart">What goes into the columns that no property of the row stands for.</param>
    /// <param name="skipsLocked">Whether an update passes by a row that somebody holds instead of waiting for it; PostgreSQL only.</param>
    public TableStatements(IEntityType type, ISqlGenerationHelper sql, IReadOnlyDictionary<string, Func<object, object?>> apart, bool skipsLocked = false)
    {
        _skipsLocked = skipsLocked;
        var table = type.GetTableMappings().Single().Table;
        _table = sql.DelimitIdentifier(table.Name, table.Schema);
        _columns =
        [
            .. type.GetFlattenedProperties()
                .Where(property => property.ValueGenerated == ValueGenerated.Never)
                .Select(property => property.GetTableColumnMappings().First(column => column.TableMapping.Table == table))
                .Select(column => new Column(column.Property, sql.DelimitIdentifier(column.Column.Name), new(column.TypeMapping, GetterOf(type, column.Property, apart)))),
        ];
        _key = [.. _columns.Where(column => column.Property.IsPrimaryKey())];
        _version = Find(Version);
        _erasedAt = Find(PartnerTables.ErasedAt);
        _insert = new(Insert);
        _overwrite = new(Overwrite);
        _delete = new(Delete);
        _selectVersion = new(SelectVersion);
    }

    /// <summary>A new row.</summary>
    public BoundStatement Insert(object row, string? tokenHash = null) => new(_insert.Value, new(row, tokenHash));

    /// <summary>The next version of a row, over exactly the version before.</summary>
    /// <param name="row">The row as it will be.</param>
    /// <param name="tokenHash">Its new token's hash; the stored one stays where none is given.</param>
    /// <param name="erasedAt">When people were erased from the stored row, as it was read; null where nobody may have been.</param>
    public BoundStatement Update(object row, string? tokenHash = null, DateTimeOffset? erasedAt = null) =>
        new(_updates.GetOrAdd((tokenHash is not null, erasedAt is not null), static (kind, table) => table.Update(kind.WithToken, kind.Erased), this), new(row, tokenHash, erasedAt));

    /// <summary>The same version of a row with other values; its token stays.</summary>
    /// <param name="row">The row as it will be.</param>
    /// <param name="erasedAt">When people were erased from it.</param>
    public BoundStatement Overwrite(object row, DateTimeOffset? erasedAt = null) => new(_overwrite.Value, new(row, null, erasedAt));

    /// <summary>Another value in one column of a row, which is named by its key.</summary>
    public BoundStatement Set(object row, string property) => new(_sets.GetOrAdd(property, static (name, table) => table.SetOne(name), this), new(row));

    /// <summary>No such row any more, whether there was one or not.</summary>
    public BoundStatement Delete(object row) => new(_delete.Value, new(row)) { MayChangeNothing = true };

    /// <summary>Asks for the stored version of a row.</summary>
    public BoundStatement SelectVersion(object row) => new(_selectVersion.Value, new(row));

    private Statement Insert() => new(
        $"INSERT INTO {_table} ({string.Join(", ", _columns.Select(column => column.Name))}) VALUES ({string.Join(", ", _columns.Select((_, at) => $"${at + 1}"))})",
        [.. _columns.Select(column => column.Value)]);

    private Statement Update(bool withToken, bool erased)
    {
        List<StatementValue> values = [];
        var set = Assign(withToken ? [PartnerTables.ErasedAt] : [PartnerTables.ErasedAt, PartnerTables.TokenHash], values);
        var row = ByKey(values);
        if (_version is { Value: var next })
        {
            values.Add(next with { Get = stored => (long)next.Get(stored)! - 1 });
            row += $" AND {_version.Name} = ${values.Count}";
        }

        if (_erasedAt is not null) row += erased ? $" AND {Equal(_erasedAt, values)}" : $" AND {_erasedAt.Name} IS NULL";
        return new($"UPDATE {_table} SET {set} WHERE {(_skipsLocked ? $"ctid = (SELECT ctid FROM {_table} WHERE {row} FOR UPDATE SKIP LOCKED)" : row)}", values);
    }

    private Statement Overwrite()
    {
        List<StatementValue> values = [];
        var text = $"UPDATE {_table} SET {Assign([PartnerTables.TokenHash], values)} WHERE {ByKey(values)}";
        if (_version is null) return new(text, values);
        values.Add(_version.Value);
        return new($"{text} AND {_version.Name} = ${values.Count}", values);
    }

    private Statement SetOne(string property)
    {
        var column = _columns.Single(column => column.Property.Name == property);
        List<StatementValue> values = [column.Value];
        return new($"UPDATE {_table} SET {column.Name} = $1 WHERE {ByKey(values)}", values);
    }

    private Statement Delete()
    {
        List<StatementValue> values = [];
        return new($"DELETE FROM {_table} WHERE {ByKey(values)}", values);
    }

    private Statement SelectVersion()
    {
        List<StatementValue> values = [];
        return new($"SELECT {_version!.Name} FROM {_table} WHERE {ByKey(values)}", values);
    }

    /// <summary>Every column but the key and those that stay as they are; the values come behind those that are there.</summary>
    private string Assign(string[] keep, List<StatementValue> values) =>
        string.Join(", ", _columns.Where(column => !_key.Contains(column) && !keep.Contains(column.Property.Name)).Select(column => Equal(column, values)));

    /// <summary>The condition that names one row; its values come behind those that are there.</summary>
    private string ByKey(List<StatementValue> values) => string.Join(" AND ", _key.Select(column => Equal(column, values)));

    private static string Equal(Column column, List<StatementValue> values)
    {
        values.Add(column.Value);
        return $"{column.Name} = ${values.Count}";
    }

    private Column? Find(string property) => _columns.Find(column => column.Property.Name == property);

    private static Func<RowToWrite, object?> GetterOf(IEntityType type, IProperty property, IReadOnlyDictionary<string, Func<object, object?>> apart)
    {
        if (property.Name == PartnerTables.TokenHash) return row => row.TokenHash;
        if (property.Name == PartnerTables.ErasedAt) return row => row.ErasedAt;
        var read = apart.TryGetValue(property.Name, out var get) ? get : PropertyReading.Of(type, property);
        return row => read(row.Row);
    }

    private sealed record Column(IProperty Property, string Name, StatementValue Value);
}
