using PartnerRelations.Http.PartnerCenter.DirectoryRoles;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.DirectoryRoles;

public sealed class DirectoryRolesClientTests
{
    private const string Id = "eebd1b55-5360-4438-a11d-5c06918c3014";

    [Fact]
    public async Task The_members_of_a_role_are_listed_under_it()
    {
        var (roles, _) = await Exchange.CallAsync("""{"items":[]}""", (IDirectoryRolesClient client, CancellationToken stop) => client.ListAsync(CustomerId.Parse(Id), stop));
        var (members, found) = await Exchange.CallAsync(
            """{"items":[{"id":"1","displayName":"Daniel","userPrincipalName":"d@trey.example","roleId":"2","attributes":{"objectType":"UserMember"}}]}""",
            (IDirectoryRolesClient client, CancellationToken stop) => client.ListMembersAsync(CustomerId.Parse(Id), new WireId("729827e3-9c14-49f7-bb1b-9608f156bbb8"), stop));

        roles.PathAndQuery.Should().Be($"/v1/customers/{Id}/directoryroles");
        members.PathAndQuery.Should().Be($"/v1/customers/{Id}/directoryroles/729827e3-9c14-49f7-bb1b-9608f156bbb8/usermembers");
        found.Items.Single().UserPrincipalName.Should().Be("d@trey.example");
    }
}
