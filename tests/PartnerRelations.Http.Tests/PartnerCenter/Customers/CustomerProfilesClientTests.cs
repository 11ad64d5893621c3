using System.Net;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Customers;

public sealed class CustomerProfilesClientTests
{
    private const string Id = "eebd1b55-5360-4438-a11d-5c06918c3014";
    private const string NeverChecked = """{"code":600074,"message":"No status.","description":"There is no status.","errorName":"AccountStatusNotFound","isRetryable":false,"errorMessageExtended":"x"}""";

    private static readonly CustomerId Customer = CustomerId.Parse(Id);

    [Fact]
    public async Task An_update_of_what_was_read_sends_its_entity_tag_and_everything_that_came()
    {
        const string Read = """{"id":"17","email":"a@trey.example","newField":{"a":[1]},"attributes":{"etag":"-4242348048554929329","objectType":"CustomerBillingProfile"}}""";
        var (_, profile) = await Exchange.CallAsync(Read, (ICustomerProfilesClient profiles, CancellationToken stop) => profiles.GetBillingAsync(Customer, stop));
        profile.Email = "b@trey.example";

        var (sent, _) = await Exchange.CallAsync("{}", (ICustomerProfilesClient profiles, CancellationToken stop) => profiles.UpdateBillingAsync(Customer, profile, stop));

        sent.Method.Should().Be(HttpMethod.Put);
        sent.PathAndQuery.Should().Be($"/v1/customers/{Id}/profiles/billing");
        sent["If-Match"].Should().Be("\"-4242348048554929329\"");
        sent.Body.ShouldMean(Read.Replace("a@", "b@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_entity_tag_no_condition_is_sent()
    {
        var (sent, _) = await Exchange.CallAsync("{}", (ICustomerProfilesClient profiles, CancellationToken stop) => profiles.UpdateBillingAsync(Customer, new CustomerBillingProfile(), stop));

        sent["If-Match"].Should().BeNull();
        sent.Body.Should().Be("{}");
    }

    [Fact]
    public async Task A_customer_that_was_never_checked_is_an_answer()
    {
        var (sent, validation) = await Exchange.CallAsync(NeverChecked, (ICustomerProfilesClient profiles, CancellationToken stop) => profiles.GetValidationAsync(Customer, cancellationToken: stop), HttpStatusCode.NotFound);

        sent.PathAndQuery.Should().Be($"/v1/customers/{Id}/validationStatus?type=account");
        validation.WasChecked.Should().BeFalse();
        validation.MayTransact.Should().BeTrue();
        validation.Status.Should().Be(default(AccountValidationStatus));
        validation.ErrorName.Should().Be("AccountStatusNotFound");
        validation.OtherFields.Should().ContainKeys("isRetryable", "errorMessageExtended");
    }

    [Theory]
    [InlineData("Allowed", true, true)]
    [InlineData("allowed", true, true)]
    [InlineData("NotAllowed", true, false)]
    [InlineData("UnderReview", true, false)]
    [InlineData("Unknown", true, false)]
    [InlineData("Not Ready", true, false)]
    [InlineData("SomethingNew", false, false)]
    public async Task Only_an_allowed_customer_may_buy(string status, bool isKnown, bool may)
    {
        var (_, validation) = await Exchange.CallAsync(
            $$"""{"type":"account","status":"{{status}}","lastUpdateDateTime":"2021-07-14T18:02:00"}""",
            (ICustomerProfilesClient profiles, CancellationToken stop) => profiles.GetValidationAsync(Customer, cancellationToken: stop));

        validation.WasChecked.Should().BeTrue();
        validation.MayTransact.Should().Be(may);
        validation.Status.IsKnown.Should().Be(isKnown);
        validation.LastUpdateDateTime.Value.Should().Be(new DateTimeOffset(2021, 7, 14, 18, 2, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"code":1000,"description":"No such customer."}""")]
    [InlineData(HttpStatusCode.NotFound, "")]
    [InlineData(HttpStatusCode.NotFound, "<html>not here</html>")]
    [InlineData(HttpStatusCode.BadRequest, NeverChecked)]
    public async Task Any_other_refusal_stays_a_fault(HttpStatusCode status, string body)
    {
        var fault = await Exchange.FaultAsync(status, body, (ICustomerProfilesClient profiles, CancellationToken stop) => profiles.GetValidationAsync(Customer, cancellationToken: stop));

        fault.StatusCode.Should().Be(status);
        fault.Operation!.Id.Should().Be("PC-C8");
    }

    [Fact]
    public async Task Domains_come_as_a_bare_list()
    {
        var (sent, domains) = await Exchange.CallAsync("""["trey.onmicrosoft.com","trey.example"]""", (ICustomerProfilesClient profiles, CancellationToken stop) => profiles.ListDomainsAsync(Customer, stop));

        sent.PathAndQuery.Should().Be($"/v1/customers/{Id}/customDomains");
        domains.Should().Equal("trey.onmicrosoft.com", "trey.example");
    }
}
