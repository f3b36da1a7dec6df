using System.Net;
using System.Text.RegularExpressions;

namespace Meldpunt.Triage.IntakeWeb.Tests.Hosts;

/// <summary>The form as a program fills it in: cookies, tokens and redirects, and no browser.</summary>
internal sealed partial class Form : IDisposable
{
    private readonly HttpClient _client;
    private string _token = "";
    private string _question = "";

    private Form(HttpClient client) => _client = client;

    /// <summary>The address of the present page.</summary>
    public string Page { get; private set; } = "/nl/question";

    /// <summary>The present page's text.</summary>
    public string Text { get; private set; } = "";

    public HttpResponseMessage? Last { get; private set; }

    public static async Task<Form> OpenAsync(IntakeHost host, HttpMessageHandler? handler = null)
    {
        Form form = new(new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = host.Address });
        await form.GetAsync(form.Page);
        return form;
    }

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
        _token = WebUtility.HtmlDecode(Token().Match(Text).Groups[1].Value);
        _question = WebUtility.HtmlDecode(Question().Match(Text).Groups[1].Value);
    }

    /// <summary>Answers the question of the page, and opens the next page.</summary>
    public async Task AnswerAsync(string answer, string? url = null)
    {
        (HttpStatusCode status, string next) = await PostAsync(Page, ("question", _question), ("answer", answer), ("url", url ?? ""));
        status.Should().Be(HttpStatusCode.Redirect);
        await GetAsync(next);
    }

    /// <summary>Posts, with the token of the present page.</summary>
    /// <returns>The status, and where it leads or what it says.</returns>
    public async Task<(HttpStatusCode Status, string Text)> PostAsync(string page, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent content = new([new("__RequestVerificationToken", _token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using HttpResponseMessage answer = await _client.PostAsync(page, content);
        return (answer.StatusCode, answer.Headers.Location?.ToString() ?? await answer.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        Last?.Dispose();
        _client.Dispose();
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]*)""")]
    private static partial Regex Token();

    [GeneratedRegex("""name="question" value="([^"]*)""")]
    private static partial Regex Question();
}
