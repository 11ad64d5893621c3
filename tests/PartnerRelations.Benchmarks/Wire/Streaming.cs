using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter.Customers;

namespace PartnerRelations.Benchmarks.Wire;

/// <summary>Reads a million customers page after page, and looks at what is held meanwhile; aim: less than 50 MiB.</summary>
internal static class Streaming
{
    private const int Count = 1_000_000;

    public static async Task RunAsync()
    {
        await using var service = await CannedService.StartPagesAsync(Count);
        await using var services = TypedClients.At(service.Address);
        var customers = services.GetRequiredService<ICustomersClient>();
        await foreach (var _ in customers.ReadAllAsync().Take(5_000))
        {
            // What is made once is made now.
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (read, most) = (0, 0L);
        await foreach (var _ in customers.ReadAllAsync())
        {
            if (++read % 50_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Console.WriteLine($"{read:N0} customers read; at the most {most / 1024.0 / 1024.0:F2} MiB more were held than before.");
    }
}
