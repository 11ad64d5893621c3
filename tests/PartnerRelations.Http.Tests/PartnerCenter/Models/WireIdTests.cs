using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Tests.PartnerCenter.Models;

public sealed class WireIdTests
{
    private const string Upper = "3B33E682-00C3-41EE-9DD2-A548ADF56438";

    [Fact]
    public void Ids_compare_as_GUIDs_whatever_their_letter_case_and_keep_their_text()
    {
        var id = new WireId(Upper);

        id.Should().Be(new WireId(Guid.Parse(Upper)));
        id.GetHashCode().Should().Be(new WireId(Guid.Parse(Upper)).GetHashCode());
        id.ToString().Should().Be(Upper);
        id.AsTenant().Should().Be(TenantId.Parse(Upper));
        id.AsReseller().Should().Be(ResellerId.Parse(Upper));
        id.AsProvider().Should().Be(ProviderId.Parse(Upper));
        id.AsCustomer().Should().Be(CustomerId.Parse(Upper));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<guid>")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void What_is_no_tenant_is_none(string? text)
    {
        var id = new WireId(text);

        id.Text.Should().Be(text);
        id.AsTenant().Should().BeNull();
        id.AsCustomer().Should().BeNull();
    }

    [Fact]
    public void Ids_that_are_no_GUIDs_compare_as_text()
    {
        (new WireId("abc") == new WireId("abc")).Should().BeTrue();
        (new WireId("abc") != new WireId("ABC")).Should().BeTrue();
        (new WireId(string.Empty) != default).Should().BeTrue();
    }

    [Fact]
    public void The_id_of_a_reseller_is_that_of_its_tenant() => new WireId(ResellerId.Parse(Upper).Tenant).Text.Should().Be("3b33e682-00c3-41ee-9dd2-a548adf56438");
}
