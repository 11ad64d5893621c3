using System.Net;

namespace PartnerRelations.AspNetCore.Tests.Reading;

public sealed class QueryReaderTests
{
    [Theory]
    [InlineData("provider-links/providers?colour=red", "request.query_unknown", "colour")]
    [InlineData("provider-links/providers?Status=Active", "request.query_unknown", "Status")]
    [InlineData("provider-links/providers?status=Active&status=Ended", "request.query_repeated", "status")]
    [InlineData("provider-links/providers?status=", "request.query_malformed", "status")]
    [InlineData("provider-links/providers?status=active", "request.query_malformed", "status")]
    [InlineData("provider-links/providers?status=1", "request.query_malformed", "status")]
    [InlineData("provider-links/providers?status=-1", "request.query_malformed", "status")]
    [InlineData("provider-links/providers?status=Invited,Active", "request.query_malformed", "status")]
    [InlineData("provider-links/providers?otherParty=contoso", "request.query_malformed", "otherParty")]
    [InlineData("provider-links/providers?size=ten", "request.query_malformed", "size")]
    [InlineData("provider-links/providers?size=99999999999", "request.query_malformed", "size")]
    [InlineData("provider-links/providers?pageToken=%00", "request.text_malformed", "pageToken")]
    [InlineData("provider-links/expiring", "request.query_missing", "before")]
    [InlineData("provider-links/expiring?before=tomorrow", "request.query_malformed", "before")]
    [InlineData("provider-links/expiring?before=2026-12-01", "request.query_malformed", "before")]
    [InlineData("provider-links/expiring?before=2026-12-01T00:00:00", "request.query_malformed", "before")]
    [InlineData("provider-links/expiring?before=12/01/2026", "request.query_malformed", "before")]
    [InlineData("customer-relationships?onlyAwaitingMatch=yes", "request.query_malformed", "onlyAwaitingMatch")]
    [InlineData("customer-relationships/shared", "request.query_missing", "partner")]
    [InlineData("customer-rights?customer=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d&partner=7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d", "request.query_missing", "right")]
    [InlineData("provider-links/0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e?expand=all", "request.query_unknown", "expand")]
    public async Task A_query_that_cannot_be_taken_is_refused_by_name(string address, string code, string target)
    {
        await using var portal = await TestPortal.StartAsync();

        using var response = await portal.As((await portal.World.AddProviderAsync()).Admin).GetAsync(address, TestContext.Current.CancellationToken);

        (await response.ProblemAsync(HttpStatusCode.BadRequest, code)).Text("target").Should().Be(target);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_query_is_told_at_once()
    {
        await using var portal = await TestPortal.StartAsync();

        using var response = await portal.As((await portal.World.AddProviderAsync()).Admin).GetAsync("provider-links/providers?status=x&size=y&z=1", TestContext.Current.CancellationToken);

        (await response.ProblemAsync(HttpStatusCode.BadRequest, "request.query_malformed")).GetProperty("problems").GetArrayLength().Should().Be(3);
    }

    [Theory]
    [InlineData("2026-12-01T00:00:00Z")]
    [InlineData("2026-12-01T00:00:00.1234567Z")]
    [InlineData("2026-12-01T02:00:00%2B02:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public async Task A_time_in_ISO_8601_is_taken(string before)
    {
        await using var portal = await TestPortal.StartAsync();

        using var response = await portal.As((await portal.World.AddProviderAsync()).Admin).GetAsync($"provider-links/expiring?before={before}", TestContext.Current.CancellationToken);

        await response.ReadAsync(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("providers?allRegions=true&services=CustomerBilling,%20TechnicalSupport")]
    [InlineData("providers?allRegions=true&services=None")]
    public async Task Flags_are_read_as_their_text(string address)
    {
        await using var portal = await TestPortal.StartAsync();
        var names = Enum.GetNames<PartnerRelations.Providers.ProviderServices>();
        address = address.Replace("CustomerBilling", names[1], StringComparison.Ordinal).Replace("TechnicalSupport", names[2], StringComparison.Ordinal);

        using var response = await portal.As((await portal.World.AddProviderAsync()).Admin).GetAsync(address, TestContext.Current.CancellationToken);

        await response.ReadAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_size_out_of_range_and_a_made_up_page_token_are_the_domains_to_refuse()
    {
        await using var portal = await TestPortal.StartAsync();
        using var client = portal.As((await portal.World.AddProviderAsync()).Admin);

        using var size = await client.GetAsync("provider-links/resellers?size=501", TestContext.Current.CancellationToken);
        await size.ProblemAsync(HttpStatusCode.BadRequest, "page.size_out_of_range");
        using var token = await client.GetAsync("provider-links/resellers?pageToken=made-up", TestContext.Current.CancellationToken);
        await token.ProblemAsync(HttpStatusCode.BadRequest, "page.token_not_usable");
    }

    [Fact]
    public async Task A_list_is_read_page_by_page()
    {
        await using var portal = await TestPortal.StartAsync();
        using var client = portal.As((await portal.World.AddProviderAsync()).Admin);
        for (var number = 0; number < 5; number++)
        {
            using var invited = await client.SendAsync("provider-links", $$"""{"email":"number{{number}}@reseller.example"}""");
        }

        var (ids, address) = (new List<string>(), "provider-links/resellers?size=2");
        for (string? next = address; next is not null;)
        {
            using var response = await client.GetAsync(next, TestContext.Current.CancellationToken);
            var page = await response.ReadAsync(HttpStatusCode.OK);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Text("id")!));
            next = page.Text("nextToken") is { } token ? $"{address}&pageToken={Uri.EscapeDataString(token)}" : null;
        }

        ids.Should().HaveCount(5).And.OnlyHaveUniqueItems();
    }
}
