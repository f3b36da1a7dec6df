using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>One browser and one intake for all tests; each test has windows of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private Chromium? _browser;
    private IntakeHost? _host;

    internal IntakeHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        _host = await IntakeHost.StartAsync();
        // It finds no other host: whatever a page would fetch elsewhere fails.
        if (ChromiumFile.Find() is { } program) _browser = await Chromium.StartAsync(program, "--host-resolver-rules=\"MAP * ~NOTFOUND, EXCLUDE 127.0.0.1\"");
    }

    /// <summary>
    /// A new visitor, who reads what the intake sends and uses its links and forms. With MELDPUNT_VIEWS, as in CI, that is in a
    /// window of the browser, which takes twenty times as long.
    /// </summary>
    internal async Task<Visitor> VisitAsync(string language = "nl", IntakeHost? host = null, WindowOptions? options = null) =>
        Views.AreFew ? new(new PlainPage(), (host ?? Host).Address, language) : await BrowseAsync(language, host, options);

    /// <summary>A new visitor with a window of the browser.</summary>
    internal async Task<Visitor> BrowseAsync(string language = "nl", IntakeHost? host = null, WindowOptions? options = null)
    {
        if (_browser is null) ChromiumFile.FindOrSkip();
        return new(await _browser!.OpenAsync(options), (host ?? Host).Address, language);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        if (_host is not null) await _host.DisposeAsync();
    }
}
