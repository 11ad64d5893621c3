using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.AotSmoke;

/// <summary>Against the simulator: signs in, invites, and sees the customer.</summary>
internal static class AtPartnerCenter
{
    public static async Task<bool> RunAsync(Uri address)
    {
        using var control = new Steering(new Uri(address, "_simulator/"));
        var provider = await control.SteerAsync("partners", """{"program":"IndirectProvider"}""");
        var reseller = await control.SteerAsync("partners", """{"program":"IndirectReseller"}""");
        await control.SteerAsync("links", $$"""{"provider":"{{Steering.Text(provider, "tenant")}}","reseller":"{{Steering.Text(reseller, "tenant")}}"}""");
        var customer = Steering.Text(await control.SteerAsync("customers", "{}"), "tenant");

        var services = new ServiceCollection();
        services.AddSingleton<IRefreshTokenStore>(new OneRefreshToken(Steering.Text(reseller, "refreshToken")));
        services.AddPartnerCenter(options =>
        {
            options.ApplicationName = "Native smoke test";
            options.BaseAddress = options.TokenAuthority = address;
            options.Programs = PartnerPrograms.IndirectReseller;
            options.TokenKind = TokenKinds.AppAndUser;
            options.Credentials = new PartnerCenterCredentials
            {
                Tenant = TenantId.Parse(Steering.Text(reseller, "tenant")),
                ClientId = Guid.Parse(Steering.Text(reseller, "clientId")),
                ClientSecret = Steering.Text(reseller, "clientSecret"),
            };
        });
        await using var container = services.BuildServiceProvider();
        var relationships = container.GetRequiredService<IRelationshipsClient>();
        var customers = container.GetRequiredService<ICustomersClient>();

        var partner = (await relationships.ListProvidersAsync()).Items.Single();
        var invitation = await relationships.GetRequestAsync(partner.Id.AsProvider());
        await control.SteerAsync("invitations", $$"""{"url":"{{invitation.Url}}","customer":"{{customer}}"}""");
        var seen = 0;
        await foreach (var one in customers.ReadAllAsync()) seen += one.Id.Text == customer ? 1 : 0;
        await customers.RemoveRelationshipAsync(CustomerId.Parse(customer));
        try
        {
            await customers.GetAsync(CustomerId.Parse(customer));
            return false;
        }
        catch (PartnerCenterException gone)
        {
            Console.WriteLine($"Native: signed in, one provider, {seen} customer, and after parting {(int?)gone.StatusCode} {gone.Code}: {gone.Meaning}");
            return seen == 1;
        }
    }
}
