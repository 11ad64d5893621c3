using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerRelations.EntityFrameworkCore.Tests.Plans;

/// <summary>Keeps every different text of a command with one set of its values, while it is on.</summary>
internal sealed class CommandRecorder : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<DbParameter>> _commands = new(StringComparer.Ordinal);

    public bool IsOn { get; set; }

    public IEnumerable<KeyValuePair<string, IReadOnlyList<DbParameter>>> Commands => _commands;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (IsOn) Keep(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (IsOn) Keep(command);
        return new(result);
    }

    public void Keep(DbCommand command) => _commands.TryAdd(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(Copy)]);

    private static DbParameter Copy(DbParameter parameter) =>
        parameter is ICloneable one ? (DbParameter)one.Clone() : new SqliteParameter(parameter.ParameterName, parameter.Value);
}
