using Meldpunt.Triage.Browser.Tests;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

[assembly: AssemblyFixture(typeof(ShownPage))]

namespace Meldpunt.Triage.Browser.Tests;

/// <summary>The published page of samples/Browser, which its serve.cs shows at the address in MELDPUNT_PAGE, in a browser.</summary>
public sealed class ShownPage : IAsyncLifetime
{
    private Chromium? _browser;

    private static string Address => Environment.GetEnvironmentVariable("MELDPUNT_PAGE") ?? "http://localhost:5090";

    public async ValueTask InitializeAsync() =>
        // It finds no other host: whatever the page would fetch elsewhere fails.
        _browser = await Chromium.StartAsync(ChromiumFile.FindOrSkip(), "--host-resolver-rules=\"MAP * ~NOTFOUND, EXCLUDE localhost\"");

    /// <summary>Opens the page and waits until the library has been started in it.</summary>
    internal async Task<BrowserPage> OpenAsync()
    {
        BrowserPage page = await _browser!.OpenAsync();
        await page.GotoAsync(Address);
        await page.RunAsync("async () => { await import('/page.js'); }");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
    }
}

/// <summary>What somebody does on the page.</summary>
internal static class PageUse
{
    /// <summary>Enters a text, presses a button, and returns what then stands in a part of the page.</summary>
    public static async Task<string> PressAsync(this BrowserPage page, string field, string text, string button, string part)
    {
        await page.RunAsync("(part, field, text) => { document.getElementById(part).replaceChildren(); document.getElementById(field).value = text; }", part, field, text);
        await page.Locator($"#{button}").CheckAsync();
        return await page.EvaluateAsync<string>(
            "async part => { for (;;) { const { innerHTML } = document.getElementById(part); if (innerHTML) return innerHTML; await new Promise(done => setTimeout(done)); } }", part);
    }

    /// <summary>The lines of text of a part of the page.</summary>
    public static Task<string[]> TextsAsync(this BrowserPage page, string selector) =>
        page.EvaluateAsync<string[]>("selector => [...document.querySelectorAll(selector)].map(one => one.textContent)", selector);
}
