using System.Collections.Concurrent;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>A page in a window. What leads to another page is done when that page has been loaded, so nothing need be waited for.</summary>
internal sealed class BrowserPage : SitePage
{
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly IPage _page;
    private readonly WindowOptions _options;
    private readonly Func<IPage, bool, Task> _close;

    private BrowserPage(IPage page, WindowOptions options, Func<IPage, bool, Task> close)
    {
        (_page, _options, _close) = (page, options, close);
        // The event Request leaves out what a redirect leads to when the page goes before its headers are told.
        page.Client.MessageReceived += OnMessage;
        page.PageError += OnError;
        page.Console += OnConsole;
    }

    public override string Url => _page.Url;

    public override IReadOnlyCollection<string> Requests => _requests;

    public override IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Shows a page as the options say.</summary>
    /// <param name="page">The page.</param>
    /// <param name="options">How it is shown.</param>
    /// <param name="close">What is done with it in the end; it is told whether nothing was complained of, and nothing asked for elsewhere.</param>
    public static async Task<BrowserPage> OpenAsync(IPage page, WindowOptions options, Func<IPage, bool, Task> close)
    {
        BrowserPage opened = new(page, options, close);
        // A window takes keys though another has the focus.
        await page.Client.SendAsync("Emulation.setFocusEmulationEnabled", new { enabled = true });
        await opened.ResizeAsync(options.Width, options.Height);
        // In this order: a type of media takes features back.
        await page.EmulateMediaTypeAsync(MediaType.None);
        await page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = options.IsDark ? "dark" : "light" }]);
        await page.SetJavaScriptEnabledAsync(options.RunsScripts);
        return opened;
    }

    public override async Task<SitePage> SecondTabAsync()
    {
        IPage page = await _page.BrowserContext.NewPageAsync();
        (page.DefaultTimeout, page.DefaultNavigationTimeout) = (_page.DefaultTimeout, _page.DefaultNavigationTimeout);
        return await OpenAsync(page, _options, (second, _) => second.CloseAsync());
    }

    public override Locator Locator(string selector, string? text = null) => new BrowserLocator(this, selector, text);

    public override async Task<int> GotoAsync(string url) => await _page.GoToAsync(url) is { } answer ? (int)answer.Status : 0;

    public override Task GoBackAsync() => _page.GoBackAsync();

    public override Task GoForwardAsync() => _page.GoForwardAsync();

    public override Task ReloadAsync() => _page.ReloadAsync();

    /// <summary>Does what leads to another page. The waiting begins first: it would miss a page that comes at once.</summary>
    public async Task LeaveAsync(Func<Task> action)
    {
        Task<IResponse> arrival = _page.WaitForNavigationAsync();
        await action();
        await arrival;
    }

    /// <summary>Waits until something of the page was drawn: before that a browser takes neither clicks nor keys.</summary>
    public Task DrawnAsync() => EvaluateAsync<bool>(
        "() => new Promise(drawn => new PerformanceObserver(seen => { if (seen.getEntriesByName('first-contentful-paint').length) drawn(true); }).observe({ type: 'paint', buffered: true }))");

    /// <summary>Presses a key, while another one is held down.</summary>
    public async Task PressKeyAsync(string key, string? held = null)
    {
        if (held is not null) await _page.Keyboard.DownAsync(held);
        await _page.Keyboard.PressAsync(key);
        if (held is not null) await _page.Keyboard.UpAsync(held);
    }

    /// <summary>Types, key after key.</summary>
    public Task TypeAsync(string text) => _page.Keyboard.TypeAsync(text);

    public override Task SelectOptionAsync(string selector, string value) => _page.SelectAsync(selector, value);

    public override Task UploadAsync(string selector, string text) => RunAsync(
        """
        (selector, text) => {
          const chosen = new DataTransfer();
          chosen.items.add(new File([text], "policy.json", { type: "application/json" }));
          document.querySelector(selector).files = chosen.files;
        }
        """,
        selector,
        text);

    /// <summary>Whether the one element that a selector finds can be seen.</summary>
    public Task<bool> IsVisibleAsync(string selector) => new BrowserLocator(this, selector, null).IsVisibleAsync();

    public override Task RemoveAsync(string selector) => RunAsync("selector => { for (const one of document.querySelectorAll(selector)) one.remove(); }", selector);

    public override Task AddFieldAsync(string name, string value) => RunAsync(
        "(name, value) => { const made = document.createElement('input'); made.type = 'hidden'; made.name = name; made.value = value; document.forms[0].append(made); }",
        name,
        value);

    /// <summary>Runs a script through the tools of the browser, which no security policy of a page hinders.</summary>
    public Task RunAsync(string function, params object?[] arguments) => _page.EvaluateFunctionAsync(function, arguments);

    /// <inheritdoc cref="RunAsync"/>
    public Task<T> EvaluateAsync<T>(string function, params object?[] arguments) => _page.EvaluateFunctionAsync<T>(function, arguments);

    /// <summary>Runs a script in the page and each frame of it.</summary>
    public Task RunInFramesAsync(string script) => Task.WhenAll(_page.Frames.Select(frame => frame.EvaluateExpressionAsync(script)));

    public override Task<string> TitleAsync() => _page.GetTitleAsync();

    public override async Task<IReadOnlyList<(string Name, string Value)>> CookiesAsync() => [.. from cookie in await _page.BrowserContext.GetCookiesAsync() select (cookie.Name, cookie.Value)];

    public override Task ClearCookiesAsync() => _page.Client.SendAsync("Network.clearBrowserCookies");

    /// <summary>For the scripts of this page it stays the time it is.</summary>
    public Task StopClockAsync() => RunAsync("() => { const now = Date.now(); Date.now = () => now; }");

    /// <summary>Tells the browser something for which there is no other word.</summary>
    public Task SendAsync(string method, object arguments) => _page.Client.SendAsync(method, arguments);

    /// <summary>Drags one element over another and drops it there, by the events of a drag.</summary>
    public Task DragAsync(string from, string to) => RunAsync(
        """
        async (from, to) => {
          const dataTransfer = new DataTransfer();
          for (const [where, type] of [[from, "dragstart"], [to, "dragenter"], [to, "dragover"], [to, "drop"], [from, "dragend"]]) {
            document.querySelector(where).dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
            await new Promise(done => setTimeout(done, 20));
          }
        }
        """,
        from,
        to);

    public Task ResizeAsync(int width, int height) => _page.SetViewportAsync(new() { Width = width, Height = height });

    /// <summary>Shows the page as it would be on paper.</summary>
    public Task ShowPrintAsync() => _page.EmulateMediaTypeAsync(MediaType.Print);

    public Task ShowScreenAsync() => _page.EmulateMediaTypeAsync(MediaType.None);

    public Task<byte[]> PdfAsync() => _page.PdfDataAsync(new() { Format = PaperFormat.A4 });

    public Task ScreenshotAsync(string file, bool isFull = false) => _page.ScreenshotAsync(file, new() { FullPage = isFull });

    public async Task ScreenshotAsync(string file, string selector)
    {
        await using IElementHandle part = await _page.QuerySelectorAsync(selector);
        await part.ScreenshotAsync(file);
    }

    public override async ValueTask DisposeAsync()
    {
        _page.Client.MessageReceived -= OnMessage;
        _page.PageError -= OnError;
        _page.Console -= OnConsole;
        await _close(_page, !_options.IsUsedOnce && _complaints.IsEmpty && _requests.All(IsOfThisSite));
    }

    private bool IsOfThisSite(string request) => new Uri(request).Host == new Uri(Url).Host;

    private void OnMessage(object? sender, MessageEventArgs message)
    {
        if (message.MessageID == "Network.requestWillBeSent") _requests.Enqueue(message.MessageData.GetProperty("request").GetProperty("url").GetString()!);
    }

    private void OnError(object? sender, PageErrorEventArgs error) => _complaints.Enqueue(error.Message);

    private void OnConsole(object? sender, ConsoleEventArgs said) => _complaints.Enqueue(said.Message.Text);
}
