using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Stores;
using PartnerRelations.Events;

namespace PartnerRelations.EntityFrameworkCore.Tests.Walks;

/// <summary>
/// A log that answers only once it shows everything that is there. Others write to the same server, and until their transactions have ended
/// the log holds back what stands behind them; a walk tells what it sees and would tell different things.
/// </summary>
internal sealed class PatientEventLog(IEventLog log) : IEventLog
{
    /// <summary>A PostgreSQL database with such a log.</summary>
    public static void Use(PartnerRelationsBuilder builder, string connectionString)
    {
        builder.Services.AddSingleton<IEventLog>(provider => new PatientEventLog(new PostgreSqlEventLog(provider.GetRequiredService<PartnerStorage>())));
        builder.UsePostgreSql(connectionString);
    }

    public async Task<IReadOnlyList<LoggedEvent>> ReadAsync(long after, int take, CancellationToken cancellationToken)
    {
        var last = await log.FindLastPositionAsync(cancellationToken);
        while (true)
        {
            var read = await log.ReadAsync(after, take, cancellationToken);
            if (read.Count == take || (read.Count == 0 ? after : read[^1].Position) >= last) return read;
            await Task.Yield();
        }
    }

    public Task<IReadOnlyList<LoggedEvent>> ReadRecordAsync(TenantId owner, Guid recordId, long afterVersion, int take, CancellationToken cancellationToken) =>
        log.ReadRecordAsync(owner, recordId, afterVersion, take, cancellationToken);

    public Task<long> FindLastPositionAsync(CancellationToken cancellationToken) => log.FindLastPositionAsync(cancellationToken);
}
