using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Benchmarks;

/// <summary>A page out of the middle of a provider's list at 1,000 and at 1,000,000 links; aim: at most 1.5 times.</summary>
[Config(typeof(InProcessConfig))]
[MemoryDiagnoser]
public class ListingBenchmarks
{
    private readonly PageRequest _small = new() { Size = 50 };
    private IProviderLinks _few = null!;
    private IProviderLinks _many = null!;
    private PageRequest _middleOfFew = null!;
    private PageRequest _middleOfMany = null!;

    [GlobalSetup]
    public async Task FillAsync()
    {
        (_few, _middleOfFew) = await ListAsync(1_000);
        (_many, _middleOfMany) = await ListAsync(1_000_000);
    }

    [Benchmark(Baseline = true)]
    public Task<PartnerResult<Page<ProviderLink>>> A_page_at_1_000() => _few.ListResellersAsync(page: _middleOfFew);

    [Benchmark]
    public Task<PartnerResult<Page<ProviderLink>>> A_page_at_1_000_000() => _many.ListResellersAsync(page: _middleOfMany);

    private async Task<(IProviderLinks Links, PageRequest Middle)> ListAsync(int count)
    {
        var samples = new PartnerSamples();
        var provider = samples.Provider();
        var person = samples.Actor(provider.Tenant);
        var storage = new InMemoryPartnerStorage();
        var store = new InMemoryProviderLinkStore(storage);
        for (var n = 0; n < count; n++)
        {
            var at = PartnerSamples.Start.AddMilliseconds(n);
            var invited = new ResellerInvited
            {
                Header = new EventHeader { Owner = provider.Tenant, RecordId = samples.RecordId(at), Version = 1, At = at, By = person.Identity },
                Provider = provider,
                Email = EmailAddress.Parse($"partner{n}@fabrikam.example"),
                OfferedGrants = ProviderGrants.SubmitOrders,
                Culture = LanguageTag.English,
            };
            await store.SaveAsync(new ProviderLinkChange { Link = ProviderLink.Apply(null, invited), Event = invited }, CancellationToken.None);
        }

        var services = new ServiceCollection();
        services.AddSingleton<IResellerStanding>(new FakeResellerStanding());
        services.AddPartnerRelations(options => options.ProviderInvitationPage = options.CustomerInvitationPage = options.ContactConfirmationPage = new Uri("https://portal.example/"))
            .UseInMemoryStores(storage);
        services.AddSingleton<IProviderCustomers>(new FakeProviderCustomers());
        var links = services.BuildServiceProvider().GetRequiredService<ProviderLinkService>().As(person);
        string? token = null;
        for (var page = 0; page < count / 2 / PageRequest.MaxSize; page++)
        {
            token = (await links.ListResellersAsync(page: new PageRequest { Size = PageRequest.MaxSize, Token = token })).Value.NextToken;
        }

        return (links, _small with { Token = token });
    }
}
