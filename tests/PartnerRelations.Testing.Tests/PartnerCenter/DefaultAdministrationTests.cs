using System.Globalization;
using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>The granular administration that a new customer's tenant comes with (G11).</summary>
public sealed class DefaultAdministrationTests
{
    private const string Paris = """{"country":"FR","city":"Paris","addressLine1":"1 rue de Rivoli","postalCode":"75001","firstName":"A","lastName":"B","phoneNumber":"1"}""";

    [Theory]
    [InlineData("2023-10-09", null, false, false)]
    [InlineData("2023-10-09", true, false, false)]
    [InlineData("2023-10-10", true, false, true)]
    [InlineData("2023-10-31", null, false, false)]
    [InlineData("2023-11-01", null, false, true)]
    [InlineData("2023-11-01", false, false, false)]
    [InlineData("2023-09-24", null, true, false)]
    [InlineData("2023-09-25", null, true, true)]
    public async Task It_is_given_by_the_day_the_choice_and_the_account(string day, bool? wanted, bool isSandbox, bool isGiven)
    {
        var fake = new FakePartnerCenter(new FakeClock(DateTimeOffset.Parse(day + "T00:00:00Z", CultureInfo.InvariantCulture)));
        var provider = fake.AddProvider();
        if (isSandbox) fake.ChangePartner(provider.Tenant, partner => partner with { IsSandbox = true });

        await CreateAsync(fake, provider, wanted is null ? string.Empty : $", \"enableGDAPByDefault\": {(wanted.Value ? "true" : "false")}");

        fake.Snapshot().GranularRelationships.Select(relationship => (relationship.Partner, relationship.Status)).Should()
            .Equal(isGiven ? [(provider.Tenant, FakeGranularStatus.Active)] : Array.Empty<(TenantId, FakeGranularStatus)>());
    }

    [Fact]
    public async Task A_reseller_has_its_own_with_fewer_roles_and_both_administer_at_once()
    {
        var center = new Center();
        await CreateAsync(center.Fake, center.Provider, $", \"associatedPartnerId\": \"{center.Reseller.Tenant}\"");

        var given = center.Fake.Snapshot().GranularRelationships;
        var customer = given[0].Customer!.Value;
        given.Select(relationship => relationship.Partner).Should().Equal(center.Provider.Tenant, center.Reseller.Tenant);
        given[0].Roles.Except(given[1].Roles).Should().Equal(DirectoryRoleId.Parse("158c047a-c907-4556-b7ef-446551a6b5f7"), DirectoryRoleId.Parse("9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"));
        foreach (var partner in new[] { center.Provider, center.Reseller })
        {
            (await center.GetAsync(partner, $"/v1/customers/{customer}")).Body.GetProperty("companyProfile").TryGetProperty("address", out _).Should().BeTrue();
        }
    }

    [Fact]
    public async Task It_goes_with_a_tenant_that_is_deleted_in_the_sandbox()
    {
        var center = new Center();
        center.Fake.ChangePartner(center.Provider.Tenant, partner => partner with { IsSandbox = true });
        await CreateAsync(center.Fake, center.Provider, string.Empty);
        var customer = center.Fake.Snapshot().GranularRelationships[0].Customer!.Value;

        (await center.SendAsync(center.Provider, HttpMethod.Delete, $"/v1/customers/{customer}")).Status.Should().Be(204);

        center.Fake.Snapshot().GranularRelationships.Should().BeEmpty();
    }

    private static async Task CreateAsync(FakePartnerCenter fake, FakePartner provider, string more)
    {
        var answer = await fake.AnswerAsync(new FakeRequest
        {
            Method = "POST",
            Target = "/v1/customers",
            Headers = [new("Authorization", $"Bearer {fake.TokenFor(provider.Tenant)}"), new("MS-RequestId", Guid.NewGuid().ToString()), new("MS-CorrelationId", Guid.NewGuid().ToString())],
            Body = System.Text.Encoding.UTF8.GetBytes($$"""{"companyProfile":{"domain":"new.onmicrosoft.com"},"billingProfile":{"email":"a@b.example","culture":"fr-FR","language":"fr","companyName":"New","defaultAddress":{{Paris}}}{{more}}}"""),
        });
        answer.Status.Should().Be(201, System.Text.Encoding.UTF8.GetString(answer.Body.Span));
    }
}
