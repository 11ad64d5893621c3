using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-C2, PC-C4, PC-C5 and PC-C6.</summary>
public sealed class CustomerTests
{
    private const string Remove = """{"relationshipToPartner":"none","attributes":{"objectType":"Customer"}}""";

    private readonly Center _center = new();

    [Fact]
    public async Task A_partner_without_administration_sees_no_address_mail_or_domains()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        _center.Fake.ChangeCustomer(customer.Tenant, one => one with { Email = "a@b.example", CustomDomains = ["a.example", "b.example"] });

        var closed = (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}")).Body;
        _center.Fake.GrantAdministration(_center.Provider.Tenant, customer.Tenant);
        var open = (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}")).Body;

        closed.TryGetProperty("customDomains", out _).Should().BeFalse();
        closed.GetProperty("companyProfile").TryGetProperty("email", out _).Should().BeFalse();
        closed.GetProperty("allowDelegatedAccess").GetBoolean().Should().BeFalse();
        open.GetProperty("customDomains").GetArrayLength().Should().Be(2);
        open.GetProperty("companyProfile").GetProperty("email").GetString().Should().Be("a@b.example");
        open.GetProperty("companyProfile").GetProperty("address").GetProperty("country").GetString().Should().Be("FR");
        open.GetProperty("allowDelegatedAccess").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Who_is_no_customer_is_told_apart_from_who_does_not_exist()
    {
        var stranger = _center.Fake.AddCustomer();

        (await _center.GetAsync(_center.Provider, $"/v1/customers/{stranger.Tenant}")).Error.Should().Be((403, 20002));
        (await _center.GetAsync(_center.Provider, "/v1/customers/00000000-0000-0000-0000-000000000001")).Error.Should().Be((404, 60003));
        (await _center.GetAsync(_center.Provider, "/v1/customers/somebody")).Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task Removing_the_relationship_is_answered_in_PascalCase_and_leaves_the_other_partner()
    {
        var customer = await _center.SharedCustomerAsync();

        var reply = await _center.SendAsync(_center.Provider, HttpMethod.Patch, $"/v1/customers/{customer.Tenant}", Remove);

        reply.Status.Should().Be(200);
        reply.Body.GetProperty("RelationshipToPartner").GetString().Should().Be("none");
        reply.Body.GetProperty("BillingProfile").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}")).Error.Should().Be((403, 20002));
        (await _center.GetAsync(_center.Provider, "/v1/customers")).Items.GetArrayLength().Should().Be(0);
        (await _center.GetAsync(_center.Reseller, $"/v1/customers/{customer.Tenant}")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_customer_that_was_removed_can_accept_again()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        _center.Fake.RemoveRelationship(_center.Provider.Tenant, customer.Tenant);

        _center.Fake.FollowInvitation(await _center.InvitationAsync(_center.Provider), customer.Tenant).IsAccepted.Should().BeTrue();

        (await _center.GetAsync(_center.Provider, "/v1/customers")).Items.GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Delegated_administration_is_given_back_without_a_body()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        _center.Fake.GrantAdministration(_center.Provider.Tenant, customer.Tenant);

        var reply = await _center.SendAsync(_center.Provider, HttpMethod.Patch, $"/v1/customers/{customer.Tenant}", """{"AllowDelegatedAccess":false}""");

        reply.Status.Should().Be(200);
        reply.Text.Should().BeEmpty();
        _center.Fake.FindRelationship(_center.Provider.Tenant, customer.Tenant)!.Should().Match<FakeRelationship>(one => one.IsActive && !one.DelegatedAdministration);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"relationshipToPartner":"advisor"}""")]
    [InlineData("""{"allowDelegatedAccess":true}""")]
    [InlineData("""{"allowDelegatedAccess":"perhaps"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    public async Task No_other_change_is_taken(string body)
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);

        (await _center.SendAsync(_center.Provider, HttpMethod.Patch, $"/v1/customers/{customer.Tenant}", body)).Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task Tenants_are_deleted_in_the_sandbox_only()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        (await _center.SendAsync(_center.Provider, HttpMethod.Delete, $"/v1/customers/{customer.Tenant}")).Error.Should().Be((403, 1002));

        _center.Fake.ChangePartner(_center.Provider.Tenant, partner => partner with { IsSandbox = true });
        _center.Fake.ChangeCustomer(customer.Tenant, one => one with { IsSandbox = true });
        var deleted = await _center.SendAsync(_center.Fake.AppOnlyTokenFor(_center.Provider.Tenant), HttpMethod.Delete, $"/v1/customers/{customer.Tenant}");

        deleted.Status.Should().Be(204);
        _center.Fake.FindCustomer(customer.Tenant).Should().BeNull();
        (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}")).Error.Should().Be((404, 60003));
    }

    [Fact]
    public async Task The_company_profile_links_to_itself()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);

        var profile = (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/profiles/company")).Body;

        profile.GetProperty("links").GetProperty("self").GetProperty("uri").GetString().Should().Be($"/customers/{customer.Tenant}/profiles/company");
    }
}
