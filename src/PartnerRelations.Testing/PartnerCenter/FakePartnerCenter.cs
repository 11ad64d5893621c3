using System.Collections.Concurrent;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Granular;
using PartnerRelations.Testing.PartnerCenter.Routes;
using PartnerRelations.Testing.PartnerCenter.State;

namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>
/// Microsoft's Partner Center for tests: it keeps partners, customers and their relationships, answers the calls of the API as the
/// documentation prints the answers, refuses what the documentation refuses, and lets a test do what the portal does. It begins empty.
/// Give <see cref="CreateHandler"/> to an <see cref="HttpClient"/>, or hand requests to <see cref="AnswerAsync"/> yourself. Safe for
/// concurrent use; the same calls in the same order give the same answers.
/// </summary>
public sealed partial class FakePartnerCenter
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<FakeRequest> _received = new();
    private readonly RouteTable _routes = AllRoutes.Make();
    private readonly TokenDesk _tokens;
    private readonly Throttle _throttle = new();
    private CenterState _state = new();

    /// <summary>A Partner Center without partners.</summary>
    /// <param name="clock">The clock that it goes by: tokens, audit records and throttling.</param>
    /// <param name="options">How it behaves; null for the defaults.</param>
    public FakePartnerCenter(TimeProvider clock, FakePartnerCenterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        Options = options ?? new FakePartnerCenterOptions();
        Sequence = new Sequence(Options.Seed);
        _tokens = new TokenDesk(this);
        Faults = new FakeFaults(_routes);
        Webhooks = new FakeWebhooks(this, clock);
        Done += Webhooks.Hear;
    }

    /// <summary>How it behaves.</summary>
    public FakePartnerCenterOptions Options { get; }

    /// <summary>
    /// Where a server of yours serves it, such as <c>http://127.0.0.1:5100</c>; null, as it is unless set, for Microsoft's own addresses. What
    /// it prints to be followed leads there: the next pages and new resources of Graph, and the certificate of webhooks.
    /// </summary>
    public Uri? Address { get; set; }

    /// <summary>What goes wrong next.</summary>
    public FakeFaults Faults { get; }

    /// <summary>The events on their way to partners.</summary>
    public FakeWebhooks Webhooks { get; }

    /// <summary>The last requests, oldest first; as many as <see cref="FakePartnerCenterOptions.KeptRequests"/>. They hold the tokens that came with them.</summary>
    public IReadOnlyList<FakeRequest> Received => [.. _received];

    internal Sequence Sequence { get; }

    internal TokenDesk Tokens => _tokens;

    /// <summary>Something was done to a partner, by a call or in the portal. Told after the work, outside the gate, with the line of the audit log.</summary>
    internal event Action<FakeAuditRecord>? Done;

    /// <summary>
    /// A handler for an <see cref="HttpClient"/>, which may be disposed of without harm. Any host is answered; the path decides whether it is
    /// Partner Center, Graph or the token authority.
    /// </summary>
    /// <param name="answersUnknownRoutes">
    /// Whether a call that the service does not have is answered with 404, as over a socket. Otherwise it throws
    /// <see cref="UnknownRouteException"/>, so that no test takes a misspelt path for a missing record.
    /// </param>
    public HttpMessageHandler CreateHandler(bool answersUnknownRoutes = false) => new FakePartnerCenterHandler(this, answersUnknownRoutes);

    /// <summary>Answers a request, or lets happen what <see cref="Faults"/> has in store. A call that the service does not have is answered with 404.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait of a call that is held; what it would have done is not done then.</param>
    /// <exception cref="HttpRequestException">A fault: the connection dies, before the effect or after it.</exception>
    /// <exception cref="TaskCanceledException">A fault: no answer comes in time. Its inner exception is a <see cref="TimeoutException"/>.</exception>
    public async Task<FakeAnswer> AnswerAsync(FakeRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        Keep(request);
        var arrival = new Arrival(request, this);
        if (_routes.Find(request.Method, arrival.Target.Segments) is { } found) (arrival.Route, arrival.Values) = found;
        var fault = Faults.Take(arrival);
        if (fault.Held is { } held) await held.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (fault.Before(arrival, _clock.GetUtcNow()) is { } instead) return instead;
        var answer = Answer(arrival, fault.Delay);
        return fault.After(answer);
    }

    internal bool Knows(FakeRequest request) => _routes.Find(request.Method, RequestTarget.Read(request.Target).Segments) is not null;

    /// <summary>Reads the state.</summary>
    internal T Read<T>(Func<CenterState, T> read) => AtGate(_ => read(_state));

    /// <summary>Lets happen, and tells, what the clock alone has brought about.</summary>
    internal void CatchUpWithTheClock() => Read(_ => true);

    /// <summary>Reads the state as it stands, without looking at the clock: for what is told while the clock's doings are told.</summary>
    internal T Peek<T>(Func<CenterState, T> read)
    {
        lock (_gate) return read(_state);
    }

    /// <summary>Does what the portal does.</summary>
    internal T Change<T>(TenantId? by, Func<Work, T> change)
    {
        var (work, result) = AtGate(now =>
        {
            var work = new Work(this, _state, now, new(Faults.TakePortalDelay)) { Caller = by is { } tenant ? Caller.Portal(tenant) : null };
            return (work, change(work));
        });
        Tell(work);
        return result;
    }

    private FakeAnswer Answer(Arrival arrival, Lazy<TimeSpan> delay)
    {
        var (call, answer) = AtGate(now =>
        {
            using var call = new Call(this, _state, now, delay, arrival);
            return (call, Desk.Answer(call, _tokens, _throttle));
        });
        Tell(call);
        return answer;
    }

    /// <summary>Works on the state alone, once everything is done that the clock has brought about by now; that is told first, whatever comes of the work.</summary>
    private T AtGate<T>(Func<DateTimeOffset, T> work)
    {
        List<Work>? due = null;
        try
        {
            lock (_gate)
            {
                var now = _clock.GetUtcNow();
                due = CatchUp(now);
                return work(now);
            }
        }
        finally
        {
            foreach (var step in due ?? []) Tell(step);
        }
    }

    /// <summary>Does what the clock alone has brought about since anybody looked, each thing at its own moment; null where that is nothing.</summary>
    private List<Work>? CatchUp(DateTimeOffset now)
    {
        List<Work>? done = null;
        while (_state.Granular.Next is { } next && next.At <= now)
        {
            var work = new Work(this, _state, next.At, new(TimeSpan.Zero));
            GranularLife.Step(work, _state.Granular.Find(next.Id)!);
            (done ??= []).Add(work);
        }

        return done;
    }

    private void Tell(Work work)
    {
        if (Done is { } done)
        {
            foreach (var effect in work.Effects) done(effect);
        }

        foreach (var (partner, told) in work.Told) Webhooks.Raise(partner, told);
    }

    private void Keep(FakeRequest request)
    {
        if (Options.KeptRequests == 0) return;
        _received.Enqueue(request);
        while (_received.Count > Options.KeptRequests) _received.TryDequeue(out _);
    }
}
