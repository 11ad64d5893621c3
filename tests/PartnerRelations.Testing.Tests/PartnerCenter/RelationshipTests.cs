namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-R1 and PC-R2.</summary>
public sealed class RelationshipTests
{
    private readonly Center _center = new();

    [Fact]
    public async Task Each_side_reads_the_other()
    {
        var resellers = await _center.GetAsync(_center.Provider, "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf");
        var providers = await _center.GetAsync(_center.Reseller, "/v1/relationships?relationship_type=IsIndirectResellerOf");

        resellers.Each("id").Should().Equal(_center.Reseller.Tenant.ToString());
        resellers.Each("relationshipType").Should().Equal("is_indirect_cloud_solution_provider_of");
        resellers.Each("mpnId").Should().Equal(_center.Reseller.MpnId!.Value);
        resellers.Each("location").Should().Equal("FR");
        providers.Each("id").Should().Equal(_center.Provider.Tenant.ToString());
        providers.Each("relationshipType").Should().Equal("is_indirect_reseller_of");
    }

    [Theory]
    [InlineData("IsIndirectResellerOf")]
    [InlineData("isindirectresellerof")]
    public async Task A_provider_that_asks_as_a_reseller_is_refused(string type)
    {
        var reply = await _center.GetAsync(_center.Provider, $"/v1/relationships?Relationship_Type={type}");

        reply.Error.Should().Be((403, 1002));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?relationship_type=")]
    [InlineData("?relationship_type=Friends")]
    public async Task A_type_that_does_not_exist_is_bad_input(string query)
    {
        var reply = await _center.GetAsync(_center.Provider, $"/v1/relationships{query}");

        reply.Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_the_beginning_of_the_name()
    {
        var other = _center.Fake.AddReseller("Relecloud");
        _center.Fake.LinkPartners(_center.Provider.Tenant, other.Tenant);
        var filter = Uri.EscapeDataString("""{"Field":"Name","Value":"rele","Operator":"starts_with"}""");

        var reply = await _center.GetAsync(_center.Provider, $"/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf&filter={filter}");

        reply.Each("name").Should().Equal("Relecloud");
    }

    [Fact]
    public async Task A_partnership_that_was_removed_is_gone_and_can_be_made_again()
    {
        _center.Fake.EndPartnership(_center.Provider.Tenant, _center.Reseller.Tenant);
        var gone = await _center.GetAsync(_center.Reseller, "/v1/relationships?relationship_type=IsIndirectResellerOf");
        _center.Fake.LinkPartners(_center.Provider.Tenant, _center.Reseller.Tenant);
        var again = await _center.GetAsync(_center.Reseller, "/v1/relationships?relationship_type=IsIndirectResellerOf");

        gone.Items.GetArrayLength().Should().Be(0);
        again.Items.GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_customer_accepted_together_shows_each_partner_to_the_other()
    {
        var customer = await _center.SharedCustomerAsync();

        var forProvider = await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/relationships");
        var forReseller = await _center.GetAsync(_center.Reseller, $"/v1/customers/{customer.Tenant}/relationships");

        forProvider.Each("id").Should().Equal(_center.Reseller.Tenant.ToString());
        forReseller.Each("id").Should().Equal(_center.Provider.Tenant.ToString());
        forReseller.Each("relationshipType").Should().Equal("is_indirect_reseller_of");
        forProvider.Items[0].TryGetProperty("state", out _).Should().BeFalse("only PC-R1 prints a state");
    }

    [Fact]
    public async Task A_provider_that_left_and_came_back_alone_is_no_partner_of_the_customer_together_with_the_reseller()
    {
        var customer = await _center.SharedCustomerAsync();
        _center.Fake.RemoveRelationship(_center.Provider.Tenant, customer.Tenant);
        _center.Fake.FollowInvitation(await _center.InvitationAsync(_center.Provider), customer.Tenant).Refusal.Should().BeNull();

        (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/relationships")).Items.GetArrayLength().Should().Be(0);
        (await _center.GetAsync(_center.Reseller, $"/v1/customers/{customer.Tenant}/relationships")).Items.GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_customer_of_the_reseller_alone_shows_no_partner()
    {
        var customer = await _center.CustomerOfAsync(_center.Reseller);

        var reply = await _center.GetAsync(_center.Reseller, $"/v1/customers/{customer.Tenant}/relationships");

        reply.Items.GetArrayLength().Should().Be(0);
    }
}
