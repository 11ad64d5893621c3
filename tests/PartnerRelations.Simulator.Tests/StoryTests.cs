using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.Simulator.Tests;

/// <summary>The same story through three clients: sign in, see the partner, invite, be accepted, see the customer on both sides, create one, part.</summary>
public sealed class StoryTests
{
    [Fact]
    public async Task A_client_of_bare_sockets_runs_the_story()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var (provider, reseller) = await LinkedAsync(simulator);
        var client = new BareSocketClient(simulator.Address);

        (await client.SendAsync("GET", "/v1/customers")).Status.Should().Be(401);
        var signedIn = await client.SendAsync(
            "POST",
            $"/{reseller.Tenant}/oauth2/v2.0/token",
            body: $"grant_type=refresh_token&client_id={reseller.ClientId}&client_secret={Uri.EscapeDataString(reseller.ClientSecret)}&refresh_token={Uri.EscapeDataString(reseller.RefreshToken)}"
                + $"&scope={Uri.EscapeDataString("https://api.partnercenter.microsoft.com/user_impersonation offline_access")}",
            type: "application/x-www-form-urlencoded");
        signedIn.Status.Should().Be(200);
        var token = signedIn.Body!["access_token"]!.GetValue<string>();

        var providers = await client.SendAsync("GET", "/v1/relationships?relationship_type=IsIndirectResellerOf", token);
        providers.Body!["items"]!.AsArray().Should().ContainSingle().Which!["id"]!.GetValue<string>().Should().Be(provider.Tenant.ToString());
        providers.Headers.Should().ContainKey("MS-RequestId");
        var link = (await client.SendAsync("GET", $"/v1/customers/relationshiprequests?indirectCloudSolutionProviderId={provider.Tenant}", token)).Body!["url"]!.GetValue<string>();
        var customer = await simulator.AddCustomerAsync();
        (await simulator.SteerAsync("invitations", new { url = link, customer }))!["accepted"]!.GetValue<bool>().Should().BeTrue();

        foreach (var each in (string[])[token, provider.UserToken])
        {
            var listed = await client.SendAsync("GET", "/v1/customers?size=0", each);
            listed.Body!["items"]!.AsArray().Should().ContainSingle().Which!["id"]!.GetValue<string>().Should().Be(customer.ToString());
        }

        (await client.SendAsync("PATCH", $"/v1/customers/{customer}", token, """{"relationshipToPartner":"none","attributes":{"objectType":"Customer"}}""")).Status.Should().Be(200);
        (await client.SendAsync("GET", "/v1/customers", token)).Body!["items"]!.AsArray().Should().BeEmpty();
        (await client.SendAsync("GET", "/v1/customers", provider.UserToken)).Body!["items"]!.AsArray().Should().ContainSingle("each relationship ends on its own");
    }

    [Fact]
    public async Task An_old_client_with_PascalCase_and_explicit_nulls_runs_the_story()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var (provider, reseller) = await LinkedAsync(simulator);
        var client = new BareSocketClient(simulator.Address);
        var domain = $"contoso{Guid.NewGuid():N}.onmicrosoft.com";

        (await client.SendAsync("HEAD", $"/v1/domains/{domain}", provider.UserToken)).Status.Should().Be(404, "it is free");
        var created = await client.SendAsync("POST", "/v1/customers/", provider.UserToken, $$"""
            {
              "Id": null, "CommerceId": null, "AllowDelegatedAccess": null, "RelationshipToPartner": null, "CustomDomains": null, "UserCredentials": null,
              "AssociatedPartnerId": "{{reseller.Tenant.ToString().ToUpperInvariant()}}",
              "CompanyProfile": { "TenantId": null, "Domain": "{{domain}}", "CompanyName": null, "Links": null, "Attributes": { "ObjectType": "CustomerCompanyProfile" } },
              "BillingProfile": {
                "Id": null, "FirstName": "Ada", "LastName": "Byron", "Email": "ada@contoso.example", "Culture": "FR-FR", "Language": "fr", "CompanyName": "Contoso",
                "DefaultAddress": { "Country": "FR", "Region": null, "City": "Paris", "State": null, "AddressLine1": "1 rue de la Paix", "AddressLine2": null, "PostalCode": "75002", "FirstName": "Ada", "LastName": "Byron", "PhoneNumber": "0102030405" },
                "Links": null, "Attributes": { "ObjectType": "CustomerBillingProfile" }
              },
              "Links": null, "Attributes": { "ObjectType": "Customer" }
            }
            """);
        created.Status.Should().Be(201, "{0}", created.Body);
        var customer = created.Body!["id"]!.GetValue<string>();

        foreach (var each in (SignedInPartner[])[provider, reseller])
        {
            var page = await client.SendAsync("GET", "/V1/Customers?SIZE=&Filter=", each.UserToken);
            page.Status.Should().Be(200, "{0}", page.Body);
            page.Body!["items"]!.AsArray().Should().ContainSingle().Which!["id"]!.GetValue<string>().Should().Be(customer);
        }

        (await client.SendAsync("PATCH", $"/v1/customers/{customer.ToUpperInvariant()}", provider.UserToken, """{"RelationshipToPartner":"none","Id":null,"Attributes":{"ObjectType":"Customer"}}""")).Status.Should().Be(200);
        (await client.SendAsync("GET", "/v1/customers", provider.UserToken)).Body!["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task The_typed_clients_sign_in_with_their_real_code_and_run_the_story()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var (provider, reseller) = await LinkedAsync(simulator);
        var store = new RefreshTokens(reseller.RefreshToken);
        await using var services = Connect(simulator, reseller, store);
        var relationships = services.GetRequiredService<IRelationshipsClient>();
        var customers = services.GetRequiredService<ICustomersClient>();

        (await relationships.ListProvidersAsync()).Items.Should().ContainSingle().Which.Id.AsTenant().Should().Be(new TenantId(provider.Tenant));
        store.Saved.Should().BeGreaterThan(0, "the rotated refresh token came back");
        var request = await relationships.GetRequestAsync(new ProviderId(new TenantId(provider.Tenant)));
        var customer = await simulator.AddCustomerAsync();
        await simulator.SteerAsync("invitations", new { url = request.Url, customer });

        var listed = new List<string?>();
        await foreach (var one in customers.ReadAllAsync()) listed.Add(one.Id.Text);
        listed.Should().Equal(customer.ToString());
        await customers.RemoveRelationshipAsync(CustomerId.Parse(customer.ToString()));
        simulator.Center.FindRelationship(new TenantId(reseller.Tenant), new TenantId(customer))!.IsActive.Should().BeFalse();
    }

    private static async Task<(SignedInPartner Provider, SignedInPartner Reseller)> LinkedAsync(RunningSimulator simulator)
    {
        var provider = await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");
        var reseller = await simulator.AddPartnerAsync("IndirectReseller", "Fabrikam Cloud");
        await simulator.SteerAsync("links", new { provider = provider.Tenant, reseller = reseller.Tenant });
        return (provider, reseller);
    }

    private static ServiceProvider Connect(RunningSimulator simulator, SignedInPartner partner, IRefreshTokenStore store)
    {
        var (services, address) = (new ServiceCollection(), simulator.Address);

        #region snippet: simulator-connect
        services.AddSingleton<IRefreshTokenStore>(store);
        services.AddPartnerCenter(options =>
        {
            options.ApplicationName = "Simulator tests";
            options.BaseAddress = options.TokenAuthority = address; // http://127.0.0.1:5100
            options.Programs = PartnerPrograms.IndirectReseller;
            options.TokenKind = TokenKinds.AppAndUser;
            options.Credentials = new PartnerCenterCredentials { Tenant = new TenantId(partner.Tenant), ClientId = partner.ClientId, ClientSecret = partner.ClientSecret };
        });
        #endregion

        return services.BuildServiceProvider();
    }

    private sealed class RefreshTokens(string first) : IRefreshTokenStore
    {
        private RefreshToken _token = new(first);

        public int Saved { get; private set; }

        public Task<RefreshToken?> FindAsync(CancellationToken cancellationToken) => Task.FromResult<RefreshToken?>(_token);

        public Task ReplaceAsync(RefreshToken used, RefreshToken issued, CancellationToken cancellationToken)
        {
            used.IsSameAs(_token).Should().BeTrue();
            (_token, Saved) = (issued, Saved + 1);
            return Task.CompletedTask;
        }
    }
}
