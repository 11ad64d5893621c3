using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace PartnerRelations.EntityFrameworkCore.Saving;

/// <summary>A statement made once from the model, and where its values come from.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<StatementValue> Values);

/// <summary>One value of a statement: how it is mapped, and how a row gives it.</summary>
internal sealed record StatementValue(RelationalTypeMapping Mapping, Func<RowToWrite, object?> Get);

/// <summary>A row, and what goes into its columns that no property of the row stands for.</summary>
/// <param name="Row">The row.</param>
/// <param name="TokenHash">The hash of its new token; null where it keeps the one it has.</param>
/// <param name="ErasedAt">When people were erased from the stored row; null where nobody was.</param>
internal readonly record struct RowToWrite(object Row, string? TokenHash = null, DateTimeOffset? ErasedAt = null);

/// <summary>A statement about one row. Where it changes none, the whole write is void, unless it is allowed to.</summary>
internal readonly record struct BoundStatement(Statement Statement, RowToWrite Row)
{
    /// <summary>Whether it is all the same if there is no such row.</summary>
    public bool MayChangeNothing { get; init; }

    /// <summary>Adds the parameters; positional ones have no name.</summary>
    public void AddParameters(DbCommand factory, DbParameterCollection parameters, bool positional)
    {
        for (var at = 0; at < Statement.Values.Count; at++)
        {
            var value = Statement.Values[at];
            parameters.Add(value.Mapping.CreateParameter(factory, positional ? string.Empty : $"${at + 1}", value.Get(Row), nullable: true));
        }
    }
}
