using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.Exports.Tests.Browsing;

/// <summary>A browser that opens pages from a folder of its own.</summary>
public sealed class PageBrowser : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("meldpunt-pages-").FullName;
    private Chromium? _browser;

    public async ValueTask InitializeAsync()
    {
        if (ChromiumFile.Find() is { } program) _browser = await Chromium.StartAsync(program);
    }

    /// <summary>Opens a page as a file.</summary>
    internal async Task<BrowserPage> OpenAsync(string html, WindowOptions? options = null)
    {
        if (_browser is null) ChromiumFile.FindOrSkip();
        string file = Path.Combine(_folder, Path.ChangeExtension(Path.GetRandomFileName(), "html"));
        await File.WriteAllTextAsync(file, html);
        BrowserPage page = await _browser!.OpenAsync(options);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
