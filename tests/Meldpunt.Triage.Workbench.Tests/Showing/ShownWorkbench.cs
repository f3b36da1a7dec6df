using System.Diagnostics.CodeAnalysis;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.Workbench.Tests.Showing;

[assembly: AssemblyFixture(typeof(ShownWorkbench))]

namespace Meldpunt.Triage.Workbench.Tests.Showing;

/// <summary>The published page of samples/Workbench, in a browser that finds no other host.</summary>
public sealed class ShownWorkbench : IAsyncLifetime
{
    private Chromium? _browser;
    private WorkbenchSite? _site;

    public async ValueTask InitializeAsync()
    {
        _browser = await Chromium.StartAsync(ChromiumFile.FindOrSkip(), "--host-resolver-rules=\"MAP * ~NOTFOUND, EXCLUDE 127.0.0.1\"");
        _site = await WorkbenchSite.StartAsync();
    }

    /// <summary>Opens the page, of a browser that has never seen it, and waits until it can be used.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "It ends with the page that is returned.")]
    internal async Task<WorkbenchPage> OpenAsync(WindowOptions? options = null, string language = "en", string? address = null)
    {
        address ??= _site!.Address;
        BrowserPage page = await _browser!.OpenAsync((options ?? new()) with { IsUsedOnce = true });
        await page.GotoAsync($"{address}/icon.svg");
        await page.RunAsync("language => localStorage.setItem('workbench.language', language)", language);
        WorkbenchPage opened = new(page, address);
        await opened.LoadAsync();
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        if (_site is not null) await _site.DisposeAsync();
    }
}
