using Microsoft.Playwright;
using PartnerRelations.PartnerPortal.Tests;

[assembly: AssemblyFixture(typeof(ChromiumBrowser))]

namespace PartnerRelations.PartnerPortal.Tests;

/// <summary>One real browser for the run: the one that <c>PARTNER_CHROMIUM</c> names, or the installed one. Started by the first test that asks.</summary>
public sealed class ChromiumBrowser : IAsyncDisposable
{
    public const string Missing =
        "There is no Chromium. Install it (Debian: apt-get install -y --no-install-recommends chromium), or name one by its path in PARTNER_CHROMIUM.";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Lazy<Task<IBrowser>> _browser;
    private IPlaywright? _playwright;

    public ChromiumBrowser() => _browser = new(StartAsync);

    /// <summary>A page in a profile of its own; skips the test where there is no browser.</summary>
    public async Task<IPage> OpenAsync() => await (await _browser.Value).NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated && _browser.Value.IsCompletedSuccessfully) await (await _browser.Value).CloseAsync();
        _playwright?.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        var path = Environment.GetEnvironmentVariable("PARTNER_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";
        Assert.SkipUnless(File.Exists(path), Missing);
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Arguments });
    }
}
