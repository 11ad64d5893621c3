using Microsoft.Extensions.Hosting;
using PartnerRelations.Events;

namespace PartnerRelations.AspNetCore.Events;

/// <summary>Runs the pump for as long as the host runs. The pump itself waits out an outage of the store, and stops between two events.</summary>
internal sealed class EventPumpService(EventPump pump) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What a store does before its first await must not hold up the start of the host.
        await Task.Yield();
        await pump.RunAsync(stoppingToken).ConfigureAwait(false);
    }
}
