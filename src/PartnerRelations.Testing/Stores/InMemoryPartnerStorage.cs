using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>
/// One storage for the records of every feature, their tokens, requests and consents, and the event log; the in-memory stores are views of
/// it. It conflicts, keeps uniqueness and writes a change whole or not at all, as a database does. Safe for concurrent use; gone with the
/// process. Its tables grow for ever, so use a fresh one for each test.
/// </summary>
public sealed class InMemoryPartnerStorage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Type, object> _tables = [];

    internal EventTable Events { get; } = new();

    internal RequestTable Requests { get; } = new();

    /// <summary>The tables of one feature: every store over this storage gets the same ones.</summary>
    internal TTables Tables<TTables>()
        where TTables : class, new()
    {
        lock (_gate)
        {
            if (!_tables.TryGetValue(typeof(TTables), out var tables)) _tables.Add(typeof(TTables), tables = new TTables());
            return (TTables)tables;
        }
    }

    /// <summary>Reads while nobody writes. What it answers must be complete: nothing may be enumerated later.</summary>
    internal Task<TAnswer> ReadAsync<TAnswer>(Func<TAnswer> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<TAnswer>(cancellationToken);
        lock (_gate) return Task.FromResult(read());
    }

    /// <summary>Checks everything, then applies everything.</summary>
    internal Task<SaveResult> SaveAsync(StorageWrite write, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<SaveResult>(cancellationToken);
        lock (_gate) return Task.FromResult(write.Commit(this));
    }
}
