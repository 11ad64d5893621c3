using Microsoft.Playwright;

namespace PartnerRelations.PartnerPortal.Tests;

public sealed class ApiPageTests
{
    [Fact]
    public async Task Explore()
    {
        await using var portal = await RunningPortal.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Headless = true, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
        var page = await browser.NewPageAsync();
        page.Console += (_, m) => TestContext.Current.SendDiagnosticMessage($"console {m.Type}: {m.Text}");
        page.Request += (_, r) => File.AppendAllText("/tmp/runs/explore.log", $"{r.Method} {r.Url}\n");
        page.Console += (_, m) => File.AppendAllText("/tmp/runs/explore.log", $"console {m.Type}: {m.Text}\n");
        await page.GotoAsync($"{portal.Address}api");
        await page.WaitForTimeoutAsync(8000);
        await page.ScreenshotAsync(new() { Path = "/tmp/runs/api.png" });
        File.WriteAllText("/tmp/runs/api.html", await page.ContentAsync());
    }
}
