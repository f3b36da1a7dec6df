using System.Collections.Concurrent;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>A page in a window. What leads to another page is done when that page has been loaded, so nothing need be waited for.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly IPage _page;
    private readonly WindowOptions _options;
    private readonly bool _isSecond;

    private BrowserPage(IPage page, WindowOptions options, bool isSecond)
    {
        (_page, _options, _isSecond) = (page, options, isSecond);
        // The event Request leaves out what a redirect leads to when the page goes before its headers are told.
        page.Client.MessageReceived += (_, message) =>
        {
            if (message.MessageID == "Network.requestWillBeSent") _requests.Enqueue(message.MessageData.GetProperty("request").GetProperty("url").GetString()!);
        };
        page.PageError += (_, error) => _complaints.Enqueue(error.Message);
        page.Console += (_, said) => _complaints.Enqueue(said.Message.Text);
    }

    public string Url => _page.Url;

    /// <summary>The address of all that was asked for, in order.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>All that the console says, and errors of scripts.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<BrowserPage> OpenAsync(IBrowserContext window, WindowOptions options, int patience, bool isSecond = false)
    {
        IPage page = await window.NewPageAsync();
        (page.DefaultTimeout, page.DefaultNavigationTimeout) = (patience, patience);
        BrowserPage opened = new(page, options, isSecond);
        // A window takes keys though another has the focus.
        await page.Client.SendAsync("Emulation.setFocusEmulationEnabled", new { enabled = true });
        await opened.ResizeAsync(options.Width, options.Height);
        await page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = options.IsDark ? "dark" : "light" }]);
        if (!options.RunsScripts) await page.SetJavaScriptEnabledAsync(false);
        return opened;
    }

    /// <summary>Another page in the same window.</summary>
    public Task<BrowserPage> SecondTabAsync() => OpenAsync(_page.BrowserContext, _options, _page.DefaultTimeout, isSecond: true);

    /// <summary>What a selector finds; with a text, what holds that text.</summary>
    public Locator Locator(string selector, string? text = null) => new(this, selector, text);

    /// <returns>The status of the answer.</returns>
    public async Task<int> GotoAsync(string url) => await _page.GoToAsync(url) is { } answer ? (int)answer.Status : 0;

    public Task GoBackAsync() => _page.GoBackAsync();

    public Task GoForwardAsync() => _page.GoForwardAsync();

    public Task ReloadAsync() => _page.ReloadAsync();

    /// <summary>Does what leads to another page. The waiting begins first: it would miss a page that comes at once.</summary>
    public Task LeaveAsync(Func<Task> action)
    {
        Task<IResponse> arrival = _page.WaitForNavigationAsync();
        return Task.WhenAll(arrival, action());
    }

    /// <summary>Waits until something of the page was drawn: before that a browser takes neither clicks nor keys.</summary>
    public async Task DrawnAsync()
    {
        while (!await EvaluateAsync<bool>("() => performance.getEntriesByName('first-contentful-paint').length > 0")) await Task.Delay(10);
    }

    public Task ClickAtAsync(double x, double y) => _page.Mouse.ClickAsync((decimal)x, (decimal)y);

    public Task PressKeyAsync(string key) => _page.Keyboard.PressAsync(key);

    /// <summary>Types, key after key.</summary>
    public Task TypeAsync(string text) => _page.Keyboard.TypeAsync(text);

    /// <summary>Puts a text where the cursor is, as from the clipboard.</summary>
    public Task InsertAsync(string text) => _page.Keyboard.SendCharacterAsync(text);

    public Task SelectOptionAsync(string selector, string value) => _page.SelectAsync(selector, value);

    /// <summary>Runs a script through the tools of the browser, which no security policy of a page hinders.</summary>
    public Task RunAsync(string function, params object?[] arguments) => _page.EvaluateFunctionAsync(function, arguments);

    /// <inheritdoc cref="RunAsync"/>
    public Task<T> EvaluateAsync<T>(string function, params object?[] arguments) => _page.EvaluateFunctionAsync<T>(function, arguments);

    /// <summary>Runs a script in the page and each frame of it.</summary>
    public Task RunInFramesAsync(string script) => Task.WhenAll(_page.Frames.Select(frame => frame.EvaluateExpressionAsync(script)));

    public Task<string> TitleAsync() => _page.GetTitleAsync();

    public async Task<IReadOnlyList<string>> CookieNamesAsync() => [.. from cookie in await _page.BrowserContext.GetCookiesAsync() select cookie.Name];

    public Task ClearCookiesAsync() => _page.Client.SendAsync("Network.clearBrowserCookies");

    /// <summary>On each page that comes, it stays the time it is when the page comes.</summary>
    public Task StopClockAsync() => _page.EvaluateExpressionOnNewDocumentAsync("{ const now = Date.now(); Date.now = () => now; }");

    public Task ResizeAsync(int width, int height) => _page.SetViewportAsync(new() { Width = width, Height = height });

    /// <summary>Shows the page as it would be on paper.</summary>
    public Task ShowPrintAsync() => _page.EmulateMediaTypeAsync(MediaType.Print);

    public Task<byte[]> PdfAsync() => _page.PdfDataAsync(new() { Format = PaperFormat.A4 });

    public Task ScreenshotAsync(string file, bool isFull = false) => _page.ScreenshotAsync(file, new() { FullPage = isFull });

    public async Task ScreenshotAsync(string file, string selector)
    {
        await using IElementHandle part = await _page.QuerySelectorAsync(selector);
        await part.ScreenshotAsync(file);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isSecond) await _page.CloseAsync();
        else await _page.BrowserContext.CloseAsync();
    }
}
