using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PartnerRelations.EntityFrameworkCore.Saving;

/// <summary>
/// The statements that write one kind of row, made from the model once. They are written by hand and not left to change tracking, because
/// the order within a change matters (see the decision on saving) and nothing has to be tracked to know that a whole row is new.
/// </summary>
internal sealed class TableStatements
{
    private const string Version = "Version";

    private readonly string _table;
    private readonly ISqlGenerationHelper _sql;
    private readonly List<Column> _columns;
    private readonly List<Column> _key;
    private readonly ConcurrentDictionary<(bool WithToken, bool Erased), Statement> _updates = new();
    private readonly ConcurrentDictionary<string, Statement> _sets = new(StringComparer.Ordinal);
    private readonly Lazy<Statement> _insert;
    private readonly Lazy<Statement> _delete;
    private readonly Lazy<Statement> _selectVersion;
    private readonly string? _tokenHash;
    private readonly string? _erased;

    /// <summary>Makes them for a type.</summary>
    /// <param name="type">The type in the model; the very type of the rows.</param>
    /// <param name="sql">How this database spells names.</param>
    /// <param name="apart">The columns that no property of the row stands for.</param>
    /// <param name="tokenHash">The column that holds the token's hash; null where there is none.</param>
    /// <param name="erasedAt">The column that marks an erased row; null where there is none.</param>
    public TableStatements(IEntityType type, ISqlGenerationHelper sql, IReadOnlyDictionary<string, Func<object, object?>> apart, string? tokenHash = null, string? erasedAt = null)
    {
        var mapping = type.GetTableMappings().Single();
        _sql = sql;
        _table = sql.DelimitIdentifier(mapping.Table.Name, mapping.Table.Schema);
        _columns =
        [
            .. type.GetFlattenedProperties()
                .Where(property => property.ValueGenerated == ValueGenerated.Never && property.Name != erasedAt)
                .Select(property => property.GetTableColumnMappings().First(column => column.TableMapping.Table == mapping.Table))
                .Select(column => new Column(column.Property, sql.DelimitIdentifier(column.Column.Name), column.TypeMapping, GetterOf(type, column.Property, apart, tokenHash))),
        ];
        _key = [.. _columns.Where(column => column.Property.IsPrimaryKey())];
        _tokenHash = tokenHash;
        _erased = erasedAt is null ? null : sql.DelimitIdentifier(type.FindProperty(erasedAt)!.GetColumnName());
        _insert = new(Insert);
        _delete = new(Delete);
        _selectVersion = new(SelectVersion);
    }

    /// <summary>A new row.</summary>
    public BoundStatement Insert(object row, string? tokenHash = null) => _insert.Value.Bind(row, tokenHash);

    /// <summary>The next version of a row, over exactly the version before.</summary>
    /// <param name="row">The row as it will be.</param>
    /// <param name="tokenHash">Its new token's hash; the stored one stays where none is given.</param>
    /// <param name="erased">Whether the stored row must be one that a person was erased from; otherwise it must be none.</param>
    public BoundStatement Update(object row, string? tokenHash = null, bool erased = false) =>
        _updates.GetOrAdd((tokenHash is not null, erased), static (kind, table) => table.Update(kind.WithToken, kind.Erased), this).Bind(row, tokenHash);

    /// <summary>Another value in one column of a row, which is named by its key.</summary>
    public BoundStatement Set(object row, string property) => _sets.GetOrAdd(property, static (name, table) => table.SetOne(name), this).Bind(row);

    /// <summary>No such row any more, whether there was one or not.</summary>
    public BoundStatement Delete(object row) => _delete.Value.Bind(row) with { MayChangeNothing = true };

    /// <summary>The stored version of a row and, for rows that people are erased from, when that was done.</summary>
    public BoundStatement SelectVersion(object row) => _selectVersion.Value.Bind(row);

    private Statement Insert() => new(
        $"INSERT INTO {_table} ({string.Join(", ", _columns.Select(column => column.Name))}) VALUES ({string.Join(", ", _columns.Select((_, at) => $"${at + 1}"))})",
        [.. _columns.Select(column => column.Value)]);

    private Statement Update(bool withToken, bool erased)
    {
        List<Column> set = [.. _columns.Where(column => !_key.Contains(column) && (withToken || column.Property.Name != _tokenHash))];
        List<StatementValue> values = [.. set.Select(column => column.Value)];
        var text = $"UPDATE {_table} SET {string.Join(", ", set.Select((column, at) => $"{column.Name} = ${at + 1}"))} WHERE {ByKey(values)}";
        if (set.Find(column => column.Property.Name == Version) is { } version)
        {
            values.Add(version.Value with { Get = (row, token) => (long)version.Value.Get(row, token)! - 1 });
            text += $" AND {version.Name} = ${values.Count}";
        }

        return new(_erased is null ? text : $"{text} AND {_erased} IS {(erased ? "NOT NULL" : "NULL")}", values);
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
        return new($"SELECT {_sql.DelimitIdentifier("version")}, {_erased ?? "NULL"} FROM {_table} WHERE {ByKey(values)}", values);
    }

    /// <summary>The condition that names one row; its values come behind those that are there.</summary>
    private string ByKey(List<StatementValue> values)
    {
        var conditions = _key.Select((column, at) => $"{column.Name} = ${values.Count + at + 1}").ToList();
        values.AddRange(_key.Select(column => column.Value));
        return string.Join(" AND ", conditions);
    }

    private static Func<object, string?, object?> GetterOf(IEntityType type, IProperty property, IReadOnlyDictionary<string, Func<object, object?>> apart, string? tokenHash)
    {
        if (property.Name == tokenHash) return (_, token) => token;
        if (apart.TryGetValue(property.Name, out var get)) return (row, _) => get(row);
        var read = Getter(type, property);
        return (row, _) => read(row);
    }

    /// <summary>Reads a property of a row, or of a part of it; null where the part is not there.</summary>
    private static Func<object, object?> Getter(IEntityType type, IProperty property)
    {
        var path = new Stack<IPropertyBase>([property]);
        for (var declaring = property.DeclaringType; declaring is IComplexType part; declaring = part.ComplexProperty.DeclaringType) path.Push(part.ComplexProperty);
        var row = Expression.Parameter(typeof(object));
        var value = Read(Expression.Convert(row, type.ClrType), path);
        return Expression.Lambda<Func<object, object?>>(value, row).Compile();
    }

    private static Expression Read(Expression from, Stack<IPropertyBase> path)
    {
        var step = path.Pop();
        var value = Expression.Property(from, step.PropertyInfo ?? throw new InvalidOperationException($"No property stands for the column of {step.Name}, and nobody says what goes into it."));
        if (path.Count == 0) return Expression.Convert(value, typeof(object));
        var inner = Expression.Variable(value.Type);
        return Expression.Block(
            [inner],
            Expression.Assign(inner, value),
            Expression.Condition(Expression.ReferenceEqual(inner, Expression.Constant(null)), Expression.Constant(null, typeof(object)), Read(inner, path)));
    }

    private sealed record Column(IProperty Property, string Name, RelationalTypeMapping Mapping, Func<object, string?, object?> Get)
    {
        public StatementValue Value { get; } = new(Mapping, Get);
    }
}
