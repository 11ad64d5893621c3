namespace PartnerRelations.Http.PartnerCenter;

/// <summary>
/// Names a call from outside, and tells how it was answered. What is called on the same asynchronous path until the scope is disposed
/// belongs to it; scopes may be nested, the inner one counts.
/// <code>
/// using var call = PartnerCenterCall.Begin(correlationId);
/// await customers.CreateAsync(customer, cancellationToken);
/// logger.Created(call.Answer?.RequestId);
/// </code>
/// </summary>
public sealed class PartnerCenterCall : IDisposable
{
    private static readonly AsyncLocal<PartnerCenterCall?> Ambient = new();

    private readonly PartnerCenterCall? _outer;
    private readonly Guid? _correlationId;
    private Box<Guid>? _requestId;
    private volatile PartnerCenterAnswer? _answer;

    private PartnerCenterCall(PartnerCenterCall? outer, Guid? correlationId, Guid? requestId)
    {
        _outer = outer;
        _correlationId = correlationId;
        _requestId = requestId is { } id ? new(id) : null;
    }

    /// <summary>The head of the newest answer in this scope; null before the first. With several calls at once it is that of any of them.</summary>
    public PartnerCenterAnswer? Answer => _answer;

    internal static PartnerCenterCall? Current => Ambient.Value;

    /// <summary>Begins a scope.</summary>
    /// <param name="correlationId">The <c>MS-CorrelationId</c> of every call in the scope; null gives each call its own.</param>
    /// <param name="requestId">
    /// The <c>MS-RequestId</c> of the first call in the scope, to make a call once more whose outcome is not known
    /// (<see cref="PartnerCenterException.RequestId"/>); further calls get their own. Null gives each call its own.
    /// </param>
    public static PartnerCenterCall Begin(Guid? correlationId = null, Guid? requestId = null)
    {
        if (correlationId == Guid.Empty) throw new ArgumentException("The empty GUID names no call.", nameof(correlationId));
        if (requestId == Guid.Empty) throw new ArgumentException("The empty GUID names no call.", nameof(requestId));
        return Ambient.Value = new PartnerCenterCall(Ambient.Value, correlationId, requestId);
    }

    /// <summary>Ends the scope; what was read from it stays readable.</summary>
    public void Dispose()
    {
        if (Ambient.Value == this) Ambient.Value = _outer;
    }

    internal Guid? CorrelationId => _correlationId ?? _outer?.CorrelationId;

    internal Guid? TakeRequestId() => Interlocked.Exchange(ref _requestId, null)?.Value;

    internal void Answered(PartnerCenterAnswer answer)
    {
        _answer = answer;
        _outer?.Answered(answer);
    }

    private sealed record Box<T>(T Value);
}
