using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter.Customers;

namespace PartnerRelations.Benchmarks.Wire;

/// <summary>
/// The typed client against the same call by hand over a loopback socket. Aims: one customer at most 1.1 times the time and 2.5 KB more
/// allocation, a page of 500 at most 1.1 times both.
/// </summary>
internal static class WireComparison
{
    private static readonly CustomerId Customer = CustomerId.Parse(CannedService.Customer);

    public static async Task RunAsync()
    {
        await using var service = await CannedProcess.StartAsync();
        await using var services = TypedClients.At(service.Address);
        using var byHand = new HandWritten(service.Address);
        var typed = services.GetRequiredService<ICustomersClient>();
        await CompareAsync("one customer", 100, () => byHand.GetAsync(CannedService.Customer), () => typed.GetAsync(Customer));
        await CompareAsync("a page of 500", 10, () => byHand.ListAsync(), () => typed.ListAsync());
    }

    private static async Task CompareAsync(string name, int block, Func<Task> byHand, Func<Task> typed)
    {
        const int Turns = 400;
        var times = new InTurns();
        for (var turn = 0; turn < Turns; turn++)
        {
            await times.TurnAsync(() => RepeatAsync(block, byHand), () => RepeatAsync(block, typed), counts: turn >= Turns / 10);
        }

        var (expected, actual) = (await AllocatedAsync(byHand), await AllocatedAsync(typed));
        Console.WriteLine($"{name}: {times} times the time by hand, {(actual - expected) / 1024:F1} KB more and {actual / expected:F2} times the allocation");
    }

    private static async Task<double> AllocatedAsync(Func<Task> run)
    {
        const int Times = 2_000;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await RepeatAsync(Times, run);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Times;
    }

    private static async Task RepeatAsync(int times, Func<Task> run)
    {
        for (var n = 0; n < times; n++) await run();
    }
}
