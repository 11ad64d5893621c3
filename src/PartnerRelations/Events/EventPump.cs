using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartnerRelations.Storage;

namespace PartnerRelations.Events;

/// <summary>
/// Hands the events of the log to the registered handlers: at least once, in order per record. An event that a handler fails on is set
/// aside and handed over again later; it holds back only later events of its record for that handler. A singleton, safe for concurrent
/// use and in several processes at once: for each handler one run is at work at a time. An event of a type that this version does not know
/// is passed by.
/// </summary>
public sealed class EventPump
{
    private static readonly TimeSpan LongestWaitAfterFailure = TimeSpan.FromMinutes(1);

    private readonly IEventLog _log;
    private readonly IEventCursorStore _cursors;
    private readonly List<EventHandlerRegistration> _handlers;
    private readonly EventPumpOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly string _id;

    internal EventPump(
        IEventLog log, IEventCursorStore cursors, IEnumerable<EventHandlerRegistration> handlers, IOptions<EventPumpOptions> options, TimeProvider clock, ILogger<EventPump> logger)
    {
        (_log, _cursors, _handlers, _options, _clock, _logger) = (log, cursors, [.. handlers], options.Value, clock, logger);
        _id = Guid.CreateVersion7(clock.Now()).ToString("D");
        foreach (var name in _handlers.Select(handler => handler.Handler.Name))
        {
            if (string.IsNullOrWhiteSpace(name) || name.Length > EventHandlerRegistration.MaxNameLength)
            {
                throw new InvalidOperationException($"An event handler's name has 1 to {EventHandlerRegistration.MaxNameLength} characters; this one is '{name}'.");
            }
        }

        if (_handlers.GroupBy(handler => handler.Handler.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two event handlers are named '{twice.Key}'; the place in the log is kept by name.");
        }
    }

    /// <summary>The names of the registered handlers, in the order of registration; each keeps its place in the log under its name.</summary>
    public IReadOnlyList<string> Handlers => [.. _handlers.Select(handler => handler.Handler.Name)];

    /// <summary>
    /// Hands everything that is due to every handler once: first what was set aside and may be tried again, then what is new in the log
    /// when the run begins. The handlers are served side by side.
    /// </summary>
    /// <param name="cancellationToken">
    /// Stops between two events and is passed to the handler; what was done is saved and the lease given back, then the cancellation is
    /// thrown. An event that was interrupted comes again and does not count as failed.
    /// </param>
    /// <returns>What became of each handler. When the log or the store cannot be reached, their exception is thrown instead.</returns>
    public async Task<EventPumpRun> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var news = new NewsOfRun(_log, _options.BatchSize, await _log.FindLastPositionAsync(cancellationToken).ConfigureAwait(false), cancellationToken);
        var runs = await Task.WhenAll(_handlers.Select(handler => DeliveryTo(handler).RunAsync(news, cancellationToken))).ConfigureAwait(false);
        return new EventPumpRun { Handlers = [.. runs] };
    }

    /// <summary>
    /// Runs until cancelled, and ends with the cancellation. Waits for <see cref="EventPumpOptions.IdleWait"/> when there is nothing to do;
    /// when the log or the store cannot be reached it says so in the log of the host and tries again, after a minute at the latest.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var wait = _options.IdleWait;
        while (true)
        {
            try
            {
                var run = await RunOnceAsync(cancellationToken).ConfigureAwait(false);
                wait = _options.IdleWait;
                if (!run.IsIdle) continue;
            }
#pragma warning disable CA1031 // A host's loop outlives an outage of its database, whatever that one throws.
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                _logger.RunFailed(exception.GetType().Name, wait);
                await Task.Delay(wait, _clock, cancellationToken).ConfigureAwait(false);
                wait = wait * 2 < LongestWaitAfterFailure ? wait * 2 : LongestWaitAfterFailure;
                continue;
            }

            await Task.Delay(wait, _clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What a handler has set aside, for somebody to look at; refused like every list for a bad page.</summary>
    /// <param name="handler">The handler's name; one that is not registered has nothing set aside unless it was earlier.</param>
    /// <param name="page">Which part; null for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PartnerResult<Page<SetAsideEvent>>> ListSetAsideAsync(string handler, PageRequest? page = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Paging.ListAsync(
            page ?? PageRequest.First,
            $"set_aside/{handler}",
            range => _cursors.ListSetAsideAsync(handler, null, range, cancellationToken),
            aside => aside.RecordId);
    }

    /// <summary>
    /// Hands what is set aside of one record to the handler now, however often it has failed, and then the events that waited behind it.
    /// Nothing is done, and nothing is wrong, where nothing is set aside.
    /// </summary>
    /// <param name="handler">The name of a registered handler.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="cancellationToken">As for <see cref="RunOnceAsync"/>.</param>
    /// <returns>What became of it; <see cref="HandlerRunOutcome.LeasedElsewhere"/> while a run is at work: try again.</returns>
    /// <exception cref="ArgumentException">No handler of that name is registered.</exception>
    public Task<HandlerRun> RetryAsync(string handler, Guid recordId, CancellationToken cancellationToken = default)
    {
        var registration = _handlers.Find(one => string.Equals(one.Handler.Name, handler, StringComparison.Ordinal))
            ?? throw new ArgumentException($"No event handler named '{handler}' is registered.", nameof(handler));
        return DeliveryTo(registration).RetryAsync(recordId, cancellationToken);
    }

    private EventDelivery DeliveryTo(EventHandlerRegistration handler) => new(handler, _log, new EventLease(handler.Handler.Name, _id, _cursors, _options, _clock, _logger), _cursors, _options, _clock, _logger);
}
