using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>One browser and one intake for all tests; each test has windows of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IntakeHost? _host;

    internal IntakeHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        _host = await IntakeHost.StartAsync();
        if (ChromiumFile.Find() is not { } program) return;
        _playwright = await Playwright.CreateAsync();
        // It finds no other host: whatever a page would fetch elsewhere fails.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"] });
    }

    /// <summary>A window of a new visitor.</summary>
    internal async Task<Visitor> VisitAsync(string language = "nl", IntakeHost? host = null, BrowserNewContextOptions? options = null)
    {
        if (_browser is null) ChromiumFile.FindOrSkip();
        IBrowserContext context = await _browser!.NewContextAsync(options ?? new());
        return new(await context.NewPageAsync(), (host ?? Host).Address, language);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }
}
