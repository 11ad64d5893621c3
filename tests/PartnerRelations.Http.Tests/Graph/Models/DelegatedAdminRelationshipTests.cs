using System.Text.Json;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.Graph.Reading;

namespace PartnerRelations.Http.Tests.Graph.Models;

public sealed class DelegatedAdminRelationshipTests
{
    [Theory]
    [InlineData("""{"activatedDateTime":""}""")]
    [InlineData("""{"activatedDateTime":null}""")]
    [InlineData("{}")]
    [InlineData("""{"activatedDateTime":"0001-01-01T00:00:00Z"}""")]
    public void A_time_that_has_not_come_is_none_however_it_is_written(string json) => Read(json).ActivatedDateTime.Value.Should().BeNull();

    [Fact]
    public void An_end_may_be_set_before_it_is_active() =>
        Read("""{"activatedDateTime":"","endDateTime":"2024-02-10T11:24:42.3148266Z"}""").EndDateTime.Value.Should().Be(DateTimeOffset.Parse("2024-02-10T11:24:42.3148266Z", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("""{"status":"approvalPending"}""", false, DelegatedAdminConsents.Customer)]
    [InlineData("""{"@odata.type":"#microsoft.graph.resellerDelegatedAdminRelationship","status":"approvalPending","isPartnerConsentPending":true}""", true, DelegatedAdminConsents.Customer | DelegatedAdminConsents.Reseller)]
    [InlineData("""{"indirectProviderTenantId":"3b33e682-00c3-41ee-9dd2-a548adf56438","status":"ApprovalPending","isPartnerConsentPending":false}""", true, DelegatedAdminConsents.Customer)]
    [InlineData("""{"@odata.type":"#microsoft.graph.delegatedAdminRelationship","status":"active","indirectProviderTenantId":null}""", false, DelegatedAdminConsents.None)]
    [InlineData("""{"status":"created"}""", false, DelegatedAdminConsents.None)]
    [InlineData("""{"status":"unknownFutureValue","isPartnerConsentPending":null}""", false, DelegatedAdminConsents.None)]
    public void A_resellers_relationship_is_told_from_a_partners_own_with_the_consents_it_waits_for(string json, bool isForReseller, DelegatedAdminConsents open)
    {
        var relationship = Read(json);

        relationship.IsForReseller.Should().Be(isForReseller);
        relationship.OpenConsents.Should().Be(open);
    }

    [Fact]
    public void Everything_that_was_read_is_written_back()
    {
        const string Json = """{"id":"x","duration":"soon","customer":{"tenantId":"ABC","new":1},"accessDetails":{"unifiedRoles":[]},"status":"paused","activatedDateTime":"","isPartnerConsentPending":false,"@odata.type":"#microsoft.graph.x","@odata.etag":"W/\u0022x\u0022","@odata.context":"c","quirk":[{"a":null}]}""";

        JsonSerializer.Serialize(Read(Json), typeof(DelegatedAdminRelationship), GraphJsonContext.Default.Options).Should().Be(Json);
    }

    private static DelegatedAdminRelationship Read(string json) => (DelegatedAdminRelationship)JsonSerializer.Deserialize(json, typeof(DelegatedAdminRelationship), GraphJsonContext.Default.Options)!;
}
