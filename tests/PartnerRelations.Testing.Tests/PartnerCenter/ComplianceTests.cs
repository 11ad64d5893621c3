using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-A1 and PC-A6.</summary>
public sealed class ComplianceTests
{
    private readonly Center _center = new();

    [Fact]
    public async Task A_reseller_that_has_signed_is_found_by_PartnerID_and_by_tenant()
    {
        (await AskAsync($"mpnId={_center.Reseller.MpnId}")).Body.GetProperty("isAgreementSigned").GetBoolean().Should().BeTrue();
        (await AskAsync($"TENANTID={_center.Reseller.Tenant}&mpnid=")).Body.GetProperty("isAgreementSigned").GetBoolean().Should().BeTrue("an empty value is none");
    }

    [Fact]
    public async Task Every_no_has_a_code()
    {
        var abroad = _center.Fake.AddReseller("Abroad", "US");
        var unsigned = _center.Fake.ChangePartner(_center.Fake.AddReseller("Unsigned").Tenant, partner => partner with { AgreementSignedAt = null });
        _center.Fake.AddPartnerId(MpnId.Parse("1234567"), "Elsewhere");

        (await AskAsync("tenantId=nobody")).Error.Should().Be((400, 2000));
        (await AskAsync("mpnId=abc")).Error.Should().Be((400, 2000));
        (await AskAsync($"mpnId={unsigned.MpnId}&tenantId={unsigned.Tenant}")).Error.Should().Be((400, 2000));
        (await AskAsync(string.Empty)).Error.Should().Be((400, 2001));
        (await AskAsync("mpnId=99")).Error.Should().Be((400, 2200));
        (await AskAsync($"mpnId={abroad.MpnId}")).Error.Should().Be((400, 2201));
        (await AskAsync($"tenantId={abroad.Tenant}")).Error.Should().Be((400, 2201));
        (await AskAsync($"mpnId={unsigned.MpnId}")).Error.Should().Be((400, 2203));
        (await AskAsync("mpnId=1234567")).Error.Should().Be((400, 2204));
        (await AskAsync($"mpnId={_center.Provider.MpnId}")).Error.Should().Be((400, 2204));
        (await AskAsync("tenantId=00000000-0000-0000-0000-000000000001")).Error.Should().Be((400, 2205));
        (await AskAsync($"tenantId={unsigned.Tenant}")).Error.Should().Be((400, 2206));
    }

    [Fact]
    public async Task Signing_in_the_portal_and_losing_the_authorization_show()
    {
        _center.Fake.ChangePartner(_center.Reseller.Tenant, partner => partner with { AgreementSignedAt = null });
        _center.Fake.SignAgreement(_center.Reseller.Tenant);
        var signed = await AskAsync($"tenantId={_center.Reseller.Tenant}");
        _center.Fake.Deauthorize(_center.Reseller.Tenant);
        var deauthorized = await AskAsync($"tenantId={_center.Reseller.Tenant}");
        _center.Fake.Reauthorize(_center.Reseller.Tenant);

        signed.Body.GetProperty("isAgreementSigned").GetBoolean().Should().BeTrue();
        deauthorized.Body.GetProperty("isAgreementSigned").GetBoolean().Should().BeFalse();
        (await AskAsync($"tenantId={_center.Reseller.Tenant}")).Body.GetProperty("isAgreementSigned").GetBoolean().Should().BeTrue();
        (await _center.GetAsync(_center.Reseller, "/v1/auditrecords")).Each("operationType").Should().Contain("create_agreement");
    }

    [Fact]
    public async Task Only_the_PartnerIDs_of_authorized_active_resellers_are_valid()
    {
        var pending = _center.Fake.AddReseller("Pending");
        _center.Fake.ChangePartner(pending.Tenant, partner => partner with { LegalProfile = partner.LegalProfile with { Vetting = new() { Status = "pending", SubStatus = "decision" } } });
        var gone = _center.Fake.AddReseller("Gone");
        _center.Fake.Deauthorize(gone.Tenant);

        var reply = await _center.SendAsync(
            _center.Provider, HttpMethod.Post, "/v1/partners/validateresellers", $$"""{"PartnerIds":["{{_center.Reseller.MpnId}}",{{pending.MpnId}},"{{gone.MpnId}}","{{_center.Provider.MpnId}}","x"]}""");

        var results = reply.Body.GetProperty("validationResults");
        results.EnumerateArray().Select(result => result.GetProperty("isValidPartnerIdOnRecord").GetBoolean()).Should().Equal(true, false, false, false, false);
        results[0].TryGetProperty("errorCode", out _).Should().BeFalse();
        results[1].GetProperty("errorCode").GetInt32().Should().Be(900400);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"partnerIds":[]}""")]
    [InlineData("""{"partnerIds":"12345"}""")]
    [InlineData("""{"partnerIds":[{}]}""")]
    public async Task A_list_of_PartnerIDs_is_required(string body) =>
        (await _center.SendAsync(_center.Provider, HttpMethod.Post, "/v1/partners/validateresellers", body)).Error.Should().Be((400, 2000));

    private Task<Reply> AskAsync(string query) => _center.GetAsync(_center.Provider, $"/v1/compliance/csp/agreementstatus?{query}");
}
