using System.Net;
using PartnerRelations.AspNetCore.Routing;

namespace PartnerRelations.AspNetCore.Tests.Routing;

public sealed class RecordIdTests
{
    public static TheoryData<string> Routes => [.. RelationRoutes.All.Where(route => route.Pattern.Contains('{', StringComparison.Ordinal)).Select(route => route.Name)];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task An_id_that_is_none_answers_as_one_that_does_not_exist(string name)
    {
        await using var portal = await OpenDocuments();
        var route = RelationRoutes.All.Single(route => route.Name == name);
        var company = await portal.World.EnrolledResellerAsync();
        await portal.World.OpenAccountAsync(company);
        using var client = portal.As(company.Admin);

        var answers = new List<string>();
        foreach (var id in new[] { "0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e", "00000000-0000-0000-0000-000000000000", "no-id", "%0d%0a", "%27%20or%201=1", new string('9', 500) })
        {
            var address = string.Join('/', route.Pattern.TrimStart('/').Split('/').Select(part => part.StartsWith('{') ? id : part));
            using var response = route.HttpMethod == "GET"
                ? await client.GetAsync(address, TestContext.Current.CancellationToken)
                : await client.SendAsync(address, await BodyAsync(portal, route));
            answers.Add($"{response.StatusCode} {response.Headers} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }

        answers[0].Should().StartWith("NotFound").And.Contain("not_found");
        answers.Should().OnlyContain(answer => answer == answers[0]);
    }

    [Fact]
    public async Task An_id_of_another_tenant_answers_as_one_that_does_not_exist()
    {
        await using var portal = await TestPortal.StartAsync();
        var (provider, other) = (await portal.World.AddProviderAsync(), await portal.World.AddProviderAsync());
        var link = (await portal.World.As(provider).ProviderLinks.InviteAsync(new() { Email = "owner@reseller.example" }, TestContext.Current.CancellationToken)).GetValueOrThrow().Link;
        using var client = portal.As(other.Admin);

        using var foreign = await client.SendAsync($"provider-links/{link.Id}/revoke");
        using var missing = await client.SendAsync("provider-links/0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e/revoke");

        await foreign.ProblemAsync(HttpStatusCode.NotFound, "provider_link.not_found");
        (await foreign.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be(await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static Task<TestPortal> OpenDocuments() => Documents.OpenApiDocumentTests.MappedAsync();

    /// <summary>The example of the documentation, so that nothing but the id is at fault.</summary>
    private static async Task<string> BodyAsync(TestPortal portal, RelationRoute route)
    {
        var document = await Documents.OpenApiDocumentTests.DocumentAsync(portal);
        return document["paths"]![$"/partner-relations{route.Pattern}"]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!.ToJsonString();
    }
}
