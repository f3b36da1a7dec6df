using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using PuppeteerSharp;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>One browser for many tests. Each test has windows of its own, which share nothing with those of others.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    // A busy machine is slow, and nothing is learnt from giving up early.
    private const int Patience = 180_000;

    // Rarely it crashes while it starts: a thread reads the environment while another sets a variable of it, and glibc before 2.41 does not allow for that.
    private const int Starts = 3;

    // Nothing is drawn by a graphics card, nothing goes out but what a page asks for, and going back opens a page anew.
    private static readonly string[] Always =
    [
        "--no-sandbox", "--disable-gpu", "--in-process-gpu", "--disable-quic", "--disable-back-forward-cache", "--no-default-browser-check", "--disable-features=SpareRendererForSitePerProcess",
    ];

    private readonly IBrowser _browser;
    private readonly ConcurrentBag<IPage> _closed = [];

    private Chromium(IBrowser browser) => _browser = browser;

    /// <summary>Starts a program that is on this machine; none is ever fetched.</summary>
    /// <param name="program">The file of the program.</param>
    /// <param name="arguments">More arguments. They become one line: a value that holds spaces stands in quotes.</param>
    public static async Task<Chromium> StartAsync(string program, params string[] arguments)
    {
        LaunchOptions options = new()
        {
            ExecutablePath = program,
            Headless = true,
            DefaultViewport = null,
            Timeout = Patience,
            ProtocolTimeout = Patience,
            Args = [.. Always, .. arguments],
        };
        for (int start = 1; ; start++)
        {
            try
            {
                return new(await Puppeteer.LaunchAsync(options));
            }
            catch (ProcessException) when (start < Starts)
            {
            }
        }
    }

    /// <summary>Opens a window. One that was closed is used again, without its cookies and its history: to make another takes longer than most tests.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "A page ends with the browser.")]
    public async Task<BrowserPage> OpenAsync(WindowOptions? options = null)
    {
        if (!_closed.TryTake(out IPage? page))
        {
            IBrowserContext window = await _browser.CreateBrowserContextAsync();
            page = await window.NewPageAsync();
            (page.DefaultTimeout, page.DefaultNavigationTimeout) = (Patience, Patience);
        }

        return await BrowserPage.OpenAsync(page, options ?? new(), CloseAsync);
    }

    private async Task CloseAsync(IPage page, bool isClean)
    {
        if (!isClean)
        {
            await page.BrowserContext.CloseAsync();
            return;
        }

        await page.Client.SendAsync("Network.clearBrowserCookies");
        await page.Client.SendAsync("Page.resetNavigationHistory");
        _closed.Add(page);
    }

    /// <summary>Ends when the program has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        await _browser.DisposeAsync();
    }
}
