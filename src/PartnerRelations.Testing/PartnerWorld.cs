using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Events;
using PartnerRelations.Testing.Events;
using PartnerRelations.Testing.Mail;
using PartnerRelations.Testing.PartnerCenter;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing;

/// <summary>
/// The whole library in one object, to test against: the real services over in-memory stores, with a clock, a mailbox and a log that the
/// test can look into, and levers for what goes wrong. Each world is alone; make one for each test. Safe for concurrent use, apart from
/// disposing.
/// </summary>
public sealed partial class PartnerWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private PartnerWorld(Action<PartnerRelationsOptions>? configure, PartnerWorldSetup setup)
    {
        Clock = new FakeClock(setup.Start);
        Samples = new PartnerSamples(setup.Seed);
        _partnerCenter = new(() => new FakePartnerCenter(Clock, new FakePartnerCenterOptions { Seed = setup.Seed }));
        var services = new ServiceCollection();
        setup.Services?.Invoke(services);
        _services = Register(services, configure).BuildServiceProvider(validateScopes: true);
        Events = new EventRecorder(Get<IEventLog>());
    }

    /// <summary>The clock that everything here goes by.</summary>
    public FakeClock Clock { get; }

    /// <summary>Valid values.</summary>
    public PartnerSamples Samples { get; }

    /// <summary>Where the records and events are kept.</summary>
    public InMemoryPartnerStorage Storage { get; } = new();

    /// <summary>What goes wrong next, in whichever store is called next.</summary>
    public StoreFaults Faults { get; } = new();

    /// <summary>What has happened.</summary>
    public EventRecorder Events { get; }

    /// <summary>The mails that the library handed over.</summary>
    public Mailbox Mailbox { get; } = new();

    /// <summary>Every service of the world, the host's own included.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Makes a world.</summary>
    /// <param name="configure">Sets options, such as <c>o => o.ProgramDate = new DateOnly(2017, 6, 9)</c>. The host's pages are set already.</param>
    /// <param name="setup">How it begins; null for the defaults.</param>
    public static PartnerWorld Create(Action<PartnerRelationsOptions>? configure = null, PartnerWorldSetup? setup = null) => new(configure, setup ?? new PartnerWorldSetup());

    /// <summary>The use cases of every feature as this actor may do them.</summary>
    public ActorInWorld As(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new ActorInWorld(this, actor);
    }

    /// <summary>The use cases of every feature as the company's <see cref="PartnerCompany.Admin"/>.</summary>
    public ActorInWorld As(PartnerCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return As(company.Admin);
    }

    /// <summary>Hands the logged events to the handlers, and so the mails to <see cref="Mailbox"/>, until there is nothing left to do.</summary>
    public async Task PumpAsync(CancellationToken cancellationToken = default)
    {
        var pump = Get<EventPump>();
        while (!(await pump.RunOnceAsync(cancellationToken).ConfigureAwait(false)).IsIdle)
        {
            // What a handler has done may be news for another one.
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
