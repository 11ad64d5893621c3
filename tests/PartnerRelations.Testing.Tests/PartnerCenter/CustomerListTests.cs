using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-C1.</summary>
public sealed class CustomerListTests
{
    private readonly Center _center = new(new FakePartnerCenterOptions { PageSize = 5 });

    [Fact]
    public async Task Pages_hold_each_customer_once_while_others_come_and_go()
    {
        var first = await AddAsync(12);
        var page = await PageAsync("/v1/customers?size=0");
        var ids = Ids(page).ToList();
        _center.Fake.RemoveRelationship(_center.Provider.Tenant, first[0].Tenant);
        while (Next(page) is { } token)
        {
            await AddAsync(1);
            page = await PageAsync("/v1/customers?seekOperation=Next", token);
            page.Items.GetArrayLength().Should().BeInRange(1, 5);
            page.Body.GetProperty("totalCount").GetInt32().Should().Be(page.Items.GetArrayLength(), "the service counts the page");
            ids.AddRange(Ids(page));
            if (ids.Count > 40) break;
        }

        ids.Should().OnlyHaveUniqueItems().And.Contain(first.Select(customer => customer.Tenant.ToString())).And.HaveCountLessThan(20);
    }

    [Fact]
    public async Task A_customer_that_leaves_and_comes_back_meanwhile_is_met_once()
    {
        var all = await AddAsync(12);
        var first = await PageAsync("/v1/customers");
        _center.Fake.RemoveRelationship(_center.Provider.Tenant, all[0].Tenant);
        _center.Fake.FollowInvitation(await _center.InvitationAsync(_center.Provider), all[0].Tenant).Refusal.Should().BeNull();
        var second = await PageAsync("/v1/customers?seekOperation=Next", Next(first));
        var third = await PageAsync("/v1/customers?seekOperation=Next", Next(second));

        Ids(first).Concat(Ids(second)).Concat(Ids(third)).Should().Equal(all.Select(customer => customer.Tenant.ToString()));
        Next(third).Should().BeNull();
    }

    [Fact]
    public async Task One_can_go_back_and_to_both_ends()
    {
        var all = (await AddAsync(12)).Select(customer => customer.Tenant.ToString()).ToList();
        var first = await PageAsync("/v1/customers");
        var second = await PageAsync("/v1/customers?seekOperation=Next", Next(first));

        Ids(await PageAsync("/v1/customers?seekOperation=Previous", Token(second))).Should().Equal(all[..5]);
        Ids(await PageAsync("/v1/customers?seekOperation=First")).Should().Equal(all[..5]);
        Ids(await PageAsync("/v1/customers?seekOperation=Last", Token(second))).Should().Equal(all[7..]);
    }

    [Theory]
    [InlineData("/v1/")]
    [InlineData("/")]
    [InlineData("v1/")]
    public async Task The_link_to_the_next_page_has_each_form_that_was_seen(string prefix)
    {
        var center = new Center(new FakePartnerCenterOptions { PageSize = 1, LinkPrefix = prefix });
        await center.SharedCustomerAsync();
        await center.SharedCustomerAsync("Second");

        var next = (await center.GetAsync(center.Provider, "/v1/customers")).Body.GetProperty("links").GetProperty("next");

        next.GetProperty("uri").GetString().Should().Be($"{prefix}customers?size=1&seekOperation=Next");
        next.GetProperty("headers")[0].GetProperty("key").GetString().Should().Be("MS-ContinuationToken");
    }

    [Theory]
    [InlineData("CompanyName", "b", "Beta", "beTTer")]
    [InlineData("companyname", "BETA", "Beta")]
    [InlineData("CompanyName", "zeta")]
    public async Task The_list_is_narrowed_by_name(string field, string value, params string[] expected)
    {
        foreach (var name in (string[])["Alpha", "Beta", "beTTer", "Gamma"]) await _center.CustomerOfAsync(_center.Provider, name);

        var reply = await PageAsync($"/v1/customers?size=0&filter={Filter(field, value)}");

        reply.Items.EnumerateArray().Select(item => item.GetProperty("companyProfile").GetProperty("companyName").GetString()).Should().Equal(expected);
    }

    [Fact]
    public async Task A_filter_spans_pages_and_binds_the_token()
    {
        for (var count = 0; count < 7; count++) await _center.CustomerOfAsync(_center.Provider, $"Beta {count}");
        await _center.CustomerOfAsync(_center.Provider, "Alpha");
        var filter = Filter("CompanyName", "beta");
        var first = await PageAsync($"/v1/customers?filter={filter}");

        var second = await PageAsync("/v1/customers?seekOperation=Next", Next(first));
        var withOther = await PageAsync($"/v1/customers?seekOperation=Next&filter={Filter("CompanyName", "alpha")}", Next(first));
        var ofSomebodyElse = await _center.SendAsync(_center.Reseller, HttpMethod.Get, "/v1/customers?seekOperation=Next", null, ("MS-ContinuationToken", Next(first)!));

        Ids(first).Concat(Ids(second)).Should().HaveCount(7).And.OnlyHaveUniqueItems();
        Next(second).Should().BeNull();
        withOther.Error.Should().Be((400, 2000));
        ofSomebodyElse.Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task A_provider_reads_the_customers_that_it_shares_with_a_reseller()
    {
        var shared = await _center.SharedCustomerAsync();
        await _center.CustomerOfAsync(_center.Provider, "Own");
        await _center.CustomerOfAsync(_center.Reseller, "Theirs");

        var ofReseller = await PageAsync($"/v1/customers?size=0&filter={Filter("IndirectReseller", _center.Reseller.Tenant.ToString().ToUpperInvariant())}");
        var ofProvider = await _center.GetAsync(_center.Reseller, $"/v1/customers?size=0&filter={Filter("IndirectCloudSolutionProvider", _center.Provider.Tenant.ToString())}");
        var appOnly = await _center.SendAsync(
            _center.Fake.AppOnlyTokenFor(_center.Provider.Tenant), HttpMethod.Get, $"/v1/customers?filter={Filter("IndirectReseller", "a")}");

        Ids(ofReseller).Should().Equal(shared.Tenant.ToString());
        Ids(ofProvider).Should().Equal(shared.Tenant.ToString());
        appOnly.Error.Should().Be((403, 900329));
    }

    [Theory]
    [InlineData("?size=-1")]
    [InlineData("?size=ten")]
    [InlineData("?filter=%7B")]
    [InlineData("?filter=%5B%5D")]
    [InlineData("?filter=%7B%22Field%22%3A%22Colour%22%2C%22Value%22%3A%22a%22%2C%22Operator%22%3A%22starts_with%22%7D")]
    [InlineData("?filter=%7B%22Field%22%3A%22Domain%22%2C%22Value%22%3A%22a%22%2C%22Operator%22%3A%22equals%22%7D")]
    [InlineData("?seekOperation=Next")]
    [InlineData("?seekOperation=PageIndex")]
    public async Task Bad_input_is_refused(string query) => (await PageAsync($"/v1/customers{query}")).Error.Should().Be((400, 2000));

    [Fact]
    public async Task A_token_that_was_tampered_with_is_refused()
    {
        await AddAsync(6);
        var token = Next(await PageAsync("/v1/customers"))!;

        (await PageAsync("/v1/customers?seekOperation=Next", "x" + token[1..])).Status.Should().Be(400);
        (await PageAsync("/v1/customers?seekOperation=Next", "not base64!")).Status.Should().Be(400);
    }

    private async Task<List<FakeCustomer>> AddAsync(int count)
    {
        var added = new List<FakeCustomer>();
        for (var number = 0; number < count; number++) added.Add(await _center.CustomerOfAsync(_center.Provider));
        return added;
    }

    private Task<Reply> PageAsync(string path, string? token = null) => token is null
        ? _center.GetAsync(_center.Provider, path)
        : _center.SendAsync(_center.Provider, HttpMethod.Get, path, null, ("MS-ContinuationToken", token));

    private static IEnumerable<string> Ids(Reply reply) => reply.Each("id")!;

    private static string? Token(Reply reply) => reply.Body.TryGetProperty("continuationToken", out var token) ? token.GetString() : null;

    private static string? Next(Reply reply) =>
        reply.Body.GetProperty("links").TryGetProperty("next", out var next) ? next.GetProperty("headers")[0].GetProperty("value").GetString() : null;

    private static string Filter(string field, string value) =>
        Uri.EscapeDataString(JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["Field"] = field, ["Value"] = value, ["Operator"] = "starts_with" }));
}
