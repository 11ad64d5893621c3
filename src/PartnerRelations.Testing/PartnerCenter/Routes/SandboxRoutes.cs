using System.Globalization;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-X1: in the integration sandbox a provider makes itself resellers, with account, agreement and partnership in one step.</summary>
internal static class SandboxRoutes
{
    private const int Resellers = 5;

    public static void AddTo(RouteTable routes)
    {
        routes.Add(ForProvider("POST", "/v1/sandboxIndirectReseller", Create));
        routes.Add(ForProvider("DELETE", "/v1/sandboxIndirectReseller/{reseller}", Delete));
    }

    private static Route ForProvider(string method, string path, Func<Call, FakeAnswer> answer) => new()
    {
        Id = "PC-X1",
        Method = method,
        Path = path,
        NeedsUser = true,
        Programs = FakePrograms.IndirectProvider,
        WrongProgram = NoProvider,
        Roles = Route.AdminAgent,
        WrongRole = NoAdmin,
        OncePerRequestId = method == "POST",
        Answer = answer,
    };

    private static Refusal NoAdmin() => new(401, 6002, "The user may not manage sandbox resellers.");

    private static Refusal NoProvider() => new(403, 6003, "Only an indirect provider can manage sandbox resellers.");

    private static FakeAnswer Create(Call call)
    {
        var provider = SandboxProvider(call);
        var body = call.Body;
        var tenant = body.RequiredObject("tenant");
        var legal = body.RequiredObject("legalBusinessProfile");
        if (!MpnId.TryParse(body.RequiredText("mpnId"), out var mpnId)) throw Refusal.BadInput("MPN Id must be numeric.");
        if (!CountryCode.TryParse(tenant.RequiredText("country"), out var country)) throw Refusal.BadInput("The field tenant.country must be an ISO 3166-1 code.");
        if (call.State.Partners.FindByMpnId(mpnId) is not null) throw Refusal.BadInput($"MPN Id {mpnId} is associated with another account.");
        if (call.State.Links.OfProvider(provider.Tenant).Count(link => link.IsActive) >= Resellers)
        {
            throw new Refusal(409, 1003, $"A sandbox provider has at most {Resellers} resellers.");
        }

        var domain = tenant.RequiredText("domainPrefix") + ".onmicrosoft.com";
        var admin = $"{tenant.RequiredText("adminUserName")}@{domain}";
        var name = legal.RequiredText("companyName");
        var reseller = new FakePartner
        {
            Tenant = new(call.NewId()),
            Name = name,
            Country = country,
            Programs = FakePrograms.IndirectReseller,
            MpnId = mpnId,
            AgreementSignedAt = call.Now,
            IsSandbox = true,
            LegalProfile = new()
            {
                CompanyName = name,
                Address = AddressText.Read(legal.RequiredObject("address")),
                PrimaryContact = legal.Object("primaryContact") is { } contact ? AddressText.ReadContact(contact) : new(),
            },
            Organization = new()
            {
                CompanyName = name,
                DefaultAddress = new() { Country = country.Value },
                Domain = domain,
                Email = tenant.Text("adminAlternateEmail"),
                Language = body.Text("organizationProfileLanguage") ?? "en",
                Culture = tenant.Text("culture") ?? "en-US",
            },
            Users = [new() { Id = new(call.NewId()), UserPrincipalName = admin, Roles = Route.AdminAgent }],
            Applications = [new() { ClientId = call.NewId(), ClientSecret = call.Sequence.NewSecret("secret.") }],
        };
        call.State.Partners.Put(reseller);
        call.Link(provider.Tenant, reseller.Tenant, active: true);
        var password = call.Sequence.NewSecret("=;")[..12];
        return call.Ok(json => json.Object(_ => Write(json, call, provider, reseller, password)));
    }

    private static void Write(Utf8JsonWriter json, Call call, FakePartner provider, FakePartner reseller, string password)
    {
        json.WriteString("accountId", reseller.Tenant.ToString());
        json.WriteString("mpnId", reseller.MpnId!.Value);
        json.Object("tenant", _ =>
        {
            json.WriteString("id", reseller.Tenant.ToString());
            json.WriteString("adminUserAccount", reseller.Users[0].UserPrincipalName);
            json.WriteString("password", password);
        });
        json.Object("agreementSignature", _ =>
        {
            json.WriteString("agreementType", "ValueAddedReseller");
            json.WriteString("dateSigned", call.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("signedBy", reseller.Users[0].UserPrincipalName);
        });
        json.Object("partnerRelationship", _ =>
        {
            json.WriteString("id", provider.Tenant.ToString());
            json.WriteString("name", provider.Name);
            json.WriteString("relationshipType", "is_indirect_reseller_of");
            json.WriteString("state", "Active");
            json.Text("mpnId", provider.MpnId?.Value);
        });
    }

    private static FakeAnswer Delete(Call call)
    {
        var provider = SandboxProvider(call);
        var tenant = new TenantId(call.IdAt(0, "reseller"));
        var isOurs = call.State.Partners.Find(tenant) is { IsSandbox: true } && call.State.Links.IsActive(provider.Tenant, tenant);
        if (!isOurs) throw Refusal.NotFound($"The sandbox reseller {tenant}");
        call.Link(provider.Tenant, tenant, active: false);
        call.ChangePartner(tenant, partner => partner with { IsDeauthorized = true, Programs = FakePrograms.None, MpnId = null });
        return call.Empty(204);
    }

    private static FakePartner SandboxProvider(Call call) =>
        call.Partner.IsSandbox ? call.Partner : throw new Refusal(403, 6004, "The account is no account of the integration sandbox.");
}
