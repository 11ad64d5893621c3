using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.ServiceRequests;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.ServiceRequests;

public sealed class ServiceRequestsClientTests
{
    [Theory]
    [InlineData("3", "2")]
    [InlineData("\"attention_needed\"", "\"moderate\"")]
    [InlineData("\"AttentionNeeded\"", "\"Moderate\"")]
    public async Task Status_and_severity_are_read_as_numbers_and_as_words(string status, string severity)
    {
        var (sent, requests) = await Exchange.CallAsync(
            $$"""{"items":[{"id":615112491169010,"title":"Test","severity":{{severity}},"status":{{status}},"createdDate":"2015-11-24T01:07:00.863","lastClosedDate":"0001-01-01T00:00:00"}]}""",
            (IServiceRequestsClient client, CancellationToken stop) => client.ListAsync(stop));

        sent.PathAndQuery.Should().Be("/v1/servicerequests");
        var request = requests.Items.Single();
        request.Id.Should().Be("615112491169010");
        request.Status.Should().Be(ServiceRequestStatus.AttentionNeeded);
        request.Severity.Should().Be(ServiceRequestSeverity.Moderate);
        request.CreatedDate.Value.Should().Be(new DateTimeOffset(2015, 11, 24, 1, 7, 0, 863, TimeSpan.Zero));
        request.LastClosedDate.Value.Should().BeNull();
    }

    [Fact]
    public async Task The_requests_for_one_customer_are_listed_under_it()
    {
        var (sent, _) = await Exchange.CallAsync("{}", (IServiceRequestsClient client, CancellationToken stop) => client.ListOfCustomerAsync(CustomerId.Parse("eebd1b55-5360-4438-a11d-5c06918c3014"), stop));

        sent.PathAndQuery.Should().Be("/v1/customers/eebd1b55-5360-4438-a11d-5c06918c3014/servicerequests");
    }
}
