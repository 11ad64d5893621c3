namespace PartnerRelations.Testing.PartnerCenter.Webhooks;

/// <summary>What goes wrong with the next events.</summary>
internal sealed class WebhookLevers
{
    private readonly Lock _gate = new();
    private readonly Queue<TimeSpan> _delays = new();
    private int _lost;
    private int _repeated;

    public void Lose(int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate) _lost += times;
    }

    public void Repeat(int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate) _repeated += times;
    }

    public void Delay(TimeSpan delay, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
        {
            for (var time = 0; time < times; time++) _delays.Enqueue(delay);
        }
    }

    public (bool IsLost, bool IsTwice, TimeSpan Delay) Take()
    {
        lock (_gate)
        {
            if (_lost > 0)
            {
                _lost--;
                return (true, false, TimeSpan.Zero);
            }

            var isTwice = _repeated > 0;
            if (isTwice) _repeated--;
            return (false, isTwice, _delays.TryDequeue(out var delay) ? delay : TimeSpan.Zero);
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            (_lost, _repeated) = (0, 0);
            _delays.Clear();
        }
    }
}
