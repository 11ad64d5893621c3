namespace PartnerRelations.Testing.Stores;

/// <summary>A call that waits until the test lets it go, so that something can happen in between without a sleep. Safe for concurrent use.</summary>
public sealed class HeldCall
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal HeldCall()
    {
    }

    /// <summary>Done as soon as the call waits. Await it before doing what is to happen in between.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Lets the call go on; at once, if it has not come yet.</summary>
    public void Release() => _released.TrySetResult();

    internal Task WaitAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        return _released.Task.WaitAsync(cancellationToken);
    }
}
