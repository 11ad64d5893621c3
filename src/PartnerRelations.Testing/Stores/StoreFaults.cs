using System.Collections.Concurrent;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>
/// What goes wrong next in a store: the test sets it, a decorator such as <see cref="FaultyProviderLinkStore"/> does it. Faults are done in
/// the order in which they were set, one for each save or each question; without any, everything works. Share one between decorators to
/// break whichever store is called next. Safe for concurrent use.
/// </summary>
public sealed class StoreFaults
{
    private readonly ConcurrentQueue<Func<Func<Task<SaveResult>>, CancellationToken, Task<SaveResult>>> _saves = new();
    private readonly ConcurrentQueue<Func<CancellationToken, Task>> _reads = new();

    /// <summary>The next save throws and writes nothing.</summary>
    /// <param name="exception">What it throws; a <see cref="StoreFaultException"/> where null.</param>
    public void FailNextSave(Exception? exception = null) =>
        _saves.Enqueue((_, _) => Task.FromException<SaveResult>(exception ?? new StoreFaultException("The save was not written.")));

    /// <summary>The next save is written and then throws: the answer is lost, and the caller cannot know.</summary>
    /// <param name="exception">What it throws; a <see cref="StoreFaultException"/> where null.</param>
    public void LoseNextAnswer(Exception? exception = null) => _saves.Enqueue(async (save, _) =>
    {
        await save().ConfigureAwait(false);
        throw exception ?? new StoreFaultException("The save was written, but its answer was lost.");
    });

    /// <summary>The next saves answer as if somebody else had been faster, and write nothing.</summary>
    /// <param name="times">How many saves.</param>
    /// <param name="result">What they answer.</param>
    public void ConflictNextSaves(int times = 1, SaveResult result = SaveResult.VersionConflict)
    {
        if (result is SaveResult.Saved or SaveResult.None) throw new ArgumentException("That is no conflict.", nameof(result));
        for (var count = 0; count < times; count++) _saves.Enqueue((_, _) => Task.FromResult(result));
    }

    /// <summary>The next save waits before it is written until the test releases it.</summary>
    public HeldCall HoldNextSave()
    {
        var held = new HeldCall();
        _saves.Enqueue(async (save, cancellationToken) =>
        {
            await held.WaitAsync(cancellationToken).ConfigureAwait(false);
            return await save().ConfigureAwait(false);
        });
        return held;
    }

    /// <summary>The next save works; to let one pass before a fault that is set after it.</summary>
    public void PassNextSave() => _saves.Enqueue((save, _) => save());

    /// <summary>The next question (find or list) throws.</summary>
    /// <param name="exception">What it throws; a <see cref="StoreFaultException"/> where null.</param>
    public void FailNextRead(Exception? exception = null) =>
        _reads.Enqueue(_ => Task.FromException(exception ?? new StoreFaultException("The store could not be read.")));

    /// <summary>The next question waits until the test releases it.</summary>
    public HeldCall HoldNextRead()
    {
        var held = new HeldCall();
        _reads.Enqueue(held.WaitAsync);
        return held;
    }

    /// <summary>For decorators: a save with whatever goes wrong next.</summary>
    /// <param name="save">The decorated store's save.</param>
    /// <param name="cancellationToken">Ends a wait.</param>
    public Task<SaveResult> SaveAsync(Func<Task<SaveResult>> save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        return _saves.TryDequeue(out var fault) ? fault(save, cancellationToken) : save();
    }

    /// <summary>For decorators: a question with whatever goes wrong next.</summary>
    /// <typeparam name="TAnswer">The answer's type.</typeparam>
    /// <param name="read">The decorated store's question.</param>
    /// <param name="cancellationToken">Ends a wait.</param>
    public Task<TAnswer> ReadAsync<TAnswer>(Func<Task<TAnswer>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        return _reads.TryDequeue(out var fault) ? ReadAfterAsync(fault, read, cancellationToken) : read();
    }

    private static async Task<TAnswer> ReadAfterAsync<TAnswer>(Func<CancellationToken, Task> fault, Func<Task<TAnswer>> read, CancellationToken cancellationToken)
    {
        await fault(cancellationToken).ConfigureAwait(false);
        return await read().ConfigureAwait(false);
    }
}
