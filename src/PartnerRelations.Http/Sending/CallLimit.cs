namespace PartnerRelations.Http.Sending;

/// <summary>A limit of time on the clock, ended early by the caller's own cancellation; the two can be told apart.</summary>
internal sealed class CallLimit : IDisposable
{
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenRegistration _callers;
    private readonly CancellationToken _caller;

    public CallLimit(TimeSpan limit, TimeProvider clock, CancellationToken caller)
    {
        _limit = new CancellationTokenSource(limit, clock);
        _caller = caller;
        _callers = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _limit);
    }

    public CancellationToken Token => _limit.Token;

    /// <summary>Whether the time is up, and the caller has not cancelled.</summary>
    public bool IsOver => _limit.IsCancellationRequested && !_caller.IsCancellationRequested;

    public void Dispose()
    {
        _callers.Dispose();
        _limit.Dispose();
    }
}
