using System.Net;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Profiles;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Profiles;

public sealed class PartnerProfilesClientTests
{
    private const string NoSuchMpnId = """{"code":3000,"description":"Not found.","data":[],"source":"PartnerFD"}""";

    [Fact]
    public async Task An_unknown_MPN_id_is_an_answer()
    {
        var (sent, profile) = await Exchange.CallAsync(NoSuchMpnId, (IPartnerProfilesClient profiles, CancellationToken stop) => profiles.FindMpnAsync(MpnId.Parse("0999"), stop), HttpStatusCode.NotFound);

        sent.PathAndQuery.Should().Be("/v1/profiles/mpn?mpnId=0999");
        profile.Exists.Should().BeFalse();
        profile.Code.Should().Be("3000");
        profile.Description.Should().Be("Not found.");
    }

    [Theory]
    [InlineData("""{"partnerName":"Trey","mpnId":4847383}""")]
    [InlineData("""{"partnerName":"Trey","partnerId":"4847383"}""")]
    public async Task A_known_MPN_id_is_told_with_its_partner(string answer)
    {
        var (_, profile) = await Exchange.CallAsync(answer, (IPartnerProfilesClient profiles, CancellationToken stop) => profiles.FindMpnAsync(MpnId.Parse("4847383"), stop));

        profile.Exists.Should().BeTrue();
        profile.PartnerName.Should().Be("Trey");
        profile.MpnId.Should().Be("4847383");
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"code":1000,"description":"Nothing here."}""")]
    [InlineData(HttpStatusCode.Forbidden, NoSuchMpnId)]
    public async Task Any_other_refusal_stays_a_fault(HttpStatusCode status, string body)
    {
        var fault = await Exchange.FaultAsync(status, body, (IPartnerProfilesClient profiles, CancellationToken stop) => profiles.FindMpnAsync(MpnId.Parse("1"), stop));

        fault.Operation!.Id.Should().Be("PC-P5");
    }

    [Fact]
    public async Task The_verification_is_asked_for_by_version_or_without()
    {
        var (newest, profile) = await Exchange.CallAsync("""{"vettingStatus":"pending","vettingSubStatus":"email_ownership","vettingVersion":1}""", (IPartnerProfilesClient profiles, CancellationToken stop) => profiles.GetLegalBusinessAsync(cancellationToken: stop));
        var (final, _) = await Exchange.CallAsync("{}", (IPartnerProfilesClient profiles, CancellationToken stop) => profiles.GetLegalBusinessAsync(VettingVersion.LastFinalized, stop));

        newest.PathAndQuery.Should().Be("/v1/profiles/legalbusiness");
        final.PathAndQuery.Should().Be("/v1/profiles/legalbusiness?vettingVersion=LastFinalized");
        profile.VettingStatus.Should().Be(VettingStatus.Pending);
        profile.VettingSubStatus.Should().Be(VettingSubStatus.EmailOwnership);
    }

    [Fact]
    public async Task The_billing_profile_is_answered_in_PascalCase_and_the_organization_can_be_read()
    {
        var (sent, billing) = await Exchange.CallAsync(
            """{"CompanyName":"Trey","TaxId":"12-345678","BillingCurrency":"USD","Attributes":{"Etag":"7","ObjectType":"BillingProfile"}}""",
            (IPartnerProfilesClient profiles, CancellationToken stop) => profiles.UpdateBillingAsync(new PartnerBillingProfile { CompanyName = "Trey", TaxId = "12-345678" }, stop));
        var (read, organization) = await Exchange.CallAsync(
            """{"tenantId":"3B33E682-00C3-41EE-9DD2-A548ADF56438","defaultAddress":{"country":"US"}}""", (IPartnerProfilesClient profiles, CancellationToken stop) => profiles.GetOrganizationAsync(stop));

        sent.Method.Should().Be(HttpMethod.Put);
        sent.Body.Should().Be("""{"companyName":"Trey","taxId":"12-345678"}""");
        billing.Attributes!.Etag.Should().Be("7");
        billing.BillingCurrency.Should().Be("USD");
        read.PathAndQuery.Should().Be("/v1/profiles/organization");
        organization.TenantId.AsTenant().Should().Be(TenantId.Parse("3b33e682-00c3-41ee-9dd2-a548adf56438"));
    }
}
