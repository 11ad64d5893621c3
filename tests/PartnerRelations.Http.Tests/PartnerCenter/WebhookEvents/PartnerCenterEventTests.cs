using System.Text;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;

public sealed class PartnerCenterEventTests
{
    private const string Relationship = "72a7ae7e-4887-4e34-9755-2e1e9b26b943-63f017cb-9e0d-4f14-94bd-4871902b3409";
    private const string OneId = "a9d6cf90-083a-47dc-ace2-1da98be3f344";

    [Theory]
    [InlineData("https://api.partnercenter.microsoft.com/v1/customers/" + OneId)]
    [InlineData("http://localhost:16722/V1/Customers/" + OneId + "/")]
    [InlineData("/v1/customers/" + OneId + "?api=1")]
    [InlineData("customers/{" + OneId + "}#top")]
    [InlineData("https://evil.example/customers/" + OneId + "/subscriptions/1")]
    [InlineData("https://api.partnercenter.microsoft.com/v1/customers/A9D6CF90-083A-47DC-ACE2-1DA98BE3F344%20")]
    public void The_customer_is_read_from_wherever_the_address_points(string uri) =>
        Event(uri).Customer.Should().Be(TenantId.Parse(OneId));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("https://")]
    [InlineData("https://api.partnercenter.microsoft.com")]
    [InlineData("https://api.partnercenter.microsoft.com/v1/customers")]
    [InlineData("https://api.partnercenter.microsoft.com/v1/customers/{{CustomerId}}")]
    [InlineData("https://api.partnercenter.microsoft.com/v1/customers/00000000-0000-0000-0000-000000000000")]
    [InlineData("https://customers/" + OneId)]
    [InlineData("https://a.example/?x=/customers/" + OneId)]
    public void An_address_without_a_customer_is_no_error(string? uri) => Event(uri).Customer.Should().BeNull();

    [Theory]
    [InlineData("https://partner.microsoft.com/granularAdminRelationships/" + Relationship)]
    [InlineData("https://graph.microsoft.com/v1.0/tenantRelationships/delegatedAdminRelationships/72A7AE7E-4887-4E34-9755-2E1E9B26B943-63F017CB-9E0D-4F14-94BD-4871902B3409")]
    public void A_granular_relationship_is_two_ids(string uri)
    {
        var received = Event(uri);

        received.DelegatedAdminRelationship.Should().Be(new DelegatedAdminRelationshipId(Relationship));
        received.AccessAssignmentId.Should().BeNull();
    }

    [Theory]
    [InlineData("https://partner.microsoft.com/granularAdminRelationships/{{RelationshipID}}")]
    [InlineData("https://partner.microsoft.com/granularAdminRelationships/" + OneId)]
    [InlineData("https://partner.microsoft.com/granularAdminRelationships/" + OneId + "_" + OneId)]
    [InlineData("https://partner.microsoft.com/granularAdminRelationships/" + OneId + "-x9d6cf90-083a-47dc-ace2-1da98be3f344")]
    public void Anything_else_is_no_granular_relationship(string uri) => Event(uri).DelegatedAdminRelationship.Should().BeNull();

    [Fact]
    public void An_assignment_names_its_relationship_too()
    {
        var received = Event($"https://partner.microsoft.com/granularAdminRelationships/{Relationship}/accessAssignments/{OneId}");

        received.DelegatedAdminRelationship.Should().Be(new DelegatedAdminRelationshipId(Relationship));
        received.AccessAssignmentId.Should().Be(Guid.Parse(OneId));
    }

    [Fact]
    public void A_subscription_names_its_customer_too()
    {
        var received = Event($"http://api.partnercenter.microsoft.com/webhooks/v1/customers/{OneId}/subscriptions/4fdbff88-9d6b-42e0-9713-45c922ba8001");

        received.Customer.Should().Be(TenantId.Parse(OneId));
        received.SubscriptionId.Should().Be(Guid.Parse("4fdbff88-9d6b-42e0-9713-45c922ba8001"));
    }

    [Fact]
    public void A_test_names_what_asked_for_it() =>
        Event($"http://api.partnercenter.microsoft.com/webhooks/v1/registration/validationEvents/{OneId}").ValidationCorrelationId.Should().Be(Guid.Parse(OneId));

    [Fact]
    public void The_audit_id_tells_partner_customer_operation_and_time()
    {
        var received = new PartnerCenterEvent
        {
            Name = PartnerCenterEventName.DapAdminRelationshipApproved,
            AuditUri = "https://api.partnercenter.microsoft.com/auditactivity/v1/auditrecords/60d5c4bb-f78a-4200-a002-953d7cc1f5f8_4b2a6e33-8791-4386-bd2b-0d55baf25039_resellerrelationshipacceptedbycustomer_638331855840159088",
        };

        received.Audit!.Partner.Should().Be(TenantId.Parse("60d5c4bb-f78a-4200-a002-953d7cc1f5f8"));
        received.Audit.Customer.Should().Be(TenantId.Parse("4b2a6e33-8791-4386-bd2b-0d55baf25039"));
        received.Audit.Operation.Should().Be("resellerrelationshipacceptedbycustomer");
        received.Audit.HappenedAt.Should().Be(DateTimeOffset.Parse("2023-10-18T00:26:24.0159088Z"));
        received.Audit.Text.Should().StartWith("60d5c4bb").And.EndWith("088");
        received.Customer.Should().Be(received.Audit.Customer, "the address of the resource is missing");
    }

    [Fact]
    public void An_operation_with_separators_is_kept_whole()
    {
        PartnerCenterAuditId.TryParse($"{OneId}_{OneId}_add_customer_638331855840159088", out var id).Should().BeTrue();

        id!.Operation.Should().Be("add_customer");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://api.partnercenter.microsoft.com/v1/auditrecords/{{AuditId}}")]
    [InlineData(OneId + "_" + OneId + "_638331855840159088")]
    [InlineData(OneId + "_" + OneId + "_x_-5")]
    [InlineData(OneId + "_" + OneId + "_x_9223372036854775807")]
    [InlineData(OneId + "_" + OneId + "_x_99999999999999999999")]
    [InlineData("x_" + OneId + "_x_638331855840159088")]
    [InlineData(OneId + "_x_x_638331855840159088")]
    public void An_audit_id_of_another_form_says_nothing(string? text) => PartnerCenterAuditId.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("EVENTNAME", "RESOURCEURI", "RESOURCENAME", "AUDITURI", "RESOURCECHANGEUTCDATE")]
    [InlineData("eventName", "resourceUri", "resourceName", "auditUri", "resourceChangeUtcDate")]
    [InlineData("EventName", "ResourceUri", "ResourceName", "AuditUrl", "ResourceChangeUtcDate")]
    public void Names_are_read_in_any_case_and_the_audit_record_by_both_names(string name, string uri, string kind, string audit, string date)
    {
        var received = Read($$"""{"{{name}}":"test-created","{{uri}}":"/u","{{kind}}":"test","{{audit}}":"/a","{{date}}":"2018-02-17"}""");

        received.Name.Should().Be(PartnerCenterEventName.TestCreated);
        (received.ResourceUri, received.ResourceName, received.AuditUri, received.ResourceChangeUtcDate.Text).Should().Be(("/u", "test", "/a", "2018-02-17"));
        received.OtherFields.Should().BeEmpty();
    }

    [Fact]
    public void What_is_unknown_or_of_another_type_or_doubled_is_kept()
    {
        var received = Read("""{"EventName":"test-created","AuditUri":null,"AuditUrl":"/a","auditUri":"/b","ResourceName":5,"New":{"a":[1]},"New2":null}""");

        received.AuditUri.Should().Be("/a");
        received.ResourceName.Should().BeNull();
        received.OtherFields.Select(field => (field.Key, field.Value.GetRawText())).Should().BeEquivalentTo(
            [("auditUri", "\"/b\""), ("ResourceName", "5"), ("New", "{\"a\":[1]}"), ("New2", "null")]);
    }

    [Fact]
    public void A_byte_order_mark_before_the_body_does_not_matter() => Read("\uFEFF{\"EventName\":\"test-created\"}").Name.Should().Be(PartnerCenterEventName.TestCreated);

    private static PartnerCenterEvent Event(string? uri) => new() { Name = PartnerCenterEventName.TestCreated, ResourceUri = uri };

    private static PartnerCenterEvent Read(string json) => EventReader.Read(Encoding.UTF8.GetBytes(json), partner: null, out _)!;
}
