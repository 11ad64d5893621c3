using System.Net;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Customers;

public sealed class CustomersClientTests
{
    private const string Id = "eebd1b55-5360-4438-a11d-5c06918c3014";
    private const string Nobody = """{"totalCount":0,"items":[]}""";

    private static readonly CustomerId Customer = CustomerId.Parse(Id);

    public static TheoryData<string, string> Filters => new()
    {
        { CustomerFilter.ByCompanyName("Tréy").ToString(), """{"Field":"CompanyName","Value":"Tréy","Operator":"starts_with"}""" },
        { CustomerFilter.ByDomain("trey.onmicrosoft.com").ToString(), """{"Field":"Domain","Value":"trey.onmicrosoft.com","Operator":"starts_with"}""" },
        { CustomerFilter.ByReseller(ResellerId.Parse(Id)).ToString(), $$"""{"Field":"IndirectReseller","Value":"{{Id}}","Operator":"starts_with"}""" },
        { CustomerFilter.ByProvider(ProviderId.Parse(Id)).ToString(), $$"""{"Field":"IndirectCloudSolutionProvider","Value":"{{Id}}","Operator":"starts_with"}""" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_says_field_value_and_operator_in_that_spelling(string filter, string expected) => filter.Should().Be(expected);

    [Fact]
    public async Task A_filter_goes_with_the_services_own_page_size()
    {
        var (sent, _) = await Exchange.CallAsync(Nobody, (ICustomersClient customers, CancellationToken stop) => customers.FilterAsync(CustomerFilter.ByReseller(ResellerId.Parse(Id)), stop));

        sent.PathAndQuery.Should().Be($"/v1/customers?size=0&filter=%7B%22Field%22%3A%22IndirectReseller%22%2C%22Value%22%3A%22{Id}%22%2C%22Operator%22%3A%22starts_with%22%7D");
    }

    [Fact]
    public async Task Without_a_size_the_largest_page_is_asked_for()
    {
        var (sent, _) = await Exchange.CallAsync(Nobody, (ICustomersClient customers, CancellationToken stop) => customers.ListAsync(cancellationToken: stop));

        sent.PathAndQuery.Should().Be("/v1/customers?size=500");
    }

    [Fact]
    public async Task A_seek_sends_the_token_and_the_operation_and_nothing_else()
    {
        var (sent, _) = await Exchange.CallAsync(Nobody, (ICustomersClient customers, CancellationToken stop) => customers.SeekAsync(SeekOperation.Next, "token==", stop));

        sent.PathAndQuery.Should().Be("/v1/customers?seekOperation=Next");
        sent["MS-ContinuationToken"].Should().Be("token==");
    }

    [Fact]
    public async Task A_customer_for_a_reseller_names_the_reseller_and_nothing_that_was_not_said()
    {
        var customer = new NewCustomer { CompanyProfile = new() { Domain = "trey.onmicrosoft.com" }, BillingProfile = new() { Culture = "en-US" }, EnableGdapByDefault = true, AssociatedPartnerId = new("another") };

        var (sent, created) = await Exchange.CallAsync(
            $$"""{"id":"{{Id}}","relationshipToPartner":"reseller","associatedPartnerId":"484E548C-F5F3-4528-93A9-C16C6373CB59"}""",
            (ICustomersClient customers, CancellationToken stop) => customers.CreateForResellerAsync(ResellerId.Parse("484e548c-f5f3-4528-93a9-c16c6373cb59"), customer, stop),
            HttpStatusCode.Created);

        sent.Method.Should().Be(HttpMethod.Post);
        sent.PathAndQuery.Should().Be("/v1/customers");
        sent.Body.Should().Be("""{"companyProfile":{"domain":"trey.onmicrosoft.com"},"billingProfile":{"culture":"en-US"},"associatedPartnerId":"484e548c-f5f3-4528-93a9-c16c6373cb59","enableGDAPByDefault":true}""");
        created.AssociatedPartnerId.AsReseller().Should().Be(ResellerId.Parse("484e548c-f5f3-4528-93a9-c16c6373cb59"));
        customer.AssociatedPartnerId.Text.Should().Be("another", "what the caller passed stays as it was");
    }

    [Theory]
    [InlineData("""{"Id":"EEBD1B55-5360-4438-A11D-5C06918C3014","CommerceId":null,"BillingProfile":null,"RelationshipToPartner":"none","AllowDelegatedAccess":null,"Attributes":{"ObjectType":"Customer"}}""", true)]
    [InlineData("", false)]
    public async Task Ending_a_relationship_is_answered_in_PascalCase_or_without_a_body(string answer, bool hasBody)
    {
        var (sent, ended) = await Exchange.CallAsync(answer, (ICustomersClient customers, CancellationToken stop) => customers.RemoveRelationshipAsync(Customer, stop));

        sent.Method.Should().Be(HttpMethod.Patch);
        sent.PathAndQuery.Should().Be($"/v1/customers/{Id}");
        sent.Body.Should().Be("""{"relationshipToPartner":"none","attributes":{"objectType":"Customer"}}""");
        (ended is not null).Should().Be(hasBody);
        ended?.RelationshipToPartner.Should().Be(CustomerRelationship.None);
        ended?.Id.AsCustomer().Should().Be(Customer);
    }
}
