using System.Globalization;
using PartnerRelations.Http.PartnerCenter.AuditRecords;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.AuditRecords;

public sealed class AuditRecordsClientTests
{
    private const string Nothing = """{"items":[]}""";

    [Fact]
    public async Task Days_are_sent_in_ISO_form_whatever_the_callers_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            var (sent, _) = await Exchange.CallAsync(Nothing, (IAuditRecordsClient records, CancellationToken stop) => records.ListAsync(new DateOnly(2026, 2, 3), new DateOnly(2026, 3, 1), size: 1234, cancellationToken: stop));

            sent.PathAndQuery.Should().Be("/v1/auditrecords?startDate=2026-02-03&endDate=2026-03-01&size=1234");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public static TheoryData<string, string> Filters => new()
    {
        { AuditFilter.ByCompanyName("bri").ToString(), """{"Field":"CompanyName","Value":"bri","Operator":"substring"}""" },
        { AuditFilter.ByCustomer(CustomerId.Parse("EEBD1B55-5360-4438-A11D-5C06918C3014")).ToString(), """{"Field":"CustomerId","Value":"eebd1b55-5360-4438-a11d-5c06918c3014","Operator":"equals"}""" },
        { AuditFilter.ByResourceType(AuditResourceType.PartnerRelationship).ToString(), """{"Field":"ResourceType","Value":"partner_relationship","Operator":"equals"}""" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_says_field_value_and_operator_in_that_spelling(string filter, string expected) => filter.Should().Be(expected);

    [Fact]
    public async Task A_record_of_an_unknown_kind_is_read_like_any_other()
    {
        var (sent, records) = await Exchange.CallAsync(
            """
            {"items":[
              {"id":"a_b_c_1","partnerId":"9DAAEB1C-4195-4DB5-9F1D-509EB70C8C2D","resourceType":"partner_relationship","operationType":"create_partner_relationship","operationDate":"2026-02-03T04:05:06.1234567Z","operationStatus":"succeeded","resourceNewValue":"{\"Id\":1}","customizedData":[{"key":"Region","value":"EU"},{"key":"Count","value":3}]},
              {"operationType":"walk_the_dog","resourceType":"dog","operationStatus":"barked","resourceNewValue":{"Id":1},"customizedData":[{"key":"x","value":["y"]}]}
            ]}
            """,
            (IAuditRecordsClient client, CancellationToken stop) => client.ListAsync(filter: AuditFilter.ByResourceType(AuditResourceType.PartnerRelationship), cancellationToken: stop));

        Uri.UnescapeDataString(sent.PathAndQuery).Should().Be("""/v1/auditrecords?filter={"Field":"ResourceType","Value":"partner_relationship","Operator":"equals"}""");
        records.Items[0].OperationType.Should().Be(AuditOperationType.CreatePartnerRelationship);
        records.Items[0].OperationStatus.Should().Be(AuditOperationStatus.Succeeded);
        records.Items[0].OperationDate.Value.Should().Be(DateTimeOffset.Parse("2026-02-03T04:05:06.1234567Z", CultureInfo.InvariantCulture));
        records.Items[0].ResourceNewValue.Should().Be("""{"Id":1}""");
        records.Items[0].CustomizedData!.Select(detail => detail.Value).Should().Equal("EU", "3");
        records.Items[1].OperationType.Text.Should().Be("walk_the_dog");
        records.Items[1].OperationType.IsKnown.Should().BeFalse();
        records.Items[1].ResourceNewValue.Should().Be("""{"Id":1}""");
        records.Items[1].CustomizedData!.Single().Value.Should().Be("""["y"]""");
    }

    [Fact]
    public async Task Reading_all_seeks_from_page_to_page()
    {
        var service = new StubService(
            StubService.Json("""{"items":[{"id":"1"}],"links":{"next":{"uri":"/v1/auditrecords?seekOperation=Next","headers":[{"key":"MS-ContinuationToken","value":"t1"}]}}}"""),
            StubService.Json("""{"items":[{"id":"2"}],"links":{"self":{"uri":"x"}}}"""));
        await using var connected = Connected.To(service);
        var client = (IAuditRecordsClient)connected.Services.GetService(typeof(IAuditRecordsClient))!;

        var ids = new List<string?>();
        await foreach (var record in client.ReadAllAsync(new DateOnly(2026, 2, 3), cancellationToken: TestContext.Current.CancellationToken)) ids.Add(record.Id);

        ids.Should().Equal("1", "2");
        service.Sent.Select(sent => sent.PathAndQuery).Should().Equal("/v1/auditrecords?startDate=2026-02-03", "/v1/auditrecords?seekOperation=Next");
        service.Sent[1]["MS-ContinuationToken"].Should().Be("t1");
    }
}
