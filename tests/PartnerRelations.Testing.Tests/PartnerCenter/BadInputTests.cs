using System.Text;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>Whatever arrives is answered: nothing that a client sends makes the fake throw or answer that it is broken.</summary>
public sealed class BadInputTests
{
    private const string Creation = """
        {"companyProfile":{"domain":"x.onmicrosoft.com","organizationRegistrationNumber":null},"billingProfile":{"email":"a@b.example","culture":"fr-FR","language":"fr",
         "companyName":"X","defaultAddress":{"country":"FR","city":"Paris","addressLine1":"1","phoneNumber":"1"}},"enableGDAPByDefault":true}
        """;

    private readonly Center _center = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_request_with_bytes_changed_is_answered(int seed)
    {
        var random = new Random(seed);
        var customer = await _center.SharedCustomerAsync();
        var token = _center.Fake.TokenFor(_center.Provider.Tenant);
        (string Method, string Target, string Body)[] good =
        [
            ("GET", "/v1/customers?size=40&filter=%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A%22a%22%2C%22Operator%22%3A%22starts_with%22%7D", string.Empty),
            ("GET", $"/v1/customers/{customer.Tenant}/relationships", string.Empty),
            ("GET", "/v1/auditrecords?startDate=2026-03-02&endDate=9999-12-31&size=5", string.Empty),
            ("GET", $"/v1/compliance/csp/agreementstatus?mpnId={_center.Reseller.MpnId}&tenantId=", string.Empty),
            ("POST", "/v1/customers", Creation),
            ("POST", "/v1/validations/address", """{"AddressLine1":"1","City":"Paris","PostalCode":"75001","Country":"FR"}"""),
            ("POST", "/v1/partners/validateresellers", """{"partnerIds":["12345",6]}"""),
            ("PUT", "/v1/profiles/legalbusiness", """{"companyName":"A\u00e9","address":{"country":"FR"},"primaryContact":null}"""),
            ("PATCH", $"/v1/customers/{customer.Tenant}", """{"allowDelegatedAccess":false}"""),
            ("POST", $"/{_center.Provider.Tenant}/oauth2/v2.0/token", "grant_type=client_credentials&client_id=a&client_secret=b&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default"),
        ];
        for (var count = 0; count < 3000; count++)
        {
            var (method, target, body) = good[random.Next(good.Length)];
            var request = new FakeRequest
            {
                Method = method,
                Target = Encoding.Latin1.GetString(Changed(Encoding.Latin1.GetBytes(target), random)),
                Headers = [new("Authorization", $"Bearer {token}"), new("MS-ContinuationToken", "AAAA")],
                Body = Changed(Encoding.UTF8.GetBytes(body), random),
            };

            var answer = await _center.Fake.AnswerAsync(request);

            answer.Status.Should().BeInRange(200, 499, $"{request.Target} {Encoding.Latin1.GetString(request.Body.Span)} (seed {seed}, {count})");
        }
    }

    [Theory]
    [InlineData("""{"companyName":"\ud800","address":{"country":"FR"}}""")]
    [InlineData("""{"\ud800":"A","address":{"country":"FR"}}""")]
    public async Task Half_a_surrogate_pair_is_no_text(string body) =>
        (await _center.SendAsync(_center.Reseller, HttpMethod.Put, "/v1/profiles/legalbusiness", body)).Error.Should().Be((400, 2000));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_link_with_letters_changed_is_accepted_or_refused(int seed)
    {
        var random = new Random(seed);
        var customer = _center.Fake.AddCustomer();
        var link = await _center.InvitationAsync(_center.Reseller, $"?indirectCloudSolutionProviderId={_center.Provider.Tenant}");
        for (var count = 0; count < 3000; count++)
        {
            var acceptance = _center.Fake.FollowInvitation(Encoding.Latin1.GetString(Changed(Encoding.Latin1.GetBytes(link), random)), customer.Tenant);

            acceptance.IsAccepted.Should().Be(acceptance.Partners.Count > 0);
        }
    }

    private static byte[] Changed(byte[] bytes, Random random)
    {
        for (var change = random.Next(4); change > 0 && bytes.Length > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(8) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }
}
