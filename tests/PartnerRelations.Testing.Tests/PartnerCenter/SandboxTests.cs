using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-X1.</summary>
public sealed class SandboxTests
{
    private const string Path = "/v1//sandboxIndirectReseller";

    private readonly Center _center = new();
    private readonly FakePartner _provider;

    public SandboxTests()
    {
        _provider = _center.Fake.AddPartner(_center.Fake.AddProvider("Sandbox") with { IsSandbox = true });
    }

    [Fact]
    public async Task Account_signature_and_partnership_are_made_in_one_step()
    {
        var made = (await CreateAsync("500001")).Body;
        var tenant = TenantId.Parse(made.GetProperty("tenant").GetProperty("id").GetString()!);

        made.GetProperty("partnerRelationship").GetProperty("id").GetString().Should().Be(_provider.Tenant.ToString());
        made.GetProperty("agreementSignature").GetProperty("agreementType").GetString().Should().Be("ValueAddedReseller");
        _center.Fake.FindLink(_provider.Tenant, tenant)!.IsActive.Should().BeTrue();
        (await _center.GetAsync(_center.Fake.FindPartner(tenant)!, "/v1/relationships?relationship_type=IsIndirectResellerOf")).Each("name").Should().Equal("Sandbox");
    }

    [Fact]
    public async Task There_are_five_and_deleting_one_makes_room()
    {
        var ids = new List<string>();
        for (var count = 0; count < 5; count++) ids.Add((await CreateAsync($"50000{count}")).Body.GetProperty("accountId").GetString()!);

        (await CreateAsync("500009")).Error.Should().Be((409, 1003));
        (await _center.SendAsync(_provider, HttpMethod.Delete, $"{Path}/{ids[0]}")).Status.Should().Be(204);
        (await _center.SendAsync(_provider, HttpMethod.Delete, $"{Path}/{ids[0]}")).Error.Should().Be((404, 1000));
        (await CreateAsync("500000")).Status.Should().Be(200, "the PartnerID is free again");
    }

    [Fact]
    public async Task A_repeat_with_the_same_request_id_makes_no_second_one()
    {
        var first = await CreateAsync("500001", ("MS-RequestId", "d1e1c1a0-0000-4000-8000-000000000001"));
        var again = await CreateAsync("500001", ("MS-RequestId", "d1e1c1a0-0000-4000-8000-000000000001"));

        again.Text.Should().Be(first.Text);
        (await CreateAsync("500001")).Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task It_is_for_administrators_of_providers_in_the_sandbox()
    {
        (await _center.SendAsync(_center.Fake.TokenFor(_provider.Tenant, roles: PartnerRoles.SalesAgent), HttpMethod.Post, Path, "{}")).Error.Should().Be((401, 6002));
        (await _center.SendAsync(_center.Reseller, HttpMethod.Post, Path, "{}")).Error.Should().Be((403, 6003));
        (await _center.SendAsync(_center.Provider, HttpMethod.Post, Path, "{}")).Error.Should().Be((403, 6004));
        (await _center.SendAsync(_center.Provider, HttpMethod.Delete, $"{Path}/{_center.Reseller.Tenant}")).Error.Should().Be((403, 6004));
    }

    [Fact]
    public async Task A_sandbox_account_has_at_most_75_customers()
    {
        for (var count = 0; count < 75; count++) await _center.CustomerOfAsync(_provider);

        var reply = await _center.SendAsync(_provider, HttpMethod.Post, "/v1/customers", """
            {"companyProfile":{"domain":"x.onmicrosoft.com"},"billingProfile":{"email":"a@b.example","culture":"fr-FR","language":"fr","companyName":"X","defaultAddress":{"country":"FR","city":"Paris","addressLine1":"1"}}}
            """);

        reply.Error.Should().Be((409, 1003));
    }

    private Task<Reply> CreateAsync(string mpnId, params (string Name, string Value)[] headers) => _center.SendAsync(_provider, HttpMethod.Post, Path, $$"""
        {"mpnId":"{{mpnId}}","tenant":{"domainPrefix":"sandbox{{mpnId}}","name":"R","displayName":"R","adminUserName":"admin","country":"FR","culture":"fr-FR"},
         "legalBusinessProfile":{"companyName":"R","address":{"country":"FR"},"primaryContact":{"firstName":"A"},"culture":"fr-FR"},"organizationProfileLanguage":"fr"}
        """, headers);
}
