using System.Net;
using PartnerRelations.Http.PartnerCenter.Compliance;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Compliance;

public sealed class ComplianceClientTests
{
    private static readonly ResellerId Reseller = ResellerId.Parse("484e548c-f5f3-4528-93a9-c16c6373cb59");

    public static TheoryData<string, AgreementRefusal> Refusals => new()
    {
        { "2200", AgreementRefusal.InvalidMpnId },
        { "2201", AgreementRefusal.OtherRegion },
        { "2202", new AgreementRefusal("2202") },
        { "\"2203\"", AgreementRefusal.NotSignedInRegion },
        { "2204", AgreementRefusal.NoResellerAccount },
        { "2205", AgreementRefusal.UnknownTenant },
        { "2206", AgreementRefusal.NotSigned },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task That_a_reseller_did_not_sign_is_an_answer(string code, AgreementRefusal refusal)
    {
        var (sent, status) = await Exchange.CallAsync(
            $$"""{"code":{{code}},"description":"No.","data":[{"odd":[1]},"https://learn.microsoft.com/x"],"source":"PartnerFD"}""",
            (IComplianceClient compliance, CancellationToken stop) => compliance.GetAgreementStatusByTenantAsync(Reseller, stop),
            HttpStatusCode.BadRequest);

        sent.PathAndQuery.Should().Be($"/v1/compliance/csp/agreementstatus?tenantId={Reseller}");
        status.IsSigned.Should().BeFalse();
        status.Code.Should().Be(refusal);
        status.Description.Should().Be("No.");
        status.HelpLink.Should().Be("https://learn.microsoft.com/x");
        status.Source.Should().Be("PartnerFD");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("null", false)]
    public async Task A_plain_answer_has_no_reason(string signed, bool isSigned)
    {
        var (_, status) = await Exchange.CallAsync(
            $$"""{"isAgreementSigned":{{signed}}}""", (IComplianceClient compliance, CancellationToken stop) => compliance.GetAgreementStatusByMpnAsync(MpnId.Parse("4847383"), stop));

        status.IsSigned.Should().Be(isSigned);
        status.Code.Should().Be(default(AgreementRefusal));
        status.HelpLink.Should().BeNull();
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, """{"code":2000,"description":"Not a GUID."}""")]
    [InlineData(HttpStatusCode.BadRequest, """{"code":2207,"description":"New."}""")]
    [InlineData(HttpStatusCode.BadRequest, "")]
    [InlineData(HttpStatusCode.Forbidden, """{"code":2203,"description":"Not this way."}""")]
    public async Task Any_other_refusal_stays_a_fault(HttpStatusCode status, string body)
    {
        var fault = await Exchange.FaultAsync(status, body, (IComplianceClient compliance, CancellationToken stop) => compliance.GetAgreementStatusByMpnAsync(MpnId.Parse("1"), stop));

        fault.StatusCode.Should().Be(status);
        fault.Operation!.Id.Should().Be("PC-A1");
    }

    [Fact]
    public async Task MPN_ids_are_checked_together()
    {
        var (sent, answer) = await Exchange.CallAsync(
            """{"validationResults":[{"partnerId":"12345","isValidPartnerIdOnRecord":true},{"partnerId":234567,"isValidPartnerIdOnRecord":false,"errorCode":900400,"errorDescription":"Not a PLA."}]}""",
            (IComplianceClient compliance, CancellationToken stop) => compliance.ValidateResellersAsync(ResellerValidationRequest.Of(MpnId.Parse("12345"), MpnId.Parse("234567")), stop));

        sent.Method.Should().Be(HttpMethod.Post);
        sent.PathAndQuery.Should().Be("/v1/partners/validateresellers");
        sent.Body.Should().Be("""{"partnerIds":["12345","234567"]}""");
        answer.ValidationResults!.Select(result => (result.PartnerId, result.IsValidPartnerIdOnRecord, result.ErrorCode)).Should().Equal(("12345", true, null), ("234567", false, "900400"));
    }
}
