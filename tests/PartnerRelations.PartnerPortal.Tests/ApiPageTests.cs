using System.Collections.Concurrent;
using Microsoft.Playwright;
using PartnerRelations.PartnerPortal.Development;

namespace PartnerRelations.PartnerPortal.Tests;

public sealed class ApiPageTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task Somebody_signs_in_on_it_calls_an_end_point_and_sees_the_answer()
    {
        await using var portal = await RunningPortal.StartAsync();
        var page = await chromium.OpenAsync();
        var (complaints, elsewhere) = Watch(page, portal.Address);

        await page.GotoAsync($"{portal.Address}");
        await page.GetByRole(AriaRole.Link, new() { Name = "choose whom to be" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = SeededPeople.FabrikamAdmin.DisplayName }).ClickAsync();
        await page.GetByText("Accounts", new() { Exact = true }).First.ClickAsync();
        await page.GetByText("Finds the account of the caller's tenant.").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Test Request (get /partner-relations/account)", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).First.ClickAsync();

        await Assertions.Expect(page.GetByText("200 OK")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText($"\"{SeededCompanies.Fabrikam.Tenant}\"").First).ToBeVisibleAsync();
        complaints.Should().BeEmpty();
        elsewhere.Should().BeEmpty("the page works without the network");
    }

    [Fact]
    public async Task The_page_of_a_mails_link_says_how_to_answer_and_tells_the_server_no_token()
    {
        await using var portal = await RunningPortal.StartAsync();
        var page = await chromium.OpenAsync();
        var (complaints, _) = Watch(page, portal.Address);

        await page.GotoAsync($"{portal.Address}provider-invitation#the-token");

        await Assertions.Expect(page.GetByText($"{PortalApi.Prefix}/provider-links/approve")).ToBeVisibleAsync();
        complaints.Should().BeEmpty();
        (await page.ContentAsync()).Should().NotContain("the-token");
    }

    /// <summary>What the browser complains of, and what it would fetch from elsewhere.</summary>
    private static (ConcurrentBag<string> Complaints, ConcurrentBag<string> Elsewhere) Watch(IPage page, Uri portal)
    {
        var (complaints, elsewhere) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal) && address.Authority != portal.Authority) elsewhere.Add(request.Url);
        };
        return (complaints, elsewhere);
    }
}
