namespace PartnerRelations.Testing.PartnerCenter.Webhooks;

/// <summary>The deliveries, in the order in which they were raised, and the tests that partners asked for.</summary>
internal sealed class WebhookQueue
{
    public const int Kept = 1000;
    public const int MostAttempts = 10;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, FakeWebhookDelivery> _deliveries = [];

    /// <summary>Those that wait, by when they are due; one that is being posted is not among them.</summary>
    private readonly SortedSet<(DateTimeOffset DueAt, long Number)> _waiting = [];
    private readonly Dictionary<Guid, WebhookTest> _tests = [];
    private long _numbers;

    public IReadOnlyList<FakeWebhookDelivery> All
    {
        get
        {
            lock (_gate) return [.. _deliveries.Values];
        }
    }

    public void Add(FakeWebhookDelivery raised)
    {
        lock (_gate)
        {
            var delivery = raised with { Number = ++_numbers };
            _deliveries.Add(delivery.Number, delivery);
            if (delivery.DueAt is { } due) _waiting.Add((due, delivery.Number));
            if (delivery.Validation is { } test) _tests.TryAdd(test, new WebhookTest(delivery.Partner, delivery.WebhookUrl, []));

            // What still waits is not forgotten, however many there are.
            if (_deliveries.Count > Kept && _deliveries.FirstOrDefault(one => one.Value.State != FakeWebhookState.Waiting) is { Value: { } oldest }) _deliveries.Remove(oldest.Number);
        }
    }

    /// <summary>The first that is due; nobody else gets it until it was tried or put back.</summary>
    public FakeWebhookDelivery? Take(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_waiting.Count == 0 || _waiting.Min.DueAt > now) return null;
            var first = _waiting.Min;
            _waiting.Remove(first);
            return _deliveries[first.Number];
        }
    }

    public void PutBack(FakeWebhookDelivery taken)
    {
        lock (_gate)
        {
            if (_deliveries.ContainsKey(taken.Number)) _waiting.Add((taken.DueAt!.Value, taken.Number));
        }
    }

    public void Tried(FakeWebhookDelivery taken, int? status, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (!_deliveries.ContainsKey(taken.Number)) return;
            var attempts = taken.Attempts + 1;
            var state = status is >= 200 and < 300 ? FakeWebhookState.Delivered : attempts < MostAttempts ? FakeWebhookState.Waiting : FakeWebhookState.Offline;
            var due = state == FakeWebhookState.Waiting ? now + TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, attempts - 1))) : (DateTimeOffset?)null;
            _deliveries[taken.Number] = taken with { State = state, Attempts = attempts, DueAt = due, LastStatus = status };
            if (due is { } next) _waiting.Add((next, taken.Number));
            if (taken.Validation is { } test) _tests[test] = _tests[test] with { IsCompleted = due is null, Results = [.. _tests[test].Results, new(status, now)] };
        }
    }

    public WebhookTest? FindTest(Guid id)
    {
        lock (_gate) return _tests.GetValueOrDefault(id);
    }

    public void Forget()
    {
        lock (_gate)
        {
            _deliveries.Clear();
            _waiting.Clear();
            _tests.Clear();
        }
    }
}

/// <summary>A test that a partner asked for: where it was posted and what was answered.</summary>
internal sealed record WebhookTest(TenantId Partner, string CallbackUrl, IReadOnlyList<WebhookTestResult> Results)
{
    public bool IsCompleted { get; init; }
}

/// <summary>One answer to a test; without a status nobody answered.</summary>
internal sealed record WebhookTestResult(int? Status, DateTimeOffset At);
