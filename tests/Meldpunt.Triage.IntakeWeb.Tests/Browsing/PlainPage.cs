using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>A page without a browser: read as the HTML standard says; its links lead on, its forms are sent, and no script runs.</summary>
internal sealed class PlainPage : SitePage
{
    private readonly CookieContainer _cookies;
    private readonly HttpClient _client;
    private readonly IBrowsingContext _reader = BrowsingContext.New(Configuration.Default);
    private readonly List<string> _history = [];
    private int _at = -1;

    public PlainPage()
        : this(new())
    {
    }

    private PlainPage(CookieContainer cookies) => (_cookies, _client) = (cookies, new(new SocketsHttpHandler { CookieContainer = cookies }));

    public override string Url => _history[_at];

    public override IReadOnlyCollection<string> Requests => [];

    public override IReadOnlyCollection<string> Complaints => [];

    public IDocument Document { get; private set; } = null!;

    public override Task<SitePage> SecondTabAsync() => Task.FromResult<SitePage>(new PlainPage(_cookies));

    public override Locator Locator(string selector, string? text = null) => new PlainLocator(this, selector, text);

    public override Task<int> GotoAsync(string url) => AskAsync(new(System.Net.Http.HttpMethod.Get, url), isNew: true);

    public override Task GoBackAsync() => AgainAsync(-1);

    public override Task GoForwardAsync() => AgainAsync(1);

    public override Task ReloadAsync() => AgainAsync(0);

    public override Task<string> TitleAsync() => Task.FromResult(Document.Title ?? "");

    public override Task<IReadOnlyList<(string Name, string Value)>> CookiesAsync() =>
        Task.FromResult<IReadOnlyList<(string Name, string Value)>>([.. _cookies.GetAllCookies().Select(cookie => (cookie.Name, cookie.Value))]);

    public override Task ClearCookiesAsync()
    {
        foreach (System.Net.Cookie cookie in _cookies.GetAllCookies()) cookie.Expired = true;
        return Task.CompletedTask;
    }

    public override Task SelectOptionAsync(string selector, string value)
    {
        IHtmlSelectElement select = (IHtmlSelectElement)Document.QuerySelector(selector)!;
        select.Value = value;
        select.Value.Should().Be(value, "{0} has that option", selector);
        return Task.CompletedTask;
    }

    public override Task UploadAsync(string selector, string text) => throw new NotSupportedException("A file is chosen in a browser.");

    public override Task RemoveAsync(string selector)
    {
        foreach (IElement one in Document.QuerySelectorAll(selector)) one.Remove();
        return Task.CompletedTask;
    }

    public override Task AddFieldAsync(string name, string value)
    {
        IElement field = Document.CreateElement("input");
        field.SetAttribute("type", "hidden");
        field.SetAttribute("name", name);
        field.SetAttribute("value", value);
        Document.Forms[0].AppendChild(field);
        return Task.CompletedTask;
    }

    /// <summary>Sends a form as the press of one of its buttons does.</summary>
    public Task SendAsync(IHtmlFormElement form, IHtmlElement button)
    {
        DocumentRequest sent = form.GetSubmission(button)!;
        HttpRequestMessage request = new(new System.Net.Http.HttpMethod(sent.Method.ToString().ToUpperInvariant()), sent.Target.Href);
        if (sent.Method == AngleSharp.Io.HttpMethod.Post)
        {
            request.Content = new StreamContent(sent.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", sent.MimeType);
        }

        return AskAsync(request, isNew: true);
    }

    public override ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<int> AgainAsync(int steps)
    {
        _at += steps;
        return AskAsync(new(System.Net.Http.HttpMethod.Get, Url), isNew: false);
    }

    private async Task<int> AskAsync(HttpRequestMessage request, bool isNew)
    {
        using HttpResponseMessage answer = await _client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        string url = answer.RequestMessage!.RequestUri!.AbsoluteUri;
        Document = await _reader.OpenAsync(made => made.Content(text).Address(url));
        if (isNew) _history.RemoveRange(_at + 1, _history.Count - ++_at);
        if (isNew) _history.Add(url);
        else _history[_at] = url;
        return (int)answer.StatusCode;
    }
}
