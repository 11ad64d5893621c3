using PartnerRelations.Http.Graph.Models;

namespace PartnerRelations.Http.Tests.Graph.Models;

public sealed class DelegatedAdminRelationshipIdTests
{
    private const string Text = "5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836";

    [Fact]
    public void The_link_holds_nothing_but_the_relationships_id() =>
        new DelegatedAdminRelationshipId(Text).InvitationLink.OriginalString.Should().Be($"https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/{Text}");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5a6666c9-7282-0a41-67aa-25a5a3fbf339")]
    [InlineData("5d027261-d21f-4aa9-b7db-7fa1f56fb163_8777b240-c6f0-4469-9e98-a3205431b836")]
    [InlineData("5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b83g")]
    [InlineData("5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836/x")]
    public void Nothing_else_makes_a_link_least_of_all_a_requests_id(string? text)
    {
        var id = new DelegatedAdminRelationshipId(text);
        var linking = () => id.InvitationLink;

        id.IsWellFormed.Should().BeFalse();
        linking.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Letter_case_does_not_count()
    {
        (new DelegatedAdminRelationshipId(Text) == new DelegatedAdminRelationshipId(Text.ToUpperInvariant())).Should().BeTrue();
        new DelegatedAdminRelationshipId(Text).GetHashCode().Should().Be(new DelegatedAdminRelationshipId(Text.ToUpperInvariant()).GetHashCode());
        new DelegatedAdminRelationshipId(Text).Should().NotBe(default(DelegatedAdminRelationshipId));
    }
}
