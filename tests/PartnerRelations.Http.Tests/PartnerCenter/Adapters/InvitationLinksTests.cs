using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Adapters;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Invitations;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;
using static PartnerRelations.Http.Tests.PartnerCenter.Harness.StubService;

namespace PartnerRelations.Http.Tests.PartnerCenter.Adapters;

public sealed class InvitationLinksTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly FakePartnerCenter _microsoft;
    private readonly FakePartner _provider;
    private readonly FakePartner _reseller;

    public InvitationLinksTests()
    {
        _microsoft = new(_clock);
        (_provider, _reseller) = (_microsoft.AddProvider(), _microsoft.AddReseller());
        _microsoft.LinkPartners(_provider.Tenant, _reseller.Tenant);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ResellerId Reseller => new(_reseller.Tenant);

    private ProviderId Provider => new(_provider.Tenant);

    [Fact]
    public async Task A_reseller_gets_its_own_link()
    {
        await using var account = Connect(_reseller, PartnerPrograms.IndirectReseller);

        var link = (await account.Get<InvitationLinks>().ForResellerAsync(Reseller, Stop)).GetValueOrThrow();

        (link.Kind, link.PartnerTenant, link.ResellerMpnId, link.Provider).Should().Be((InvitationUrlKind.ResellerOnly, _reseller.Tenant, _reseller.MpnId, (ProviderId?)null));
    }

    [Fact]
    public async Task The_link_of_both_is_had_with_either_account()
    {
        await using var reseller = Connect(_reseller, PartnerPrograms.IndirectReseller);
        await using var provider = Connect(_provider, PartnerPrograms.IndirectProvider);

        var asReseller = (await reseller.Get<InvitationLinks>().ForResellerAndProviderAsync(Reseller, Provider, Stop)).GetValueOrThrow();
        var asProvider = (await provider.Get<InvitationLinks>().ForResellerAndProviderAsync(Reseller, Provider, Stop)).GetValueOrThrow();

        (asReseller.Kind, asReseller.PartnerTenant, asReseller.Provider).Should().Be((InvitationUrlKind.ResellerAndProvider, _reseller.Tenant, Provider));
        asProvider.Should().Be(asReseller);
    }

    [Fact]
    public async Task Where_the_service_takes_no_notice_of_the_provider_it_is_added_to_the_resellers_link()
    {
        var ignoring = new StubService(Json($$"""{"url":"{{InvitationUrl.ForReseller(Reseller, _reseller.MpnId!)}}"}"""));
        await using var account = Connect(_reseller, PartnerPrograms.IndirectReseller, new ProfileThen(ignoring, _reseller));

        var link = (await account.Get<InvitationLinks>().ForResellerAndProviderAsync(Reseller, Provider, Stop)).GetValueOrThrow();

        link.ToString().Should().Be($"https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={_reseller.Tenant}&msppId={_reseller.MpnId}&indirectCSPId={_provider.Tenant}#/partners/invitation");
        ignoring.Sent.Should().ContainSingle().Which.PathAndQuery.Should().Be($"/v1/customers/relationshiprequests?indirectCloudSolutionProviderId={_provider.Tenant}");
    }

    [Fact]
    public async Task A_providers_own_link_is_never_taken_for_that_of_both()
    {
        var ignoring = new StubService(Json($$"""{"url":"{{InvitationUrl.ForDirectPartner(_provider.Tenant)}}"}"""));
        await using var account = Connect(_provider, PartnerPrograms.IndirectProvider, new ProfileThen(ignoring, _provider));

        (await account.Get<InvitationLinks>().ForResellerAndProviderAsync(Reseller, Provider, Stop)).Error!.Is(InvitationUrlErrors.WrongKind).Should().BeTrue();
    }

    [Fact]
    public async Task A_partner_in_transition_asks_in_its_role_as_reseller()
    {
        _microsoft.ChangePartner(_reseller.Tenant, one => one with { Programs = FakePrograms.IndirectReseller | FakePrograms.DirectBill });
        await using var account = Connect(_reseller, PartnerPrograms.IndirectReseller | PartnerPrograms.DirectBill);
        var links = account.Get<InvitationLinks>();

        (await links.ForResellerAsync(Reseller, Stop)).GetValueOrThrow().Kind.Should().Be(InvitationUrlKind.ResellerOnly);
        (await links.ForDirectPartnerAsync(_reseller.Tenant, Stop)).GetValueOrThrow().Kind.Should().Be(InvitationUrlKind.DirectReseller);
    }

    [Fact]
    public async Task A_direct_link_where_a_resellers_was_meant_is_refused()
    {
        await using var account = Connect(_provider, PartnerPrograms.IndirectProvider);

        (await account.Get<InvitationLinks>().ForResellerAsync(new(_provider.Tenant), Stop)).Error!.Is(InvitationUrlErrors.WrongKind).Should().BeTrue();
    }

    [Fact]
    public async Task A_link_of_another_account_is_no_answer()
    {
        await using var account = Connect(_reseller, PartnerPrograms.IndirectReseller);
        var asking = () => account.Get<InvitationLinks>().ForResellerAsync(new(_provider.Tenant), Stop);

        await asking.Should().ThrowAsync<InvalidOperationException>().WithMessage($"*{_reseller.Tenant}*");
    }

    [Fact]
    public async Task A_link_that_names_another_provider_is_no_answer()
    {
        var other = _microsoft.AddProvider("Other");
        var wrong = new StubService(Json($$"""{"url":"{{InvitationUrl.ForResellerAndProvider(Reseller, _reseller.MpnId!, new(other.Tenant))}}"}"""));
        await using var account = Connect(_reseller, PartnerPrograms.IndirectReseller, new ProfileThen(wrong, _reseller));
        var asking = () => account.Get<InvitationLinks>().ForResellerAndProviderAsync(Reseller, Provider, Stop);

        await asking.Should().ThrowAsync<InvalidOperationException>().WithMessage($"*{other.Tenant}*");
    }

    [Theory]
    [InlineData("https://evil.example/Adminportal/Home?invType=IndirectResellerRelationship", "invitation_url.host_not_microsoft")]
    [InlineData("not a link", "invitation_url.malformed")]
    [InlineData(null, "invitation_url.malformed")]
    public async Task A_link_that_is_none_of_Microsofts_is_refused(string? url, string code)
    {
        await using var account = Connect(_reseller, PartnerPrograms.IndirectReseller, new StubService(Json(url is null ? "{}" : $$"""{"url":"{{url}}"}""")));

        (await account.Get<InvitationLinks>().ForResellerAsync(Reseller, Stop)).Error!.Code.Should().Be(code);
    }

    [Fact]
    public async Task Without_a_partnership_there_is_no_link_of_both()
    {
        _microsoft.EndPartnership(_provider.Tenant, _reseller.Tenant);
        await using var account = Connect(_reseller, PartnerPrograms.IndirectReseller);
        var asking = () => account.Get<InvitationLinks>().ForResellerAndProviderAsync(Reseller, Provider, Stop);

        (await asking.Should().ThrowAsync<PartnerCenterException>()).Which.StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
    }

    private AccountAtMicrosoft Connect(FakePartner account, PartnerPrograms programs, HttpMessageHandler? service = null) =>
        AccountAtMicrosoft.Connect(_microsoft, account.Tenant, programs, builder => builder.AddInvitationLinks(), _clock, service);

    /// <summary>Answers whose account it is, and leaves everything else to another.</summary>
    private sealed class ProfileThen(HttpMessageHandler other, FakePartner account) : DelegatingHandler(other)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsolutePath == "/v1/profiles/organization" ? Task.FromResult(Json($$"""{"tenantId":"{{account.Tenant}}"}""")) : base.SendAsync(request, cancellationToken);
    }
}
