using System.Net;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>Someone who does what a page offers, at a browser or without one. It notes whatever the browser refuses or fetches elsewhere.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly Uri _site;

    public Visitor(SitePage page, Uri site, string language) => (Page, _site, Language) = (page, site, language);

    public SitePage Page { get; }

    /// <summary>What only a browser can do.</summary>
    public BrowserPage Browser => (BrowserPage)Page;

    public string Language { get; }

    /// <summary>Errors in the console, refusals of the security policy, and requests to other places.</summary>
    public IReadOnlyList<string> Complaints =>
    [
        .. from said in Page.Complaints where !said.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal) select said,
        .. from asked in Page.Requests let place = new Uri(asked).Authority where place != _site.Authority select $"a request to {place}",
    ];

    public string Path => new Uri(Page.Url).AbsolutePath;

    public Locator Heading => Page.Locator("h1");

    public Locator ErrorSummary => Page.Locator(".error-summary");

    public async Task<Visitor> GoAsync(string path = "")
    {
        await Page.GotoAsync($"{_site.GetLeftPart(UriPartial.Authority)}/{Language}{path}");
        return this;
    }

    /// <summary>From the first page to the first question.</summary>
    public async Task<Visitor> BeginAsync()
    {
        await GoAsync();
        await Page.Locator("main a.button").ClickAsync();
        return this;
    }

    /// <summary>The question that is on the page.</summary>
    public Task<string?> QuestionAsync() => Page.Locator("input[name=question]").GetAttributeAsync("value");

    /// <summary>Chooses an answer and goes on.</summary>
    public async Task AnswerAsync(string answer)
    {
        await Page.Locator($"input[name=answer][value='{answer}']").CheckAsync();
        await ContinueAsync();
    }

    public async Task AddressAsync(string url)
    {
        await Page.Locator("#url").FillAsync(url);
        await ContinueAsync();
    }

    public Task ContinueAsync() => PressAsync("form button:not([name])");

    public Task NoAddressAsync() => PressAsync("button[value=no-address]");

    public Task NoItemAsync() => PressAsync("button[value=no-item]");

    public Task SkipAsync() => PressAsync("button[value=skip]");

    public Task StopEarlyAsync() => PressAsync(".ways-out a");

    public Task SendAsync() => PressAsync("main form:not(.inline) .button");

    public Task PressAsync(string selector, string? text = null) => Page.Locator(selector, text).First.ClickAsync();

    /// <summary>Answers each question that comes, by its fact; others are skipped. Ends at the page of all answers.</summary>
    /// <returns>How many questions were met.</returns>
    public async Task<int> AnswerAllAsync(string? url, IReadOnlyDictionary<string, string> answers)
    {
        int met = 0;
        for (; Path.EndsWith("/question", StringComparison.Ordinal); met++)
        {
            string question = (await QuestionAsync())!;
            string fact = question[(question.LastIndexOf('.') + 1)..];
            if (question == "items") await (url is null ? NoAddressAsync() : AddressAsync(url));
            else if (answers.TryGetValue(fact, out string? answer)) await AnswerAsync(answer);
            else await SkipAsync();
        }

        return met;
    }

    /// <summary>
    /// As <see cref="AnswerAllAsync"/>, by a program that has the cookies of the browser, which then opens the page of all answers:
    /// for tests of what comes after. A browser takes a hundred times as long for a page.
    /// </summary>
    public async Task<int> FillInAsync(string? url, IReadOnlyDictionary<string, string> answers)
    {
        CookieContainer cookies = new();
        foreach ((string name, string value) in await Page.CookiesAsync()) cookies.Add(_site, new Cookie(name, value));
        using Form form = await Form.OpenAsync(_site, new Uri(Page.Url).PathAndQuery, cookies);
        int met = await form.AnswerAllAsync(url, answers);
        await Page.GotoAsync(new Uri(_site, form.Page).AbsoluteUri);
        return met;
    }

    /// <summary>From the page of all answers to the question of a fact.</summary>
    public Task ChangeAsync(string fact) => PressAsync($"a[href*='{fact}&c=1']");

    /// <summary>Another tab of the same browser.</summary>
    public async Task<Visitor> SecondTabAsync() => new(await Page.SecondTabAsync(), _site, Language);

    public ValueTask DisposeAsync() => Page.DisposeAsync();
}
