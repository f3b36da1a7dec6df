using System.Net;
using System.Text.RegularExpressions;

namespace Meldpunt.Triage.IntakeWeb.Tests.Hosts;

/// <summary>The form as a program fills it in: cookies, tokens and redirects, and no browser.</summary>
internal sealed partial class Form : IDisposable
{
    private readonly HttpClient _client;
    private string _question = "";

    private Form(HttpClient client) => _client = client;

    /// <summary>The address of the present page.</summary>
    public string Page { get; private set; } = "/nl/question";

    /// <summary>The present page's text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The token of the present page.</summary>
    public string Token { get; private set; } = "";

    public HttpResponseMessage? Last { get; private set; }

    /// <summary>The cookies that the last answer to a post sets.</summary>
    public IReadOnlyList<string> Cookies { get; private set; } = [];

    public static Task<Form> OpenAsync(IntakeHost host, HttpMessageHandler? handler = null) => OpenAsync(host.Address, "/nl/question", handler ?? Handler(new()));

    /// <summary>Goes on with a page that was opened elsewhere.</summary>
    public static Task<Form> OpenAsync(Uri site, string page, CookieContainer cookies) => OpenAsync(site, page, Handler(cookies));

    private static async Task<Form> OpenAsync(Uri site, string page, HttpMessageHandler handler)
    {
        Form form = new(new HttpClient(handler) { BaseAddress = site });
        await form.GetAsync(page);
        return form;
    }

    private static SocketsHttpHandler Handler(CookieContainer cookies) => new() { AllowAutoRedirect = false, CookieContainer = cookies };

    public async Task GetAsync(string page)
    {
        Last?.Dispose();
        Last = await _client.GetAsync(page);
        while (Last.Headers.Location is { } next)
        {
            page = next.ToString();
            Last.Dispose();
            Last = await _client.GetAsync(page);
        }

        (Page, Text) = (page, await Last.Content.ReadAsStringAsync());
        Token = WebUtility.HtmlDecode(TokenField().Match(Text).Groups[1].Value);
        _question = WebUtility.HtmlDecode(Question().Match(Text).Groups[1].Value);
    }

    /// <summary>Answers the question of the page, and opens the next page.</summary>
    public Task AnswerAsync(string answer, string? url = null) => NextAsync(("answer", answer), ("url", url ?? ""));

    /// <summary>Answers each question that comes, by its fact; others are skipped. Ends at the page of all answers.</summary>
    /// <returns>How many questions were met.</returns>
    public async Task<int> AnswerAllAsync(string? url, IReadOnlyDictionary<string, string> answers)
    {
        int met = 0;
        for (; Page.Contains("/question?", StringComparison.Ordinal) || Page.EndsWith("/question", StringComparison.Ordinal); met++)
        {
            string fact = _question[(_question.LastIndexOf('.') + 1)..];
            if (_question == "items") await NextAsync(url is null ? ("press", "no-address") : ("url", url));
            else if (answers.TryGetValue(fact, out string? answer)) await AnswerAsync(answer);
            else await NextAsync(("press", "skip"));
        }

        return met;
    }

    private async Task NextAsync(params (string Name, string Value)[] fields)
    {
        (HttpStatusCode status, string next) = await PostAsync(Page, [("question", _question), .. fields]);
        status.Should().Be(HttpStatusCode.Redirect);
        await GetAsync(next);
    }

    /// <summary>Posts, with the token of the present page.</summary>
    /// <returns>The status, and where it leads or what it says.</returns>
    public async Task<(HttpStatusCode Status, string Text)> PostAsync(string page, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent content = new([new("__RequestVerificationToken", Token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using HttpResponseMessage answer = await _client.PostAsync(page, content);
        Cookies = answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies) ? [.. cookies] : [];
        return (answer.StatusCode, answer.Headers.Location?.ToString() ?? await answer.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        Last?.Dispose();
        _client.Dispose();
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]*)""")]
    private static partial Regex TokenField();

    [GeneratedRegex("""name="question" value="([^"]*)""")]
    private static partial Regex Question();
}
