using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Microsoft.Playwright;

namespace Meldpunt.Triage.Exports.Tests.Browsing;

/// <summary>A browser that opens pages from a folder of its own, and notes all that they ask for.</summary>
public sealed class PageBrowser : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("meldpunt-pages-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (ChromiumFile.Find() is not { } program) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox"] });
    }

    /// <summary>Opens a page as a file.</summary>
    internal async Task<OpenedPage> OpenAsync(string html, BrowserNewContextOptions? options = null)
    {
        if (_browser is null) ChromiumFile.FindOrSkip();
        string file = Path.Combine(_folder, Path.ChangeExtension(Path.GetRandomFileName(), "html"));
        await File.WriteAllTextAsync(file, html);
        IBrowserContext context = await _browser!.NewContextAsync(options ?? new());
        OpenedPage opened = new(await context.NewPageAsync());
        await opened.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
