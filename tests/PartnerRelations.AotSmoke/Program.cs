using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations;
using PartnerRelations.Http;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Tokens;

// A natively compiled program against the simulator at the address that it is given: signs in, invites, and sees the customer.
if (args is not [var text] || !Uri.TryCreate(text, UriKind.Absolute, out var address))
{
    Console.Error.WriteLine("Usage: PartnerRelations.AotSmoke http://127.0.0.1:5100");
    return 2;
}

using var control = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
var provider = await SteerAsync("partners", """{"program":"IndirectProvider"}""");
var reseller = await SteerAsync("partners", """{"program":"IndirectReseller"}""");
await SteerAsync("links", $$"""{"provider":"{{Text(provider, "tenant")}}","reseller":"{{Text(reseller, "tenant")}}"}""");
var customer = Text(await SteerAsync("customers", "{}"), "tenant");

var services = new ServiceCollection();
services.AddSingleton<IRefreshTokenStore>(new OneRefreshToken(Text(reseller, "refreshToken")));
services.AddPartnerCenter(options =>
{
    options.ApplicationName = "Native smoke test";
    options.BaseAddress = options.TokenAuthority = address;
    options.Programs = PartnerPrograms.IndirectReseller;
    options.TokenKind = TokenKinds.AppAndUser;
    options.Credentials = new PartnerCenterCredentials
    {
        Tenant = TenantId.Parse(Text(reseller, "tenant")),
        ClientId = Guid.Parse(Text(reseller, "clientId")),
        ClientSecret = Text(reseller, "clientSecret"),
    };
});
await using var container = services.BuildServiceProvider();
var relationships = container.GetRequiredService<IRelationshipsClient>();
var customers = container.GetRequiredService<ICustomersClient>();

var partner = (await relationships.ListProvidersAsync()).Items.Single();
var invitation = await relationships.GetRequestAsync(partner.Id.AsProvider());
await SteerAsync("invitations", $$"""{"url":"{{invitation.Url}}","customer":"{{customer}}"}""");
var seen = 0;
await foreach (var one in customers.ReadAllAsync()) seen += one.Id.Text == customer ? 1 : 0;
await customers.RemoveRelationshipAsync(CustomerId.Parse(customer));
try
{
    await customers.GetAsync(CustomerId.Parse(customer));
    return 1;
}
catch (PartnerCenterException gone)
{
    Console.WriteLine($"Native: signed in, one provider, {seen} customer, and after parting {(int?)gone.StatusCode} {gone.Code}: {gone.Meaning}");
    return seen == 1 ? 0 : 1;
}

async Task<JsonElement> SteerAsync(string call, string body)
{
    using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
    using var answer = await control.PostAsync(new Uri($"_simulator/{call}", UriKind.Relative), content);
    var said = await answer.Content.ReadAsStringAsync();
    return answer.IsSuccessStatusCode ? (said.Length == 0 ? default : JsonDocument.Parse(said).RootElement) : throw new InvalidOperationException($"{call}: {said}");
}

static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

internal sealed class OneRefreshToken(string text) : IRefreshTokenStore
{
    private RefreshToken _token = new(text);

    public Task<RefreshToken?> FindAsync(CancellationToken cancellationToken) => Task.FromResult<RefreshToken?>(_token);

    public Task ReplaceAsync(RefreshToken used, RefreshToken issued, CancellationToken cancellationToken)
    {
        _token = issued;
        return Task.CompletedTask;
    }
}
