using PuppeteerSharp;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>One browser for many tests. What is opened in it has a window of its own, which shares nothing with the others.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    // A busy machine is slow, and nothing is learnt from giving up early.
    private const int Patience = 180_000;

    // Nothing is drawn by a graphics card, nothing goes out but what a page asks for, and going back opens a page anew.
    private static readonly string[] Always =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-back-forward-cache", "--no-default-browser-check", "--disable-features=SpareRendererForSitePerProcess",
    ];

    private readonly IBrowser _browser;

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
        return new(await Puppeteer.LaunchAsync(options));
    }

    public async Task<BrowserPage> OpenAsync(WindowOptions? options = null)
    {
        IBrowserContext window = await _browser.CreateBrowserContextAsync();
        return await BrowserPage.OpenAsync(window, options ?? new(), Patience);
    }

    /// <summary>Ends when the program has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        await _browser.DisposeAsync();
    }
}
