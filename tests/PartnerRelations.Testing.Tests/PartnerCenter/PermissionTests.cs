using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>Who may call what: each call with each kind of token and as each program.</summary>
public sealed class PermissionTests
{
    private const FakePrograms Everybody = FakePrograms.IndirectProvider | FakePrograms.IndirectReseller | FakePrograms.DirectBill;
    private const FakePrograms Sellers = FakePrograms.IndirectProvider | FakePrograms.DirectBill;

    public static TheoryData<string, string, bool, FakePrograms> Calls => new()
    {
        { "GET", "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf", true, FakePrograms.IndirectProvider },
        { "GET", "/v1/relationships?relationship_type=IsIndirectResellerOf", true, FakePrograms.IndirectReseller },
        { "GET", "/v1/customers/{c}/relationships", true, FakePrograms.IndirectProvider | FakePrograms.IndirectReseller },
        { "GET", "/v1/customers/relationshiprequests", true, Everybody },
        { "GET", "/v1/customers", false, Everybody },
        { "GET", "/v1/customers/{c}", false, Everybody },
        { "POST", "/v1/customers", false, Sellers },
        { "PATCH", "/v1/customers/{c}", true, Everybody },
        { "GET", "/v1/customers/{c}/profiles/company", true, Everybody },
        { "GET", "/v1/customers/{c}/profiles/billing", false, Sellers },
        { "PUT", "/v1/customers/{c}/profiles/billing", false, Sellers },
        { "GET", "/v1/customers/{c}/validationStatus?type=account", true, Sellers },
        { "GET", "/v1/customers/{c}/customDomains", false, Everybody },
        { "GET", "/v1/customers/{c}/organization", false, Everybody },
        { "GET", "/v1/profiles/legalbusiness", false, Everybody },
        { "PUT", "/v1/profiles/legalbusiness", true, Everybody },
        { "GET", "/v1/profiles/organization", true, Everybody },
        { "PUT", "/v1/profiles/organization", true, Everybody },
        { "GET", "/v1/profiles/support", true, Everybody },
        { "PUT", "/v1/profiles/support", true, Everybody },
        { "GET", "/v1/profiles/billing", true, Everybody },
        { "PUT", "/v1/profiles/billing", true, Everybody },
        { "GET", "/v1/profiles/mpn", true, Everybody },
        { "GET", "/v1/compliance/csp/agreementstatus", true, FakePrograms.IndirectProvider },
        { "GET", "/v1/agreements", true, Sellers },
        { "GET", "/v1/customers/{c}/agreements", true, Sellers },
        { "POST", "/v1/customers/{c}/agreements", true, Sellers },
        { "GET", "/v1/customers/{c}/directSignedMicrosoftCustomerAgreementStatus", true, Sellers },
        { "GET", "/v1/agreementtemplates/117a77b0-9360-443b-8795-c6dedc750cf9/document", true, Sellers },
        { "POST", "/v1/partners/validateresellers", false, FakePrograms.IndirectProvider },
        { "POST", "/v1/validations/address", false, Everybody },
        { "GET", "/v1/countryvalidationrules/FR", false, Everybody },
        { "GET", "/v1/customers/all/validations", false, Sellers },
        { "GET", "/v1/customers/{c}/directoryroles", true, Everybody },
        { "GET", "/v1/auditrecords", false, Everybody },
        { "GET", "/v1/customers/{c}/subscriptions", false, Sellers },
        { "POST", "/v1/customers/{c}/orders", true, Sellers },
        { "GET", "/v1/servicerequests", true, Sellers },
        { "GET", "/v1/customers/{c}/servicerequests", true, Sellers },
        { "GET", "/webhooks/v1/registration/events", false, Everybody },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Tokens_and_programs_count(string method, string path, bool needsUser, FakePrograms programs)
    {
        var center = new Center();
        foreach (var partner in (FakePartner[])[center.Provider, center.Reseller, center.Fake.AddDirectPartner()])
        {
            var customer = await center.CustomerOfAsync(partner);
            var target = path.Replace("{c}", customer.Tenant.ToString(), StringComparison.Ordinal);
            center.Fake.GrantAdministration(partner.Tenant, customer.Tenant);

            var byUser = await center.SendAsync(partner, new HttpMethod(method), target, method is "GET" ? null : "{}");
            var byNobody = await center.SendAsync(center.Fake.TokenFor(partner.Tenant, roles: PartnerRoles.None), new HttpMethod(method), target, method is "GET" ? null : "{}");
            var byApplication = await center.SendAsync(center.Fake.AppOnlyTokenFor(partner.Tenant), new HttpMethod(method), target, method is "GET" ? null : "{}");

            (byUser.Status == 403).Should().Be(!partner.IsAny(programs) || path.EndsWith("/orders", StringComparison.Ordinal), $"{partner.Programs}: {byUser.Text}");
            byNobody.Status.Should().Be(403);
            (byApplication.Status == 403 && byApplication.Code == 900329).Should().Be(needsUser);
        }
    }

    [Fact]
    public async Task A_tenant_that_is_no_partner_any_more_is_not_let_in()
    {
        var center = new Center();
        var token = center.Fake.TokenFor(center.Reseller.Tenant);
        center.Fake.ChangePartner(center.Reseller.Tenant, partner => partner with { Programs = FakePrograms.None });

        (await center.SendAsync(token, HttpMethod.Get, "/v1/customers")).Error.Should().Be((403, 1002));
    }
}
