using System.Text.Json;
using CsCheck;
using PartnerRelations.Invitations;

namespace PartnerRelations.Tests.Invitations;

public sealed class InvitationUrlTests
{
    private const string Reseller = "70831ff1-16f0-4aeb-a0e3-456aeeb5c0ec";
    private const string Provider = "abd71061-286d-497f-bb59-9f07d2e5c8a7";
    private const string Admin = "https://admin.microsoft.com/Adminportal/Home?";
    private const string End = "#/partners/invitation";

    private static readonly ResellerId ResellerId = ResellerId.Parse(Reseller);
    private static readonly ProviderId ProviderId = ProviderId.Parse(Provider);
    private static readonly MpnId Mpn = MpnId.Parse("4847383");

    private static readonly Gen<TenantId> Tenants = Gen.Guid.Where(guid => guid != Guid.Empty).Select(guid => new TenantId(guid));
    private static readonly Gen<MpnId> Mpns = Gen.Int[1, int.MaxValue].Select(number => MpnId.Parse($"{number}"));
    private static readonly Gen<InvitationUrlForm> Forms = Gen.OneOf(
        InvitationUrlForm.Current, InvitationUrlForm.BillingAccounts, InvitationUrlForm.BusinessStore, InvitationUrlForm.UnsupportedCountry);

    private static readonly Gen<InvitationUrlOptions> Options = Gen.Select(Forms, Gen.OneOf<bool?>(null, true, false), (form, dap) =>
        new InvitationUrlOptions { Form = form, DelegatedAdministration = form == InvitationUrlForm.UnsupportedCountry ? null : dap });

    [Theory]
    [InlineData(
        Admin + "invType=ResellerRelationship&partnerId=" + Reseller + "&msppId=0&DAP=false#/BillingAccounts/partner-invitation",
        InvitationUrlKind.DirectReseller, InvitationUrlForm.BillingAccounts, null, false, false)]
    [InlineData(
        Admin + "invType=IndirectResellerRelationship&partnerId=" + Reseller + "&msppId=601089&DAP=true&indirectCSPId=" + Provider
        + "#/BillingAccounts/partner-invitation",
        InvitationUrlKind.ResellerAndProvider, InvitationUrlForm.BillingAccounts, "601089", true, true)]
    [InlineData(
        Admin + "invType=IndirectResellerRelationship&partnerId=" + Reseller + "&msppId=6531449&indirectCSPId=" + Provider + End,
        InvitationUrlKind.ResellerAndProvider, InvitationUrlForm.Current, "6531449", true, null)]
    [InlineData(
        Admin + "invType=IndirectResellerRelationship&partnerId=" + Reseller + "&msppId=6531449" + End,
        InvitationUrlKind.ResellerOnly, InvitationUrlForm.Current, "6531449", false, null)]
    [InlineData(
        Admin + "invType=Administration&partnerId=" + Reseller + "#/BillingAccounts/partner-invitation",
        InvitationUrlKind.Administration, InvitationUrlForm.BillingAccounts, null, false, null)]
    [InlineData(
        "https://businessstore.microsoft.com/manage/partner-invitation?invType=IndirectResellerRelationship&partnerId=" + Reseller + "&msppId=4794019&DAP=true",
        InvitationUrlKind.ResellerOnly, InvitationUrlForm.BusinessStore, "4794019", false, true)]
    [InlineData(
        "https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id=" + Reseller + "&csp=1&msppid=601089&indirectCSP=" + Provider,
        InvitationUrlKind.ResellerAndProvider, InvitationUrlForm.UnsupportedCountry, "601089", true, null)]
    [InlineData(
        "https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id=" + Reseller + "&csp=1&msppid=0",
        InvitationUrlKind.DirectReseller, InvitationUrlForm.UnsupportedCountry, null, false, null)]
    [InlineData(
        Admin + "invType=IndirectResellerRelationship&partnerId=" + Reseller + "&msppId=1#/new/invitation-page",
        InvitationUrlKind.ResellerOnly, InvitationUrlForm.Unknown, "1", false, null)]
    [InlineData(
        Admin + "invType=SomethingNew&partnerId=" + Reseller + End,
        InvitationUrlKind.Unknown, InvitationUrlForm.Current, null, false, null)]
    [InlineData(
        Admin + "invType=ResellerRelationship&partnerId=" + Reseller + "&msppId=0&indirectCSPId=" + Provider + End,
        InvitationUrlKind.Unknown, InvitationUrlForm.Current, null, true, null)]
    public void Every_real_form_is_read_and_kept_to_the_byte(
        string text, InvitationUrlKind kind, InvitationUrlForm form, string? mpn, bool hasProvider, bool? dap)
    {
        var url = InvitationUrl.Parse(text);

        url.Kind.Should().Be(kind);
        url.Form.Should().Be(form);
        url.PartnerTenant.Should().Be(TenantId.Parse(Reseller));
        url.ResellerMpnId?.Value.Should().Be(mpn);
        url.Provider.Should().Be(hasProvider ? ProviderId : null);
        url.DelegatedAdministration.Should().Be(dap);
        url.ToString().Should().Be(text);
        url.Uri.OriginalString.Should().Be(text);
    }

    [Fact]
    public void Links_are_built_as_partner_center_writes_them()
    {
        InvitationUrl.ForDirectPartner(ResellerId.Tenant, new() { Form = InvitationUrlForm.BillingAccounts, DelegatedAdministration = false }).ToString()
            .Should().Be(Admin + $"invType=ResellerRelationship&partnerId={Reseller}&msppId=0&DAP=false#/BillingAccounts/partner-invitation");
        InvitationUrl.ForResellerAndProvider(ResellerId, Mpn, ProviderId).ToString()
            .Should().Be(Admin + $"invType=IndirectResellerRelationship&partnerId={Reseller}&msppId=4847383&indirectCSPId={Provider}#/partners/invitation");
        InvitationUrl.ForResellerAndProvider(ResellerId, Mpn, ProviderId, new() { Form = InvitationUrlForm.UnsupportedCountry }).ToString()
            .Should().Be("https://portal.office.com/partner/partnersignup.aspx"
                + $"?type=IndirectResellerRelationship&id={Reseller}&csp=1&msppid=4847383&indirectCSP={Provider}");
    }

    [Fact]
    public void What_is_built_is_read_back_the_same() => Gen.Select(Tenants, Tenants, Mpns, Options).Sample((partner, provider, mpn, options) =>
    {
        if (partner == provider) return;
        var (reseller, both) = (new ResellerId(partner), new ProviderId(provider));

        Check(InvitationUrl.ForReseller(reseller, mpn, options), InvitationUrlKind.ResellerOnly, mpn, null);
        Check(InvitationUrl.ForResellerAndProvider(reseller, mpn, both, options), InvitationUrlKind.ResellerAndProvider, mpn, both);
        Check(InvitationUrl.ForDirectPartner(partner, options), InvitationUrlKind.DirectReseller, null, null);

        void Check(InvitationUrl built, InvitationUrlKind kind, MpnId? expectedMpn, ProviderId? expectedProvider)
        {
            var read = InvitationUrl.Parse(built.ToString());
            read.Should().Be(built);
            (read.Kind, read.Form, read.PartnerTenant, read.ResellerMpnId, read.Provider, read.DelegatedAdministration)
                .Should().Be((kind, options.Form, partner, expectedMpn, expectedProvider, options.DelegatedAdministration));
        }
    });

    [Fact]
    public void Adding_the_provider_to_a_resellers_link_makes_the_link_of_both() =>
        Gen.Select(Tenants, Tenants, Mpns, Options).Where((partner, provider, _, _) => partner != provider).Sample((partner, provider, mpn, options) =>
        {
            var single = InvitationUrl.ForReseller(new(partner), mpn, options);

            single.WithProvider(new(provider)).Value.Should().Be(InvitationUrl.ForResellerAndProvider(new(partner), mpn, new(provider), options));
        });

    [Fact]
    public void Order_letter_case_and_unknown_parameters_are_read_through_and_kept() =>
        Gen.Select(
            Gen.Shuffle(new[] { "invType=IndirectResellerRelationship", $"partnerId={Reseller}", "msppId=4847383", $"indirectCSPId={Provider}", "DAP=true" }),
            Gen.Bool.Array[400],
            Gen.Select(Gen.String[Gen.Char["abcxyz019-._~%"], 1, 8], Gen.String[Gen.Char["abcXYZ019-._~/?:@!$'()*+,;"], 0, 8]).Array[0, 4],
            Gen.Int[0, 5]).Sample((parameters, upper, unknown, at) =>
        {
            var extra = unknown.Select(pair => $"x{pair.Item1.Replace('%', '-')}={pair.Item2}");
            var all = parameters.Take(at).Concat(extra).Concat(parameters.Skip(at));
            var raw = Admin + string.Join('&', all) + End;
            var text = string.Concat(raw.Select((c, i) => upper[i % upper.Length] ? char.ToUpperInvariant(c) : c));

            var url = InvitationUrl.Parse(text);

            url.ToString().Should().Be(text);
            (url.Kind, url.PartnerTenant, url.ResellerMpnId, url.Provider, url.DelegatedAdministration)
                .Should().Be((InvitationUrlKind.ResellerAndProvider, ResellerId.Tenant, Mpn, ProviderId, true));
        });

    [Fact]
    public void Any_text_is_read_or_refused_but_never_thrown_at() =>
        Gen.OneOf(Gen.String, Gen.String.Select(text => Admin + text), Gen.String.Select(text => "https://portal.office.com/partner/partnersignup.aspx?" + text))
            .Sample(text =>
            {
                var result = InvitationUrl.Read(text);
                if (result.IsSuccess) result.Value.ToString().Should().Be(text.Trim());
                else result.Error.Code.Should().StartWith("invitation_url.");
            });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("not a link")]
    [InlineData("http://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=" + Reseller + "&msppId=0" + End)]
    [InlineData("javascript:alert(1)")]
    [InlineData("//admin.microsoft.com/Adminportal/Home")]
    [InlineData("https:\\\\admin.microsoft.com\\Adminportal\\Home")]
    [InlineData("https://ádmin.microsoft.com/Adminportal/Home")]
    [InlineData("https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=" + Reseller + "\r\nX: y" + End)]
    [InlineData(Admin + "invType=ResellerRelationship&partnerId=not-a-guid" + End)]
    [InlineData(Admin + "invType=ResellerRelationship&partnerId=00000000-0000-0000-0000-000000000000" + End)]
    [InlineData(Admin + "invType=ResellerRelationship&partnerId=70831ff116f04aeba0e3456aeeb5c0ec" + End)]
    [InlineData(Admin + "invType=IndirectResellerRelationship&partnerId=" + Reseller + "&msppId=12x" + End)]
    [InlineData(Admin + "invType=IndirectResellerRelationship&partnerId=" + Reseller + "&msppId=1&indirectCSPId=" + End)]
    [InlineData(Admin + "invType=IndirectResellerRelationship&partnerId=" + Reseller + "&msppId=1&indirectCSPId=" + Reseller + End)]
    [InlineData(Admin + "invType=IndirectResellerRelationship&partnerId=" + Reseller + "&PARTNERID=" + Provider + "&msppId=1" + End)]
    [InlineData(Admin + "invType=IndirectResellerRelationship&partnerId=" + Reseller + "&partner%49d=" + Provider + "&msppId=1" + End)]
    [InlineData(Admin + "invType=ResellerRelationship&partnerId=" + Reseller + "&msppId=0" + End + Admin + "invType=ResellerRelationship")]
    public void A_text_that_is_no_well_formed_link_is_refused(string? text) =>
        InvitationUrl.Read(text, "Url").Error.Should().Match<PartnerError>(error => error.Is(InvitationUrlErrors.Malformed) && error.Target == "Url");

    [Fact]
    public void A_link_longer_than_the_bound_is_refused_and_one_just_as_long_is_read()
    {
        var start = Admin + $"invType=ResellerRelationship&partnerId={Reseller}&x=";
        var fitting = start + new string('a', InvitationUrl.MaxLength - start.Length - End.Length) + End;

        InvitationUrl.TryParse(fitting, out _).Should().BeTrue();
        InvitationUrl.Read(fitting.Replace("&x=", "&x=a", StringComparison.Ordinal)).Error!.Is(InvitationUrlErrors.Malformed).Should().BeTrue();
    }

    [Theory]
    [InlineData("https://admin.microsoft.com.evil.example/Adminportal/Home")]
    [InlineData("https://evil.example/admin.microsoft.com/Adminportal/Home")]
    [InlineData("https://admin.microsoft.com@evil.example/Adminportal/Home")]
    [InlineData("https://user:pass@admin.microsoft.com/Adminportal/Home")]
    [InlineData("https://@admin.microsoft.com/Adminportal/Home")]
    [InlineData("https://admin.microsoft.com:443/Adminportal/Home")]
    [InlineData("https://admin.microsoft.com./Adminportal/Home")]
    [InlineData("https://xn--dmin-wpa.microsoft.com/Adminportal/Home")]
    [InlineData("https://admin.micros0ft.com/Adminportal/Home")]
    [InlineData("https://login.microsoft.com/Adminportal/Home")]
    [InlineData("https://admin%2Emicrosoft.com/Adminportal/Home")]
    [InlineData("https:///Adminportal/Home")]
    public void A_link_to_any_other_site_is_refused(string page) =>
        InvitationUrl.Read($"{page}?invType=ResellerRelationship&partnerId={Reseller}&msppId=0{End}").Error!.Is(InvitationUrlErrors.HostNotMicrosoft).Should().BeTrue();

    [Theory]
    [InlineData("https://admin.microsoft.com")]
    [InlineData("https://admin.microsoft.com/Adminportal/Other?invType=ResellerRelationship&partnerId=" + Reseller + End)]
    [InlineData("https://admin.microsoft.com/x/../Adminportal/Home?invType=ResellerRelationship&partnerId=" + Reseller + End)]
    [InlineData(Admin + "partnerId=" + Reseller + End)]
    [InlineData(Admin + "invType=ResellerRelationship" + End)]
    [InlineData(Admin + "invType=ResellerRelationship&partnerId=" + Reseller)]
    [InlineData(Admin + "invType=ResellerRelationship&partnerId=" + Reseller + "#/homepage")]
    [InlineData(Admin + "invType=ResellerRelationship&amp;partnerId=" + Reseller + End)]
    [InlineData("https://admin.microsoft.com/Adminportal/Home#/partners/invitation?invType=ResellerRelationship&partnerId=" + Reseller)]
    [InlineData("https://portal.office.com/partner/partnersignup.aspx?invType=ResellerRelationship&partnerId=" + Reseller)]
    public void A_microsoft_page_that_is_no_invitation_is_refused(string text) =>
        InvitationUrl.Read(text).Error!.Is(InvitationUrlErrors.NotAnInvitation).Should().BeTrue();

    [Fact]
    public void Sending_a_customer_the_wrong_kind_is_refused_and_the_remedy_says_what_it_would_do()
    {
        var direct = InvitationUrl.ForDirectPartner(ResellerId.Tenant);

        var refusal = direct.Expect(InvitationUrlKind.ResellerAndProvider, "Link").Error!;

        refusal.Is(InvitationUrlErrors.WrongKind).Should().BeTrue();
        refusal.Target.Should().Be("Link");
        refusal.Remedy.Should().Contain("becomes a customer");
        direct.Expect(InvitationUrlKind.DirectReseller).Value.Should().BeSameAs(direct);
        InvitationUrl.Parse(Admin + $"invType=New&partnerId={Reseller}" + End).Expect(InvitationUrlKind.Unknown).Error!.Code.Should().Be("invitation_url.wrong_kind");
    }

    [Fact]
    public void A_provider_is_added_only_to_a_resellers_link_and_once()
    {
        var both = InvitationUrl.ForResellerAndProvider(ResellerId, Mpn, ProviderId);

        both.WithProvider(ProviderId).Value.Should().BeSameAs(both);
        both.WithProvider(ProviderId.Parse("484e548c-f5f3-4528-93a9-c16c6373cb59")).Error!.Is(InvitationUrlErrors.WrongKind).Should().BeTrue();
        InvitationUrl.ForDirectPartner(ResellerId.Tenant).WithProvider(ProviderId).Error!.Is(InvitationUrlErrors.WrongKind).Should().BeTrue();
        InvitationUrl.ForReseller(ResellerId, Mpn).WithProvider(new(ResellerId.Tenant)).Error!.Is(InvitationUrlErrors.Malformed).Should().BeTrue();
    }

    [Fact]
    public void Ids_and_options_that_no_link_can_have_are_the_callers_mistake()
    {
        FluentActions.Invoking(() => InvitationUrl.ForReseller(default, Mpn)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => InvitationUrl.ForReseller(ResellerId, MpnId.Parse("0"))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => InvitationUrl.ForResellerAndProvider(ResellerId, Mpn, new(ResellerId.Tenant))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => InvitationUrl.ForDirectPartner(ResellerId.Tenant, new() { Form = InvitationUrlForm.Unknown })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => InvitationUrl.ForDirectPartner(
            ResellerId.Tenant, new() { Form = InvitationUrlForm.UnsupportedCountry, DelegatedAdministration = true })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_link_travels_as_json_text_and_a_foreign_one_does_not()
    {
        var url = InvitationUrl.ForResellerAndProvider(ResellerId, Mpn, ProviderId);

        JsonSerializer.Deserialize<InvitationUrl>(JsonSerializer.Serialize(url)).Should().Be(url);
        FluentActions.Invoking(() => JsonSerializer.Deserialize<InvitationUrl>("\"https://evil.example/\"")).Should().Throw<JsonException>();
    }
}
