using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-R3 and the page behind its link.</summary>
public sealed class InvitationTests
{
    private readonly Center _center = new();

    [Fact]
    public async Task The_link_has_the_documented_form_of_each_program()
    {
        var (provider, reseller) = (_center.Provider, _center.Reseller);
        const string Page = "https://admin.microsoft.com/Adminportal/Home?invType=";

        (await _center.InvitationAsync(provider)).Should()
            .Be($"{Page}ResellerRelationship&partnerId={provider.Tenant}&msppId=0&DAP=false#/BillingAccounts/partner-invitation");
        (await _center.InvitationAsync(reseller)).Should()
            .Be($"{Page}IndirectResellerRelationship&partnerId={reseller.Tenant}&msppId={reseller.MpnId}&DAP=false#/BillingAccounts/partner-invitation");
        (await _center.InvitationAsync(provider, $"?indirectResellerId={reseller.Tenant}")).Should()
            .Be($"{Page}IndirectResellerRelationship&partnerId={reseller.Tenant}&msppId={reseller.MpnId}&indirectCSPId={provider.Tenant}&DAP=false#/BillingAccounts/partner-invitation")
            .And.Be(await _center.InvitationAsync(reseller, $"?indirectCloudSolutionProviderId={provider.Tenant}"))
            .And.Be(await _center.InvitationAsync(reseller, $"?indirectCloudSolutionProviderId={provider.Tenant}&indirectResellerId={reseller.Tenant}"));
    }

    [Fact]
    public async Task A_partner_in_transition_chooses_its_role()
    {
        var partner = _center.Fake.AddDirectPartner();
        _center.Fake.ChangePartner(partner.Tenant, one => one with { Programs = FakePrograms.DirectBill | FakePrograms.IndirectReseller });

        (await _center.InvitationAsync(partner)).Should().Contain("invType=ResellerRelationship");
        (await _center.InvitationAsync(partner, "?dualRoleIndirectRelationship=false")).Should().Contain("invType=ResellerRelationship");
        (await _center.InvitationAsync(partner, "?dualRoleIndirectRelationship=true")).Should().Contain("invType=IndirectResellerRelationship");
    }

    [Fact]
    public async Task Accepting_the_link_of_both_relates_both_and_can_be_done_again()
    {
        var customer = _center.Fake.AddCustomer();
        var link = await _center.InvitationAsync(_center.Reseller, $"?indirectCloudSolutionProviderId={_center.Provider.Tenant}");

        var first = _center.Fake.FollowInvitation(link, customer.Tenant);
        var records = _center.Fake.Snapshot().AuditRecords.Count;
        var second = _center.Fake.FollowInvitation(link, customer.Tenant);

        first.Partners.Should().BeEquivalentTo([_center.Provider.Tenant, _center.Reseller.Tenant]);
        second.IsAccepted.Should().BeTrue();
        _center.Fake.Snapshot().AuditRecords.Should().HaveCount(records, "the second time changes nothing");
        _center.Fake.FindRelationship(_center.Provider.Tenant, customer.Tenant)!.IsActive.Should().BeTrue();
        _center.Fake.FindRelationship(_center.Reseller.Tenant, customer.Tenant)!.Together.Should().Equal(_center.Provider.Tenant);
    }

    [Theory]
    [InlineData("https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id={reseller}&csp=1&msppid={mpn}&indirectCSP={provider}")]
    [InlineData("https://businessstore.microsoft.com/manage/partner-invitation?INVTYPE=indirectresellerrelationship&PARTNERID={reseller}&MSPPID={mpn}&INDIRECTCSPID={provider}&more=1")]
    [InlineData("https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={reseller}&msppId={mpn}&indirectCSPId={provider}#/partners/invitation")]
    public void Every_form_of_the_link_that_was_seen_can_be_followed(string form)
    {
        var customer = _center.Fake.AddCustomer();

        _center.Fake.FollowInvitation(Filled(form), customer.Tenant).Partners.Should().BeEquivalentTo([_center.Provider.Tenant, _center.Reseller.Tenant]);
    }

    [Theory]
    [InlineData("no link")]
    [InlineData("https://evil.example/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={reseller}&msppId={mpn}")]
    [InlineData("https://admin.microsoft.com/Adminportal/Home?invType=Administration&partnerId={reseller}&msppId={mpn}")]
    [InlineData("https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={reseller}&msppId=1")]
    [InlineData("https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={reseller}&msppId={mpn}&indirectCSPId={reseller}")]
    [InlineData("https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId={reseller}&msppId=0")]
    [InlineData("https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=00000000-0000-0000-0000-000000000001&msppId=0")]
    public void A_link_that_the_page_cannot_honour_is_refused_and_changes_nothing(string form)
    {
        var customer = _center.Fake.AddCustomer();

        var acceptance = _center.Fake.FollowInvitation(Filled(form), customer.Tenant);

        acceptance.IsAccepted.Should().BeFalse();
        _center.Fake.Snapshot().Relationships.Should().BeEmpty();
    }

    [Fact]
    public async Task The_page_asks_for_an_administrator_of_the_customer()
    {
        var customer = _center.Fake.AddCustomer();
        var link = await _center.InvitationAsync(_center.Reseller);
        var samples = new PartnerSamples();

        _center.Fake.FollowInvitation(link, customer.Tenant, Actor.Customer(customer.Tenant, samples.User(), PartnerRoles.None)).IsAccepted.Should().BeFalse();
        _center.Fake.FollowInvitation(link, customer.Tenant, Actor.Customer(samples.Tenant(), samples.User(), PartnerRoles.GlobalAdministrator)).IsAccepted.Should().BeFalse();
        _center.Fake.FollowInvitation(link, customer.Tenant, Actor.Customer(customer.Tenant, samples.User(), PartnerRoles.BillingAdministrator)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task The_page_refuses_a_customer_of_another_market_and_the_partners_themselves()
    {
        var abroad = _center.Fake.AddCustomer(country: "US");
        _center.Fake.AddCustomer(new FakeCustomer { Tenant = _center.Reseller.Tenant, CompanyName = "Fabrikam", Domain = "fabrikam.example", Country = _center.Reseller.Country });

        _center.Fake.FollowInvitation(await _center.InvitationAsync(_center.Reseller), abroad.Tenant).IsAccepted.Should().BeFalse();
        _center.Fake.FollowInvitation(await _center.InvitationAsync(_center.Reseller), _center.Reseller.Tenant).IsAccepted.Should().BeFalse();
        _center.Fake.FollowInvitation(await _center.InvitationAsync(_center.Provider), _center.Reseller.Tenant).IsAccepted.Should().BeFalse("a reseller is no customer of its provider");
    }

    [Theory]
    [InlineData("?indirectResellerId=nobody", 400, 2000)]
    [InlineData("?indirectResellerId=00000000-0000-0000-0000-000000000001", 404, 60003)]
    [InlineData("?dualRoleIndirectRelationship=maybe", 400, 2000)]
    public async Task Bad_input_to_the_link_is_refused(string query, int status, int code)
    {
        var reply = await _center.GetAsync(_center.Provider, $"/v1/customers/relationshiprequests{query}");

        reply.Error.Should().Be((status, code));
    }

    [Fact]
    public async Task Nobody_builds_the_link_of_two_others()
    {
        var other = _center.Fake.AddProvider("Other");

        var reply = await _center.GetAsync(other, $"/v1/customers/relationshiprequests?indirectResellerId={_center.Reseller.Tenant}&indirectCloudSolutionProviderId={_center.Provider.Tenant}");

        reply.Error.Should().Be((403, 1002));
    }

    [Fact]
    public async Task There_is_no_link_of_two_that_are_no_partners()
    {
        _center.Fake.EndPartnership(_center.Provider.Tenant, _center.Reseller.Tenant);

        var reply = await _center.GetAsync(_center.Provider, $"/v1/customers/relationshiprequests?indirectResellerId={_center.Reseller.Tenant}");

        reply.Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task Until_October_2023_accepting_granted_administration()
    {
        var fake = new FakePartnerCenter(new FakeClock(new DateTimeOffset(2023, 10, 8, 23, 59, 0, TimeSpan.Zero)));
        var partner = fake.AddDirectPartner();
        var customer = fake.AddCustomer();

        fake.FollowInvitation($"https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId={partner.Tenant}&msppId=0", customer.Tenant);

        fake.FindRelationship(partner.Tenant, customer.Tenant)!.DelegatedAdministration.Should().BeTrue();
        var today = await _center.CustomerOfAsync(_center.Provider);
        _center.Fake.FindRelationship(_center.Provider.Tenant, today.Tenant)!.DelegatedAdministration.Should().BeFalse();
    }

    private string Filled(string form) => form
        .Replace("{reseller}", _center.Reseller.Tenant.ToString(), StringComparison.Ordinal)
        .Replace("{provider}", _center.Provider.Tenant.ToString(), StringComparison.Ordinal)
        .Replace("{mpn}", _center.Reseller.MpnId!.Value, StringComparison.Ordinal);
}
