using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Events;
using PartnerRelations.Providers;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>Two hosts over one PostgreSQL database, behind one address, over real sockets.</summary>
public sealed class TwoHostsTests(PostgreSqlServer server)
{
    [Fact]
    public async Task The_story_over_two_hosts_and_one_database_is_the_one_in_process()
    {
        var database = await server.CreateDatabaseAsync();
        await using (var hosts = await TwoHosts.StartAsync(database))
        {
            await using var clients = new ClientsByActor(TwoHosts.Address, hosts.Sockets);

            var told = await new WholeStory(hosts.World, clients.As).TellAsync();

            WholeStoryTests.Same(told, await WholeStoryTests.InProcessAsync());
            hosts.Served.Should().OnlyContain(served => served > 20, "both hosts have had their share");
        }

        await server.DropDatabaseAsync(database);
    }

    [Fact]
    public async Task A_request_that_comes_to_both_hosts_at_once_takes_effect_once()
    {
        var database = await server.CreateDatabaseAsync();
        await using (var hosts = await TwoHosts.StartAsync(database))
        {
            await using var clients = new ClientsByActor(TwoHosts.Address, hosts.Sockets);
            var provider = await hosts.World.AddProviderAsync();
            var links = clients.As(provider.Admin).Links;

            for (var round = 0; round < 20; round++)
            {
                var invite = new InviteReseller { Email = $"who{round}@reseller.example", RequestId = hosts.World.Samples.RequestId() };
                var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => links.InviteAsync(invite, TestContext.Current.CancellationToken)));

                answers.Should().OnlyContain(answer => answer.IsSuccess);
                answers.Select(answer => (answer.Value.Link.Id, answer.Value.Link.Version)).Distinct().Should().ContainSingle();
                answers.Count(answer => answer.Value.Draft is not null).Should().Be(1, "the link is shown once");
            }
        }

        await server.DropDatabaseAsync(database);
    }

    /// <summary>The two, over what lies outside of both.</summary>
    private sealed class TwoHosts : IAsyncDisposable
    {
        private readonly TestPortal _one;
        private readonly TestPortal _other;
        private readonly int[] _served;

        private TwoHosts(TestPortal one, TestPortal other, int[] served) => (_one, _other, _served) = (one, other, served);

        public static Uri Address { get; } = new("http://portal.example/partner-relations");

        public PartnerWorld World => _one.World;

        public IReadOnlyList<int> Served => _served;

        public static async Task<TwoHosts> StartAsync(string database)
        {
            var served = new int[2];
            var one = await StartAsync(
                services =>
                {
                    services.AddSingleton<IProviderDirectory>(provider => provider.GetRequiredService<InMemoryProviderDirectory>());
                    Stores(services, database);
                },
                () => Interlocked.Increment(ref served[0]));
            await one.World.Services.GetRequiredService<PartnerDatabase>().MigrateAsync(TestContext.Current.CancellationToken);
            var other = await StartAsync(
                services =>
                {
                    services.AddSingleton<IMailHandOff>(one.World.Mailbox);
                    services.AddSingleton<IProviderDirectory>(one.World.Providers);
                    services.AddSingleton<ITenantDirectory>(one.World.Tenants);
                    services.AddSingleton<IMpnDirectory>(one.World.MpnProfiles);
                    services.AddSingleton<ICustomerCommerce>(one.World.Commerce);
                    Stores(services, database);
                },
                () => Interlocked.Increment(ref served[1]));
            return new(one, other, served);
        }

        public HttpMessageHandler Sockets() => new TakingTurns(new SocketsHttpHandler { UseProxy = false }, _one.Address, _other.Address);

        public async ValueTask DisposeAsync()
        {
            await _other.DisposeAsync();
            await _one.DisposeAsync();
        }

        private static Task<TestPortal> StartAsync(Action<IServiceCollection> world, Action count) => TestPortal.StartAsync(
            app: app =>
            {
                app.Use((context, next) =>
                {
                    count();
                    return next(context);
                });
                app.MapPartnerRelations();
            },
            setup: new PartnerWorldSetup { Services = world },
            overSocket: true);

        /// <summary>No time goes by in what is told here, so that each host may have a clock of its own.</summary>
        private static void Stores(IServiceCollection services, string database) => services.AddSingleton<TimeProvider>(new FakeClock()).AddPartnerRelations().UseEnrollmentsAsResellerStanding().UsePostgreSql(database);
    }
}
