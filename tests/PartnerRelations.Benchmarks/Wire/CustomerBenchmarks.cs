using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter.Customers;

namespace PartnerRelations.Benchmarks.Wire;

/// <summary>The two clients and what answers them.</summary>
public abstract class OverASocket
{
    private CannedService _service = null!;
    private ServiceProvider _services = null!;

    internal HandWritten ByHand { get; private set; } = null!;

    internal ICustomersClient Typed { get; private set; } = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _service = await CannedService.StartAsync();
        _services = TypedClients.At(_service.Address);
        ByHand = new HandWritten(_service.Address);
        Typed = _services.GetRequiredService<ICustomersClient>();
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        ByHand.Dispose();
        await _services.DisposeAsync();
        await _service.DisposeAsync();
    }
}

/// <summary>One customer over a loopback socket, typed and by hand; aim: at most 1.1 times the time and 2.5 KB more allocation.</summary>
[Config(typeof(InProcessConfig))]
[MemoryDiagnoser]
public class CustomerBenchmarks : OverASocket
{
    private static readonly CustomerId Customer = CustomerId.Parse(CannedService.Customer);

    [Benchmark(Baseline = true)]
    public async Task<string?> A_customer_by_hand() => (await ByHand.GetAsync(CannedService.Customer))!.CompanyProfile!.CompanyName;

    [Benchmark]
    public async Task<string?> A_customerTyped() => (await Typed.GetAsync(Customer)).CompanyProfile!.CompanyName;
}

/// <summary>A page of 500 customers over a loopback socket, typed and by hand; aim: at most 1.1 times time and allocation.</summary>
[Config(typeof(InProcessConfig))]
[MemoryDiagnoser]
public class PageBenchmarks : OverASocket
{
    [Benchmark(Baseline = true)]
    public async Task<int> A_page_of_500_by_hand() => (await ByHand.ListAsync())!.Items.Count;

    [Benchmark]
    public async Task<int> A_page_of_500Typed() => (await Typed.ListAsync()).Items.Count;
}
