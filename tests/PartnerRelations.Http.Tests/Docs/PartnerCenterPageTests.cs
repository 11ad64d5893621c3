using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.Docs;

/// <summary>What the page on Partner Center shows, run against the fake of it, whose token end point takes the refresh token.</summary>
public sealed class PartnerCenterPageTests : IAsyncDisposable
{
    private readonly PartnerWorld _world = PartnerWorld.Create();
    private readonly List<string> _said = [];

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Connecting_and_reading()
    {
        var (provider, reseller) = (await _world.AddProviderAsync(), await _world.AddResellerAsync());
        var (microsoft, tenant, secret) = (_world.PartnerCenter, provider.Tenant, "from the vault");
        var clientId = Guid.NewGuid();
        microsoft.AddPartner(provider, FakePrograms.IndirectProvider);
        microsoft.ChangePartner(tenant, partner => partner with { Applications = [new FakeApplication { ClientId = clientId, ClientSecret = secret }] });
        microsoft.AddPartner(reseller, FakePrograms.IndirectReseller);
        microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        var vault = new Vault { Secret = microsoft.RefreshTokenFor(provider.Tenant) };
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_world.Clock).AddSingleton<IVault>(vault);

        #region snippet: partner-center-connect
        services.AddSingleton<IRefreshTokenStore, VaultedRefreshToken>();
        services.AddPartnerCenter(options =>
        {
            options.ApplicationName = "Contoso reseller portal";
            options.Programs = PartnerPrograms.IndirectProvider;
            options.Roles = PartnerRoles.AdminAgent;
            options.TokenKind = TokenKinds.AppAndUser;
            options.Credentials = new PartnerCenterCredentials { Tenant = tenant, ClientId = clientId, ClientSecret = secret };
        });
        #endregion

        foreach (var name in new[] { PartnerCenterServiceCollectionExtensions.PartnerCenterClient, PartnerCenterServiceCollectionExtensions.PartnerCenterTokenClient })
        {
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => microsoft.CreateHandler());
        }

        await using var connected = services.BuildServiceProvider();
        var (relationships, customers, cancellationToken) = (connected.GetRequiredService<IRelationshipsClient>(), connected.GetRequiredService<ICustomersClient>(), TestContext.Current.CancellationToken);

        #region snippet: partner-center-calls
        var resellers = await relationships.ListResellersAsync(cancellationToken: cancellationToken);
        foreach (var one in resellers.Items)
        {
            var theirs = CustomerFilter.ByReseller(one.Id.AsReseller()!.Value);
            await foreach (var customer in customers.ReadAllAsync(theirs, cancellationToken)) Console.WriteLine(customer.CompanyProfile?.CompanyName);
        }
        #endregion

        resellers.Items.Should().ContainSingle().Which.Id.AsTenant().Should().Be(reseller.Tenant);
        vault.Replacements.Should().BeGreaterThan(0, "the authority rotates refresh tokens");
    }

    [Fact]
    public async Task Telling_what_went_wrong()
    {
        var service = new StubService(StubService.Json("""{"code":2030,"description":"Partner is not onboarded.","data":[],"source":"PartnerFD"}""", System.Net.HttpStatusCode.Forbidden));
        await using var connected = Connected.To(service);
        var (customers, newCustomer) = (connected.Customers, new NewCustomer());

        #region snippet: partner-center-fault
        try
        {
            await customers.CreateAsync(newCustomer);
        }
        catch (PartnerCenterException fault) when (fault.Code == "2030")
        {
            Say(fault.Meaning); // The partner is not onboarded to sell in the customer's country.
            Say(fault.Remedy);  // Sell in countries of your own CSP region, or onboard for that market.
            Say($"{fault.Operation} was answered with {fault.StatusCode}; for Microsoft's support: {fault.Answer?.RequestId ?? $"{fault.RequestId}"}");
        }
        #endregion

        _said.Should().HaveCount(3);
        _said[0].Should().Be("The partner is not onboarded to sell in the customer's country.");
        _said[1].Should().Be("Sell in countries of your own CSP region, or onboard for that market.");
        _said[2].Should().StartWith("PC-C3 POST /v1/customers was answered with Forbidden");
    }

    [Fact]
    public async Task Making_a_call_again_whose_outcome_is_not_known()
    {
        var sent = 0;
        var service = new StubService((_, _) => Interlocked.Increment(ref sent) == 1 ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended") : Task.FromResult(StubService.Json("{}")));
        await using var connected = Connected.To(service, options => options.Retries = 0);
        var (customers, newCustomer) = (connected.Customers, new NewCustomer());
        var fault = (await customers.Awaiting(it => it.CreateAsync(newCustomer)).Should().ThrowAsync<PartnerCenterException>()).Which;

        #region snippet: partner-center-repeat
        using (PartnerCenterCall.Begin(correlationId: fault.CorrelationId, requestId: fault.RequestId))
        {
            await customers.CreateAsync(newCustomer); // made once, however often it is sent under this id
        }
        #endregion

        service.Sent.Select(request => request["MS-RequestId"]).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task A_host_with_its_own_resilience()
    {
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service, build: builder =>
        {
            builder.Services.AddTransient<OurResilience>();
            var services = builder.Services;

            #region snippet: partner-center-resilience
            services.AddPartnerCenter(options => options.Retries = 0)
                .AddHttpMessageHandler<OurResilience>();
            #endregion
        });

        await connected.Probe.GetAsync("1");

        service.Sent.Should().ContainSingle()
            .Which["X-Tried-By"].Should().Be("OurResilience");
    }

    [Fact]
    public async Task A_simulator_in_place_of_Microsoft()
    {
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service, options =>
        {
            #region snippet: partner-center-simulator
            options.BaseAddress = new Uri("http://localhost:5100");
            options.TokenAuthority = new Uri("http://localhost:5100");
            #endregion
        });

        await connected.Probe.GetAsync("1");

        service.Sent[0].Address.Should().Be(new Uri("http://localhost:5100/v1/customers/1"));
    }

    private void Say(string text) => _said.Add(text);

    private sealed class OurResilience : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Tried-By", nameof(OurResilience));
            return base.SendAsync(request, cancellationToken);
        }
    }

    private interface IVault
    {
        Task<string?> ReadAsync(CancellationToken cancellationToken);

        Task ReplaceAsync(string expected, string secret, CancellationToken cancellationToken);
    }

    private sealed class Vault : IVault
    {
        public string? Secret { get; set; }

        public int Replacements { get; private set; }

        public Task<string?> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Secret);

        public Task ReplaceAsync(string expected, string secret, CancellationToken cancellationToken)
        {
            if (Secret == expected) (Secret, Replacements) = (secret, Replacements + 1);
            return Task.CompletedTask;
        }
    }

    #region snippet: partner-center-store
    private sealed class VaultedRefreshToken(IVault vault) : IRefreshTokenStore
    {
        public async Task<RefreshToken?> FindAsync(CancellationToken cancellationToken) =>
            await vault.ReadAsync(cancellationToken) is { } secret ? new RefreshToken(secret) : null;

        public Task ReplaceAsync(RefreshToken used, RefreshToken issued, CancellationToken cancellationToken) =>
            vault.ReplaceAsync(expected: used.Reveal(), issued.Reveal(), cancellationToken);
    }
    #endregion
}
