using System.Text.Json;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Tests.PartnerCenter.Reading;

public sealed class ReadingTests
{
    [Fact]
    public void A_body_in_PascalCase_with_nulls_reads_as_one_in_camelCase_without()
    {
        var customer = Read<ResourceCollection<Customer>>("""{"TotalCount":1,"Items":[{"Id":"3B33E682-00C3-41EE-9DD2-A548ADF56438","CommerceId":null,"CompanyProfile":null,"RelationshipToPartner":"none","AllowDelegatedAccess":null,"AssociatedPartnerId":null,"Attributes":{"Etag":null,"ObjectType":"Customer"}}],"Links":null}""").Items.Should().ContainSingle().Subject;

        customer.Id.AsCustomer().Should().Be(CustomerId.Parse("3b33e682-00c3-41ee-9dd2-a548adf56438"));
        customer.RelationshipToPartner.Should().Be(CustomerRelationship.None);
        customer.AllowDelegatedAccess.Should().BeNull();
        customer.AssociatedPartnerId.Should().Be(default(WireId));
        customer.Attributes!.ObjectType.Should().Be("Customer");
        customer.OtherFields.Should().BeNull();
    }

    [Theory]
    [InlineData("""{"items":[{"mpnId":4847383}]}""")]
    [InlineData("""{"items":[{"mpnId":"4847383"}]}""")]
    [InlineData("""{"items":[{"partnerId":"4847383"}]}""")]
    [InlineData("""{"items":[{"partnerId":"4847383","mpnId":"4847383"}]}""")]
    [InlineData("""{"items":[{"mpnId":"4847383","partnerId":"1"}]}""")]
    [InlineData("""{"items":[{"partnerId":"1","mpnId":"4847383"}]}""")]
    public void The_MPN_id_is_read_under_both_names_and_as_a_number_and_written_under_one(string json)
    {
        var relationships = Read<ResourceCollection<PartnerRelationship>>(json);

        relationships.Items[0].MpnId.Should().Be("4847383");
        JsonSerializer.Serialize(relationships, typeof(ResourceCollection<PartnerRelationship>), PartnerCenterJson.Options).Should().Be("""{"items":[{"mpnId":"4847383"}]}""");
    }

    [Theory]
    [InlineData("\"is_indirect_reseller_of\"", true)]
    [InlineData("\"IsIndirectResellerOf\"", true)]
    [InlineData("1", true)]
    [InlineData("\"1\"", true)]
    [InlineData("\"is_something_new\"", false)]
    [InlineData("7", false)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("null", false)]
    [InlineData("\"\"", false)]
    public void A_word_is_read_in_either_spelling_and_as_its_integer(string json, bool isReseller) =>
        (Read<ResourceCollection<PartnerRelationship>>($$"""{"items":[{"relationshipType":{{json}}}]}""").Items[0].RelationshipType == PartnerRelationshipType.IsIndirectResellerOf)
            .Should().Be(isReseller);

    [Fact]
    public void A_word_without_a_name_keeps_its_text_and_is_written_back()
    {
        const string Json = """{"items":[{"relationshipType":"is_cousin_of","state":"Paused"}]}""";
        var relationships = Read<ResourceCollection<PartnerRelationship>>(Json);

        relationships.Items[0].RelationshipType.IsKnown.Should().BeFalse();
        relationships.Items[0].State.Text.Should().Be("Paused");
        JsonSerializer.Serialize(relationships, typeof(ResourceCollection<PartnerRelationship>), PartnerCenterJson.Options).Should().Be(Json);
    }

    [Theory]
    [InlineData("""{"totalCount":"2","items":null}""", 2)]
    [InlineData("""{"totalCount":2.0,"items":[]}""", 2)]
    [InlineData("""{"totalCount":"","items":[]}""", null)]
    [InlineData("""{"totalCount":null}""", null)]
    [InlineData("{}", null)]
    public void A_number_may_be_text_and_a_list_may_be_missing(string json, int? count)
    {
        var page = Read<ResourceCollection<Customer>>(json);

        page.TotalCount.Should().Be(count);
        page.Items.Should().BeEmpty();
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"False\"", false)]
    [InlineData("1", true)]
    [InlineData("\"\"", null)]
    public void A_truth_value_may_be_text(string json, bool? flag) =>
        Read<ResourceCollection<Customer>>($$"""{"items":[{"allowDelegatedAccess":{{json}}}]}""").Items[0].AllowDelegatedAccess.Should().Be(flag);

    [Theory]
    [InlineData("""{"totalCount":"many"}""", "$.totalCount")]
    [InlineData("""{"totalCount":{}}""", "$.totalCount")]
    [InlineData("""{"items":{}}""", "$.items")]
    [InlineData("""{"items":["a secret"]}""", "$.items[0]")]
    [InlineData("""{"items":[{"commerceId":{"a":1}}]}""", "$.items[0].commerceId")]
    [InlineData("""{"items":[{"id":[1]}]}""", "$.items[0].id")]
    [InlineData("""{"items":[{"relationshipToPartner":{}}]}""", "$.items[0].relationshipToPartner")]
    [InlineData("""{"items":[{"allowDelegatedAccess":"perhaps"}]}""", "$.items[0].allowDelegatedAccess")]
    public void What_cannot_be_read_is_said_with_its_place_and_without_its_value(string json, string path)
    {
        var reading = () => Read<ResourceCollection<Customer>>(json);

        var fault = reading.Should().Throw<JsonException>().Which;
        fault.Path.Should().Be(path);
        fault.Message.Should().NotContain("perhaps").And.NotContain("secret").And.NotContain("many");
    }

    [Fact]
    public void Members_without_a_name_are_kept_however_deep_and_written_back()
    {
        const string Json = """{"items":[{"id":"x","quirk":{"a":[{"b":[[1,2.50,"3"],null,{"c":{"d":true}}]}]},"Quirk2":1E+2}],"new":"member"}""";
        var page = Read<ResourceCollection<Customer>>(Json);

        page.Items[0].OtherFields.Should().ContainKeys("quirk", "Quirk2");
        JsonSerializer.Serialize(page, typeof(ResourceCollection<Customer>), PartnerCenterJson.Options).Should().Be(Json);
    }

    [Fact]
    public void A_body_nested_without_end_is_refused()
    {
        var reading = () => Read<Customer>($$"""{"quirk":{{new string('[', 100)}}{{new string(']', 100)}}}""");

        reading.Should().Throw<JsonException>();
    }

    [Fact]
    public void A_secret_is_read_and_printed_nowhere()
    {
        var customer = Read<Customer>("""{"userCredentials":{"userName":"admin","password":"=;;n.=s9Z"}}""");

        customer.UserCredentials!.Password!.Reveal().Should().Be("=;;n.=s9Z");
        customer.UserCredentials.Password.ToString().Should().Be("(secret)");
        JsonSerializer.Serialize(customer, typeof(Customer), PartnerCenterJson.Options).Should().NotContain("s9Z");
    }

    private static T Read<T>(string json) => (T)JsonSerializer.Deserialize(json, typeof(T), PartnerCenterJson.Options)!;
}
