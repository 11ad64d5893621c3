using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Relationships;

public sealed class RelationshipsClientTests
{
    private const string Nobody = """{"totalCount":0,"items":[]}""";

    [Fact]
    public async Task A_reseller_lists_its_providers()
    {
        var (sent, providers) = await Exchange.CallAsync(
            """{"totalCount":1,"items":[{"id":"3B33E682-00C3-41EE-9DD2-A548ADF56438","relationshipType":"is_indirect_reseller_of","state":"Active"}]}""",
            (IRelationshipsClient relationships, CancellationToken stop) => relationships.ListProvidersAsync(cancellationToken: stop));

        sent.PathAndQuery.Should().Be("/v1/relationships?relationship_type=IsIndirectResellerOf");
        providers.Items.Single().Id.AsProvider().Should().Be(ProviderId.Parse("3b33e682-00c3-41ee-9dd2-a548adf56438"));
        (providers.Items[0].RelationshipType == PartnerRelationshipType.IsIndirectResellerOf).Should().BeTrue();
        (providers.Items[0].State == PartnerRelationshipState.Active).Should().BeTrue();
    }

    [Fact]
    public async Task The_beginning_of_a_name_goes_as_a_filter_and_is_encoded()
    {
        var (sent, _) = await Exchange.CallAsync(Nobody, (IRelationshipsClient relationships, CancellationToken stop) => relationships.ListResellersAsync("A&B \"Süd\" +#", stop));

        sent.PathAndQuery.Should().StartWith("/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf&filter=%7B%22Field%22%3A%22Name%22%2C%22Value%22%3A%22A%26B%20");
        Uri.UnescapeDataString(sent.PathAndQuery).Should().EndWith("""&filter={"Field":"Name","Value":"A&B \"Süd\" +#","Operator":"starts_with"}""");
    }

    [Fact]
    public async Task A_type_without_a_name_is_asked_for_in_the_spelling_of_queries()
    {
        var (sent, _) = await Exchange.CallAsync(Nobody, (IRelationshipsClient relationships, CancellationToken stop) => relationships.ListAsync(new("is_new_thing_of"), cancellationToken: stop));

        sent.PathAndQuery.Should().Be("/v1/relationships?relationship_type=IsNewThingOf");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_empty_beginning_is_a_callers_mistake(string beginning) => await Assert.ThrowsAsync<ArgumentException>(
        () => Exchange.CallAsync(Nobody, (IRelationshipsClient relationships, CancellationToken stop) => relationships.ListResellersAsync(beginning, stop)));

    [Fact]
    public async Task The_link_is_asked_for_with_all_that_the_service_takes()
    {
        var (sent, request) = await Exchange.CallAsync(
            """{"url":"https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship","attributes":{"objectType":"RelationshipRequest"}}""",
            (IRelationshipsClient relationships, CancellationToken stop) => relationships.GetRequestAsync(
                ProviderId.Parse("3B33E682-00C3-41EE-9DD2-A548ADF56438"), ResellerId.Parse("484E548C-F5F3-4528-93A9-C16C6373CB59"), dualRole: false, stop));

        sent.PathAndQuery.Should().Be(
            "/v1/customers/relationshiprequests?indirectCloudSolutionProviderId=3b33e682-00c3-41ee-9dd2-a548adf56438&indirectResellerId=484e548c-f5f3-4528-93a9-c16c6373cb59&dualRoleIndirectRelationship=false");
        request.Url.Should().StartWith("https://admin.microsoft.com/");
    }
}
