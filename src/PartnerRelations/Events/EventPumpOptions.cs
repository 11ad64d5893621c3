using Microsoft.Extensions.Options;

namespace PartnerRelations.Events;

/// <summary>How the pump paces itself. Set with <c>services.Configure&lt;EventPumpOptions&gt;(…)</c>; checked when the pump is made.</summary>
public sealed class EventPumpOptions
{
    /// <summary>How many events are handed over between two saves of the cursor, and so how many come again at most after a crash; 1 to 500, 100 unless set.</summary>
    public int BatchSize { get; set; } = 100;

    /// <summary>How long a run may stay silent before another one takes over; at least a second, one minute unless set. Longer than any handler takes for one event.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long <see cref="EventPump.RunAsync"/> waits when there was nothing to do; one second unless set.</summary>
    public TimeSpan IdleWait { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an event is left alone after its first failure; doubles with each further one. 10 seconds unless set.</summary>
    public TimeSpan FirstRetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest such wait; one hour unless set.</summary>
    public TimeSpan LongestRetryDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long to leave an event alone that has failed so many times.</summary>
    internal TimeSpan DelayAfter(int attempts)
    {
        var doublings = Math.Clamp(attempts - 1, 0, 30);
        var delay = FirstRetryDelay.Ticks * Math.Pow(2, doublings);
        return delay < LongestRetryDelay.Ticks ? TimeSpan.FromTicks((long)delay) : LongestRetryDelay;
    }
}

/// <summary>Names everything that is wrong with the options at once.</summary>
internal sealed class EventPumpOptionsValidator : IValidateOptions<EventPumpOptions>
{
    public ValidateOptionsResult Validate(string? name, EventPumpOptions options)
    {
        var problems = new List<string>();
        if (options.BatchSize is < 1 or > 500) problems.Add($"{nameof(options.BatchSize)} must be between 1 and 500.");
        if (options.Lease < TimeSpan.FromSeconds(1)) problems.Add($"{nameof(options.Lease)} must be at least a second.");
        if (options.IdleWait <= TimeSpan.Zero) problems.Add($"{nameof(options.IdleWait)} must be positive.");
        if (options.FirstRetryDelay <= TimeSpan.Zero) problems.Add($"{nameof(options.FirstRetryDelay)} must be positive.");
        if (options.LongestRetryDelay < options.FirstRetryDelay) problems.Add($"{nameof(options.LongestRetryDelay)} must not be shorter than {nameof(options.FirstRetryDelay)}.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
