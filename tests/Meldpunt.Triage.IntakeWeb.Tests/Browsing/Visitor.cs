using Microsoft.Playwright;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>Someone at a browser, who does what a page offers. It notes whatever the browser refuses or fetches elsewhere.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    // The page itself is asked: waiting for the event that it was loaded can miss one that is just coming.
    private const string Drawn =
        """
        () => new Promise(drawn => {
          const look = () => document.readyState === "complete"
            ? requestAnimationFrame(() => requestAnimationFrame(() => drawn(true)))
            : setTimeout(look, 20);
          look();
        })
        """;

    private readonly List<string> _complaints = [];
    private readonly Uri _site;

    public Visitor(IPage page, Uri site, string language)
    {
        (Page, _site, Language) = (page, site, language);
        Watch(page);
    }

    public IPage Page { get; }

    public string Language { get; }

    /// <summary>Errors in the console, refusals of the security policy, and requests to other places.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public string Path => new Uri(Page.Url).AbsolutePath;

    public ILocator Heading => Page.Locator("h1");

    public ILocator ErrorSummary => Page.Locator(".error-summary");

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
        await Page.Locator($"input[name=answer][value='{answer}']").CheckAsync(new() { Force = true });
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

    public Task PressAsync(string selector) => Page.Locator(selector).First.ClickAsync();

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

    /// <summary>From the page of all answers to the question of a fact.</summary>
    public Task ChangeAsync(string fact) => PressAsync($"a[href*='{fact}&c=1']");

    /// <summary>Waits until the page is drawn: before that a browser takes no keys.</summary>
    public Task DrawnAsync() => Page.EvaluateAsync(Drawn);

    /// <summary>Another tab of the same browser.</summary>
    public async Task<Visitor> SecondTabAsync() => new(await Page.Context.NewPageAsync(), _site, Language);

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            bool isStatus = message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !isStatus) _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != _site.Authority) _complaints.Add($"a request to {new Uri(request.Url).Authority}");
        };
    }
}
