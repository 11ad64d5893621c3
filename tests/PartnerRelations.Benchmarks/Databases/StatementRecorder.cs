using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PartnerRelations.Customers;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.EntityFrameworkCore.Stores;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Benchmarks.Databases;

/// <summary>A context with nothing but the library's tables, so that what is asked through it can be listened to.</summary>
internal sealed class RecordedContext(DbContextOptions<RecordedContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ConfigurePartnerRelations();
}

/// <summary>Writes down the statements of one operation: those that ask as they are sent, those that write from the change that is saved.</summary>
internal sealed class StatementRecorder : DbCommandInterceptor
{
    private List<SentStatement> _statements = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command, writes: false);
        return new(result);
    }

    public void Saving(DbContext context, object change)
    {
        var schema = PartnerSchema.Of(context);
        var write = change is ProviderLinkChange link ? EfProviderLinkStore.Compose(schema, link) : EfCustomerStore.Compose(schema, (CustomerChange)change);
        foreach (var statement in write.Statements)
        {
            using var command = StatementRun.CommandFor(context.Database.GetDbConnection(), null, statement);
            Keep(command, writes: true);
        }
    }

    /// <summary>What was sent since the last time.</summary>
    public IReadOnlyList<SentStatement> Take()
    {
        var statements = _statements;
        _statements = [];
        return statements;
    }

    private void Keep(DbCommand command, bool writes) => _statements.Add(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(PlainAdo.Copy)], writes));
}
