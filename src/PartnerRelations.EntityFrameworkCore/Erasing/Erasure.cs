using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.EntityFrameworkCore.Saving;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.EntityFrameworkCore.Erasing;

/// <summary>One run through the log and the evidence.</summary>
internal sealed class Erasure(PartnerStorage storage, PersonInText person, DateTimeOffset now)
{
    private const int Window = 5000;
    private const int MaxTries = 5;
    private const int LostRace = -1;

    public async Task<ErasureRun> RunAsync(CancellationToken cancellationToken)
    {
        var run = new ErasureRun();
        var seen = new HashSet<(TenantId Owner, Guid Record)>();
        var end = await storage.ReadAsync((context, cancel) => context.Set<EventRow>().MaxAsync(row => (long?)row.Position, cancel), cancellationToken).ConfigureAwait(false) ?? 0;
        for (var from = 0L; from < end; from += Window)
        {
            foreach (var record in await FindAsync(from, cancellationToken).ConfigureAwait(false))
            {
                if (!seen.Add((record.Owner, record.RecordId))) continue;
                var events = await EraseAsync(record.Owner, record.RecordId, cancellationToken).ConfigureAwait(false);
                if (events > 0) run = run with { Records = run.Records + 1, Events = run.Events + events };
            }
        }

        return run with { Consents = await storage.TransactAsync(EraseEvidenceAsync, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>The records with an event in a part of the log that names the person.</summary>
    private Task<List<EventOf>> FindAsync(long from, CancellationToken cancellationToken)
    {
        var (first, second) = (person.Needles[0], person.Needles[^1]);
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // The database makes small letters of it, and addresses and ids are ASCII.
        return storage.ReadAsync(
            (context, cancel) => context.Set<EventRow>().AsNoTracking()
                .Where(row => row.Position > from && row.Position <= from + Window && (row.Body.ToLower().Contains(first) || row.Body.ToLower().Contains(second)))
                .Select(row => new EventOf(row.Owner, row.RecordId)).Distinct().ToListAsync(cancel),
            cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }

    /// <summary>Erases the person from one record and answers how many of its events were changed. Begins again where somebody saved it meanwhile.</summary>
    private async Task<int> EraseAsync(TenantId owner, Guid record, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var changed = await storage.TransactAsync((context, cancel) => EraseAsync(context, owner, record, cancel), cancellationToken).ConfigureAwait(false);
            if (changed != LostRace) return changed;
            if (tries == MaxTries) throw new InvalidOperationException($"Record {record} changes too often to erase somebody from it now. Erase once more; what is erased stays erased.");
        }
    }

    private async Task<int> EraseAsync(DbContext context, TenantId owner, Guid record, CancellationToken cancellationToken)
    {
        var rows = await context.Set<EventRow>().AsNoTracking().Where(row => row.Owner == owner && row.RecordId == record).OrderBy(row => row.Version).ToListAsync(cancellationToken).ConfigureAwait(false);
        var erased = rows.ConvertAll(row => row with { Body = person.Erase(row.Body, record) });
        var changed = erased.Where((row, at) => row.Body != rows[at].Body).ToList();
        if (changed.Count == 0) return 0;

        var events = erased.ConvertAll(row => EventJson.Read(row.ToLogged()));
        var schema = PartnerSchema.Of(context);
        if (!await RunAsync(context, [ErasableRecord.Overwrite(schema, events, now)], cancellationToken).ConfigureAwait(false)) return LostRace;
        if (events[0] is PartnerAccountEvent)
        {
            await context.Set<AccountUserRow>().Where(row => row.Tenant == owner).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await RunAsync(context, new AccountUserRows(schema).All(ErasableRecord.Account(events)), cancellationToken).ConfigureAwait(false);
        }

        foreach (var row in changed) await WriteAsync(context, row, cancellationToken).ConfigureAwait(false);
        return changed.Count;
    }

    private static Task<bool> RunAsync(DbContext context, IEnumerable<BoundStatement> statements, CancellationToken cancellationToken) =>
        StatementRun.AllTookEffectAsync(context.Database.GetDbConnection(), context.Database.CurrentTransaction!.GetDbTransaction(), statements, cancellationToken);

    private static Task<int> WriteAsync(DbContext context, EventRow row, CancellationToken cancellationToken)
    {
        var by = EventJson.Read(row.ToLogged()).Header.By.Id;
        return context.Set<EventRow>().Where(stored => stored.Position == row.Position)
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.Body, row.Body).SetProperty(stored => stored.By.Id, by), cancellationToken);
    }

    /// <summary>What the person has given keeps its text and its hash; who it was is gone.</summary>
    private async Task<int> EraseEvidenceAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (person.Person is not { Tenant: { } tenant, User: { } user }) return 0;
        var (id, pseudonym) = (user.ToString(), person.Pseudonym);
        var consents = await context.Set<Consent>().Where(consent => consent.GivenBy.Id == id).ExecuteUpdateAsync(set => set.SetProperty(consent => consent.GivenBy.Id, pseudonym), cancellationToken).ConfigureAwait(false);
        var acceptances = await context.Set<CustomerAcceptance>().Where(given => given.GivenBy.Id == id).ExecuteUpdateAsync(set => set.SetProperty(given => given.GivenBy.Id, pseudonym), cancellationToken).ConfigureAwait(false);
        var (asUser, asCustomer) = ($"user:{tenant}/{user}", $"customer:{tenant}/{user}");
        await context.Set<RequestRow>().Where(row => row.Scope == asUser || row.Scope == asCustomer).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return consents + acceptances;
    }

    /// <summary>Of which record an event is.</summary>
    private sealed record EventOf(TenantId Owner, Guid RecordId);
}
