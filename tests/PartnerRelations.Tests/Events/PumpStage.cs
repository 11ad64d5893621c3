using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Events;

/// <summary>A log with provider links in it, a cursor store that can fail, a clock, and pumps over them.</summary>
internal sealed class PumpStage
{
    private readonly PartnerSamples _samples;
    private readonly InMemoryProviderLinkStore _links;

    public PumpStage(long seed = 1)
    {
        _samples = new PartnerSamples(seed);
        var storage = new InMemoryPartnerStorage();
        _links = new InMemoryProviderLinkStore(storage);
        Log = new TestLog(new InMemoryEventLog(storage));
        Cursors = new TestCursors(new InMemoryEventCursorStore(storage));
    }

    public FakeTimeProvider Clock { get; } = new(PartnerSamples.Start);

    public TestLog Log { get; }

    public TestCursors Cursors { get; }

    public EventPumpOptions Options { get; } = new();

    public EventPump Pump(params IReadOnlyList<IPartnerEventHandler> handlers) => Pump(HandlerStart.Beginning, handlers);

    public EventPump Pump(HandlerStart start, params IReadOnlyList<IPartnerEventHandler> handlers) => new(
        Log, Cursors, handlers.Select(handler => new EventHandlerRegistration(handler, start)), new OptionsWrapper<EventPumpOptions>(Options), Clock, NullLogger<EventPump>.Instance);

    /// <summary>A new record with one event.</summary>
    public async Task<ProviderLink> InviteAsync()
    {
        var now = Clock.Now();
        var provider = _samples.Provider();
        var invited = new ResellerInvited
        {
            Header = EventHeader.First(provider.Tenant, ProviderLinkId.New(now).Value, Actor.System("test"), now),
            Provider = provider,
            Email = _samples.Email(),
            OfferedGrants = ProviderGrants.SubmitOrders,
            Culture = LanguageTag.English,
        };
        return await SaveAsync(null, invited);
    }

    /// <summary>One more event of the record.</summary>
    public Task<ProviderLink> RenewAsync(ProviderLink link) => SaveAsync(link, new ProviderInvitationRenewed
    {
        Header = EventHeader.Next(link.Provider.Tenant, link.Id.Value, link.Version, Actor.System("test"), Clock.Now()),
        OfferedGrants = ProviderGrants.SubmitOrders,
        Culture = LanguageTag.English,
    });

    /// <summary>A record with that many events.</summary>
    public async Task<ProviderLink> WithEventsAsync(int count)
    {
        var link = await InviteAsync();
        while (link.Version < count) link = await RenewAsync(link);
        return link;
    }

    private async Task<ProviderLink> SaveAsync(ProviderLink? link, ProviderLinkEvent change)
    {
        var next = ProviderLink.Apply(link, change);
        (await _links.SaveAsync(new ProviderLinkChange { Link = next, Event = change }, CancellationToken.None)).Should().Be(SaveResult.Saved);
        return next;
    }
}

/// <summary>Keeps what it was handed, and first does what the test says.</summary>
internal sealed class TestHandler(string name = "test") : IPartnerEventHandler
{
    private readonly ConcurrentQueue<(Guid Record, long Version)> _seen = new();

    public string Name => name;

    /// <summary>Runs before an event counts as seen; may throw or wait.</summary>
    public Func<PartnerEvent, CancellationToken, Task> First { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Which types concern it; all of them unless the test says otherwise.</summary>
    public Func<Type, bool> Concerning { get; set; } = _ => true;

    public IReadOnlyList<(Guid Record, long Version)> Seen => [.. _seen];

    public IReadOnlyList<long> SeenOf(ProviderLink link) => [.. Seen.Where(seen => seen.Record == link.Id.Value).Select(seen => seen.Version)];

    public bool Concerns(Type type) => Concerning(type);

    public async Task HandleAsync(PartnerEvent change, CancellationToken cancellationToken)
    {
        await First(change, cancellationToken);
        _seen.Enqueue((change.RecordId, change.Version));
    }
}

/// <summary>A log that can be out of reach, or written by a later version of the library.</summary>
internal sealed class TestLog(IEventLog inner) : IEventLog
{
    public Func<LoggedEvent, LoggedEvent> Read { get; set; } = logged => logged;

    public Exception? Outage { get; set; }

    /// <summary>How often the log was asked during an outage.</summary>
    public int InVain { get; private set; }

    /// <summary>How often what is new was read.</summary>
    public int Reads { get; private set; }

    public async Task<IReadOnlyList<LoggedEvent>> ReadAsync(long after, int take, CancellationToken cancellationToken)
    {
        Reads++;
        return [.. (await inner.ReadAsync(after, take, cancellationToken)).Select(Read)];
    }

    public async Task<IReadOnlyList<LoggedEvent>> ReadRecordAsync(TenantId owner, Guid recordId, long afterVersion, int take, CancellationToken cancellationToken) =>
        [.. (await inner.ReadRecordAsync(owner, recordId, afterVersion, take, cancellationToken)).Select(Read)];

    public Task<long> FindLastPositionAsync(CancellationToken cancellationToken)
    {
        if (Outage is null) return inner.FindLastPositionAsync(cancellationToken);
        InVain++;
        return Task.FromException<long>(Outage);
    }
}

/// <summary>A cursor store whose saves can be made to fail, before or after they are written.</summary>
internal sealed class TestCursors(IEventCursorStore inner) : IEventCursorStore
{
    public Action<EventCursorChange> BeforeSave { get; set; } = _ => { };

    public int Saves { get; private set; }

    public Task<EventCursor?> FindAsync(string handler, CancellationToken cancellationToken) => inner.FindAsync(handler, cancellationToken);

    public Task<IReadOnlyList<SetAsideEvent>> FindSetAsideAsync(string handler, IReadOnlyCollection<Guid> records, CancellationToken cancellationToken) =>
        inner.FindSetAsideAsync(handler, records, cancellationToken);

    public Task<IReadOnlyList<SetAsideEvent>> ListSetAsideAsync(string handler, DateTimeOffset? dueAt, PageRange range, CancellationToken cancellationToken) =>
        inner.ListSetAsideAsync(handler, dueAt, range, cancellationToken);

    public Task<SaveResult> SaveAsync(EventCursorChange change, CancellationToken cancellationToken)
    {
        BeforeSave(change);
        Saves++;
        return inner.SaveAsync(change, cancellationToken);
    }
}
