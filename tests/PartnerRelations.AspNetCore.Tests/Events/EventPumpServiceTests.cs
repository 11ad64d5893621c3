using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartnerRelations.AspNetCore.Events;
using PartnerRelations.Events;
using PartnerRelations.Testing;

namespace PartnerRelations.AspNetCore.Tests.Events;

public sealed class EventPumpServiceTests
{
    [Fact]
    public async Task The_pump_runs_from_the_start_of_the_host_to_its_stop_on_several_hosts_at_once()
    {
        await using var world = PartnerWorld.Create();
        var company = await world.AddApplicantAsync();
        var draft = await world.DraftEnrollmentAsync(company);
        (await world.As(company).Enrollments.SubmitAsync(new() { EnrollmentId = draft.Id }, TestContext.Current.CancellationToken)).GetValueOrThrow();
        using var first = new EventPumpService(world.Services.GetRequiredService<EventPump>());
        using var second = new EventPumpService(world.Services.GetRequiredService<EventPump>());

        await Task.WhenAll(first.StartAsync(TestContext.Current.CancellationToken), second.StartAsync(TestContext.Current.CancellationToken));
        while (world.Mailbox.Mails.Count == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await Task.WhenAll(first.StopAsync(TestContext.Current.CancellationToken), second.StopAsync(TestContext.Current.CancellationToken));

        world.Mailbox.Mails.Should().ContainSingle("one of them has the lease");
        first.ExecuteTask!.IsCompleted.Should().BeTrue();
        second.ExecuteTask!.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void Asking_twice_for_the_pump_runs_it_once()
    {
        var services = new ServiceCollection();
        services.AddPartnerRelations().RunEventPump().RunEventPump();

        services.Where(service => service.ServiceType == typeof(IHostedService)).Should().ContainSingle();
    }
}
