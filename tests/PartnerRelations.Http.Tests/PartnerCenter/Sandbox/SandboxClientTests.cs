using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Sandbox;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Sandbox;

public sealed class SandboxClientTests
{
    [Fact]
    public async Task A_sandbox_reseller_comes_with_a_password_that_nothing_prints()
    {
        var (sent, reseller) = await Exchange.CallAsync(
            """
            {"accountId":"6F94B119-793C-44C7-862B-C327C9057EAB","mpnId":"6363276","tenant":{"id":"6f94b119-793c-44c7-862b-c327c9057eab","adminUserAccount":"admin@trey.onmicrosoft.com","password":"s3cr3t"},
             "agreementSignature":{"agreementType":"ValueAddedReseller","dateSigned":"2021-02-23T18:10:14.8461137Z"},"partnerRelationship":{"relationshipType":"is_indirect_reseller_of","state":"Active"}}
            """,
            (ISandboxClient sandbox, CancellationToken stop) => sandbox.CreateResellerAsync(
                new NewSandboxReseller
                {
                    MpnId = "6363276",
                    Tenant = new() { DomainPrefix = "trey", AdminUserName = "admin", AdminAlternateEmail = "a@trey.example", Country = "US", Culture = "en-us" },
                    LegalBusinessProfile = new() { CompanyName = "Trey", Address = new() { Country = "FR" }, PrimaryContact = new() { FirstName = "Ann" }, Culture = "en-US" },
                    OrganizationProfileLanguage = "en",
                },
                stop));

        sent.Method.Should().Be(HttpMethod.Post);
        sent.PathAndQuery.Should().Be("/v1//sandboxIndirectReseller");
        sent.Body.Should().Be(
            """{"mpnId":"6363276","tenant":{"domainPrefix":"trey","adminUserName":"admin","adminAlternateEmail":"a@trey.example","country":"US","culture":"en-us"},"legalBusinessProfile":{"companyName":"Trey","address":{"country":"FR"},"primaryContact":{"firstName":"Ann"},"culture":"en-US"},"organizationProfileLanguage":"en"}""");
        reseller.Tenant!.Password!.Reveal().Should().Be("s3cr3t");
        reseller.Tenant.Password.ToString().Should().NotContain("s3cr3t");
        reseller.AccountId.Should().Be(reseller.Tenant.Id);
        reseller.AgreementSignature!.DateSigned.Value.Should().NotBeNull();
        reseller.PartnerRelationship!.RelationshipType.Should().Be(PartnerRelationshipType.IsIndirectResellerOf);
    }
}
