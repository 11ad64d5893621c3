using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>Calls and levers from many threads leave a state that holds together.</summary>
public sealed class ManyAtOnceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_lists_show_is_what_there_is(int seed)
    {
        var center = new Center(new FakePartnerCenterOptions { PageSize = 7 });
        var customers = Enumerable.Range(0, 30).Select(number => center.Fake.AddCustomer($"Customer {number}")).ToList();
        var joint = await center.InvitationAsync(center.Reseller, $"?indirectCloudSolutionProviderId={center.Provider.Tenant}");
        var alone = await center.InvitationAsync(center.Reseller);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            var random = new Random((seed * 100) + worker);
            for (var count = 0; count < 100; count++)
            {
                var customer = customers[random.Next(customers.Count)];
                switch (random.Next(6))
                {
                    case 0:
                        center.Fake.FollowInvitation(joint, customer.Tenant);
                        break;
                    case 1:
                        center.Fake.FollowInvitation(alone, customer.Tenant);
                        break;
                    case 2:
                        center.Fake.RemoveRelationship(center.Provider.Tenant, customer.Tenant);
                        break;
                    case 3:
                        await center.SendAsync(center.Reseller, HttpMethod.Patch, $"/v1/customers/{customer.Tenant}", """{"relationshipToPartner":"none"}""");
                        break;
                    case 4:
                        center.Fake.ChangeCustomer(customer.Tenant, one => one with { CompanyName = $"Renamed {random.Next(1000)}" });
                        break;
                    default:
                        (await AllAsync(center, center.Provider)).Should().OnlyHaveUniqueItems($"seed {seed}");
                        break;
                }
            }
        })));

        var copy = new FakePartnerCenter(center.Clock, center.Fake.Options);
        copy.Load(center.Fake.Dump());
        copy.Dump().Should().Be(center.Fake.Dump(), $"seed {seed}");
        foreach (var partner in (FakePartner[])[center.Provider, center.Reseller])
        {
            var held = center.Fake.Snapshot().Relationships.Where(one => one.Partner == partner.Tenant && one.IsActive).Select(one => one.Customer.ToString());
            (await AllAsync(center, partner)).Should().BeEquivalentTo(held, $"seed {seed}");
            (await center.GetAsync(partner, $"/v1/customers?filter={Uri.EscapeDataString("""{"Field":"CompanyName","Value":"","Operator":"starts_with"}""")}")).Status.Should().Be(200);
        }

        foreach (var one in center.Fake.Snapshot().Relationships.Where(one => one.IsActive && one.Together.Count > 0))
        {
            center.Fake.FindRelationship(one.Together[0], one.Customer)!.Should().Match<FakeRelationship>(other => other.IsActive && other.Together.Contains(one.Partner), $"seed {seed}");
        }
    }

    private static async Task<List<string?>> AllAsync(Center center, FakePartner partner)
    {
        var ids = new List<string?>();
        var page = await center.GetAsync(partner, "/v1/customers");
        ids.AddRange(page.Each("id"));
        while (page.Body.GetProperty("links").TryGetProperty("next", out var next))
        {
            page = await center.SendAsync(partner, HttpMethod.Get, "/v1/customers?seekOperation=Next", null, ("MS-ContinuationToken", next.GetProperty("headers")[0].GetProperty("value").GetString()!));
            ids.AddRange(page.Each("id"));
        }

        return ids;
    }
}
