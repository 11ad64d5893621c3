using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerRelations.Events;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Events;

public sealed class EventPumpSetUpTests
{
    [Fact]
    public void Registering_a_handler_twice_leaves_one()
    {
        using var provider = Services(builder => builder.AddPartnerEventHandler<Quiet>(HandlerStart.Beginning).AddPartnerEventHandler<Quiet>(HandlerStart.End)).BuildServiceProvider();

        provider.GetServices<EventHandlerRegistration>().Where(one => one.Handler is Quiet).Should().ContainSingle().Which.Should().Match<EventHandlerRegistration>(
            one => one.Start == HandlerStart.Beginning && ReferenceEquals(one.Handler, provider.GetRequiredService<Quiet>()));
        provider.GetRequiredService<EventPump>().Should().BeSameAs(provider.GetRequiredService<EventPump>());
    }

    [Fact]
    public void Two_handlers_of_one_name_are_a_bug_of_the_host()
    {
        using var provider = Services(builder => builder.AddPartnerEventHandler<Quiet>(HandlerStart.Beginning).AddPartnerEventHandler<AlsoQuiet>(HandlerStart.Beginning)).BuildServiceProvider();

        provider.Invoking(one => one.GetRequiredService<EventPump>()).Should().Throw<InvalidOperationException>().WithMessage("*'quiet'*");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(101)]
    public void A_handler_needs_a_name_that_a_store_can_keep(object name)
    {
        var text = name as string ?? new string('x', (int)name);

        new PumpStage().Invoking(stage => stage.Pump(new TestHandler(text))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_start_that_does_not_exist_is_a_bug_of_the_host() =>
        FluentActions.Invoking(() => Services(builder => builder.AddPartnerEventHandler<Quiet>((HandlerStart)7))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Without_a_cursor_store_the_pump_says_which_call_is_missing()
    {
        using var provider = new ServiceCollection().AddPartnerRelations().Services.BuildServiceProvider();

        provider.Invoking(one => one.GetRequiredService<EventPump>()).Should().Throw<InvalidOperationException>().WithMessage("*UseInMemoryStores()*");
    }

    [Fact]
    public void Options_that_cannot_work_are_named_all_at_once()
    {
        using var provider = Services(builder => builder.Services.Configure<EventPumpOptions>(options =>
        {
            options.BatchSize = 501;
            options.Lease = TimeSpan.Zero;
            options.IdleWait = TimeSpan.Zero;
            options.FirstRetryDelay = TimeSpan.Zero;
            options.LongestRetryDelay = TimeSpan.FromTicks(-1);
        })).BuildServiceProvider();

        provider.Invoking(one => one.GetRequiredService<EventPump>()).Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(5);
    }

    private static IServiceCollection Services(Action<PartnerRelationsBuilder> configure)
    {
        var storage = new InMemoryPartnerStorage();
        var services = new ServiceCollection();
        services.AddSingleton<IEventLog>(new InMemoryEventLog(storage));
        services.AddSingleton<IEventCursorStore>(new InMemoryEventCursorStore(storage));
        configure(services.AddPartnerRelations());
        return services;
    }

    private sealed class Quiet : IPartnerEventHandler
    {
        public string Name => "quiet";

        public Task HandleAsync(PartnerEvent change, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class AlsoQuiet : IPartnerEventHandler
    {
        public string Name => "quiet";

        public Task HandleAsync(PartnerEvent change, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
