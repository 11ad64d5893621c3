using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Benchmarks;

/// <summary>The whole story, from a reseller's first step to a managed customer, against the same saves alone; aim: at most 5 times.</summary>
[Config(typeof(InProcessConfig))]
[InvocationCount(StoriesInAWorld, 16)]
[MemoryDiagnoser]
public class StoryBenchmarks
{
    private const int StoriesInAWorld = 256;

    private readonly List<object> _changes = [];
    private PartnerWorld _world = null!;

    [GlobalSetup]
    public async Task RecordAsync()
    {
        await using (var recorded = PartnerWorld.Create(setup: new PartnerWorldSetup
        {
            Services = services =>
            {
                services.AddSingleton(container => RecordingProxy.Before<IEnrollmentStore>(new InMemoryEnrollmentStore(container.GetRequiredService<InMemoryPartnerStorage>()), _changes));
                services.AddSingleton(container => RecordingProxy.Before<IAccountStore>(new InMemoryAccountStore(container.GetRequiredService<InMemoryPartnerStorage>()), _changes));
                services.AddSingleton(container => RecordingProxy.Before<IProviderLinkStore>(new InMemoryProviderLinkStore(container.GetRequiredService<InMemoryPartnerStorage>()), _changes));
                services.AddSingleton(container => RecordingProxy.Before<ICustomerStore>(new InMemoryCustomerStore(container.GetRequiredService<InMemoryPartnerStorage>()), _changes));
            },
        }))
        {
            await TellAsync(recorded);
        }
    }

    /// <summary>
    /// A fresh world every few stories, as the saves alone have fresh tables: a world keeps all it is told, and tens of thousands of stories
    /// later it is the heap that would be measured.
    /// </summary>
    [IterationSetup(Target = nameof(The_whole_story))]
    public void Begin() => _world = PartnerWorld.Create();

    [Benchmark(Baseline = true)]
    public async Task The_same_saves_alone()
    {
        // Fresh tables, because a record is new only once; making them is a few empty dictionaries.
        var storage = new InMemoryPartnerStorage();
        var enrollments = new InMemoryEnrollmentStore(storage);
        var accounts = new InMemoryAccountStore(storage);
        var links = new InMemoryProviderLinkStore(storage);
        var customers = new InMemoryCustomerStore(storage);
        foreach (var change in _changes)
        {
            var saved = change switch
            {
                EnrollmentChange one => await enrollments.SaveAsync(one, CancellationToken.None),
                PartnerAccountChange one => await accounts.SaveAsync(one, CancellationToken.None),
                ProviderLinkChange one => await links.SaveAsync(one, CancellationToken.None),
                CustomerChange one => await customers.SaveAsync(one, CancellationToken.None),
                _ => throw new InvalidOperationException($"{change.GetType().Name} is saved by no store here."),
            };
            if (saved != SaveResult.Saved) throw new InvalidOperationException($"{change.GetType().Name}: {saved}.");
        }
    }

    [Benchmark]
    public Task The_whole_story() => TellAsync(_world);

    private static async Task TellAsync(PartnerWorld world)
    {
        var reseller = await world.EnrolledResellerAsync();
        var provider = await world.AddProviderAsync();
        await world.LinkAsync(provider, reseller);
        await world.ManagedCustomerAsync(reseller, provider);
        world.Mailbox.Clear(); // a mailbox keeps what it gets, and looking through it is no part of the story
    }
}
