using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;

public sealed class PartnerCenterEventNameTests
{
    [Fact]
    public void Names_compare_without_regard_to_case_and_keep_their_text()
    {
        var name = new PartnerCenterEventName(" Reseller-Relationship-Accepted-By-Customer ");

        name.Should().Be(PartnerCenterEventName.ResellerRelationshipAcceptedByCustomer);
        name.GetHashCode().Should().Be(PartnerCenterEventName.ResellerRelationshipAcceptedByCustomer.GetHashCode());
        name.IsKnown.Should().BeTrue();
        name.IsRelationshipAccepted.Should().BeTrue();
        name.ToString().Should().Be("Reseller-Relationship-Accepted-By-Customer");
    }

    [Fact]
    public void A_name_of_tomorrow_is_a_name()
    {
        var name = new PartnerCenterEventName("of-tomorrow");

        name.IsKnown.Should().BeFalse();
        name.IsRelationshipAccepted.Should().BeFalse();
        name.Should().NotBe(default(PartnerCenterEventName));
    }

    [Fact]
    public void Nothing_is_a_name_without_text()
    {
        default(PartnerCenterEventName).Text.Should().BeEmpty();
        default(PartnerCenterEventName).IsKnown.Should().BeFalse();
    }

    [Fact]
    public void Every_documented_name_is_known()
    {
        string[] documented =
        [
            "reseller-relationship-accepted-by-customer", "indirect-reseller-relationship-accepted-by-customer",
            "dap-admin-relationship-approved", "dap-admin-relationship-terminated", "dap-admin-relationship-terminated-by-microsoft",
            "granular-admin-relationship-approved", "granular-admin-relationship-activated", "granular-admin-relationship-terminated", "granular-admin-relationship-expired",
            "granular-admin-access-assignment-created", "granular-admin-access-assignment-activated", "granular-admin-access-assignment-updated", "granular-admin-access-assignment-deleted",
            "test-created", "subscription-updated", "usagerecords-thresholdExceeded",
        ];

        PartnerCenterEventName.All.Select(name => name.Text).Should().BeEquivalentTo(documented);
    }
}
