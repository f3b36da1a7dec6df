using System.Data.Common;
using System.Net;
using IntakeWeb;
using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Web;

/// <summary>What stands in answers, whoever asks.</summary>
public sealed class HttpTests : IAsyncLifetime
{
    private IntakeHost _host = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await IntakeHost.StartAsync();
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _host.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nl")]
    [InlineData("/en/question")]
    [InlineData("/nl/question?s=x")]
    [InlineData("/nl/check?s=x")]
    [InlineData("/nl/received")]
    [InlineData("/nl/staff")]
    [InlineData("/nl/nothing")]
    [InlineData("/exit")]
    [InlineData("/css/nothing.css")]
    public async Task Every_response_forbids_content_from_elsewhere_and_caching(string path)
    {
        using HttpResponseMessage answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'").And.NotContain("unsafe").And.NotContain("http:").And.NotContain("https:");
        answer.Headers.CacheControl!.ToString().Should().Be("no-store");
        answer.Headers.GetValues("Referrer-Policy").Single().Should().Be("no-referrer");
        answer.Headers.GetValues("X-Content-Type-Options").Single().Should().Be("nosniff");
        answer.Headers.Server.Should().BeEmpty();
    }

    [Theory]
    [InlineData("nl-NL,nl;q=0.9", "/nl")]
    [InlineData("en-GB,en;q=0.9,nl;q=0.8", "/en")]
    [InlineData("eo,en;q=0.5,nl;q=0.7", "/nl")]
    [InlineData("eo, la;q=0.5", "/en")]
    [InlineData("nl-BE", "/nl")]
    [InlineData("", "/nl")]
    public async Task The_root_of_the_site_leads_to_the_first_page_in_the_language_of_the_browser(string accepted, string expected)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using HttpResponseMessage answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Headers.Location!.ToString().Should().Be(expected);
    }

    [Fact]
    public async Task Cookies_are_closed_to_scripts_and_to_other_sites_and_end_with_the_session()
    {
        using HttpResponseMessage answer = await _client.GetAsync("/nl/question", TestContext.Current.CancellationToken);
        string[] cookies = [.. answer.Headers.GetValues("Set-Cookie")];
        cookies.Should().HaveCount(2).And.AllSatisfy(cookie => cookie.Should().Contain("httponly").And.Contain("samesite=lax").And.NotContain("expires"));
    }

    [Fact]
    public async Task A_reporter_whose_report_cannot_be_kept_gets_an_error_page_and_can_send_it_again()
    {
        using Form form = await Form.OpenAsync(_host);
        await form.AnswerAsync("no");
        string check = form.Page.Replace("/question?", "/check?", StringComparison.Ordinal);
        await using (DbConnection connection = await _host.Services.GetRequiredService<Database>().OpenAsync(TestContext.Current.CancellationToken))
        {
            Run(connection, "ALTER TABLE report RENAME TO away");
            (HttpStatusCode status, string page) = await form.PostAsync(check);
            status.Should().Be(HttpStatusCode.ServiceUnavailable);
            page.Should().Contain("nog niet ontvangen").And.Contain("/nl/check?s=", "the way back has all that was said");
            Run(connection, "ALTER TABLE away RENAME TO report");
        }

        (await form.PostAsync(check)).Status.Should().Be(HttpStatusCode.Redirect);
        (await _host.Services.GetRequiredService<IReportStore>().WaitingAsync(TestContext.Current.CancellationToken)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task When_the_page_of_a_kept_report_fails_the_error_says_that_the_report_is_kept()
    {
        using Form form = await Form.OpenAsync(_host);
        await form.AnswerAsync("no");
        string received = (await form.PostAsync(form.Page.Replace("/question?", "/check?", StringComparison.Ordinal))).Text;
        await using DbConnection connection = await _host.Services.GetRequiredService<Database>().OpenAsync(TestContext.Current.CancellationToken);
        Run(connection, "ALTER TABLE report RENAME TO away");
        await form.GetAsync(received);
        Run(connection, "ALTER TABLE away RENAME TO report");
        form.Text.Should().Contain("Je melding is ontvangen en bewaard");
    }

    [Fact]
    public async Task Whoever_sends_a_form_without_cookies_is_told_so_and_whom_else_to_reach()
    {
        using FormUrlEncodedContent content = new([new("question", "immediate-danger"), new("answer", "no")]);
        using HttpResponseMessage answer = await _client.PostAsync("/nl/question", content, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("Zonder cookies kan dit formulier niet verder").And.Contain("tel:112").And.Contain("tel:09008844").And.Contain("tel:08007000");
    }

    [Fact]
    public async Task An_address_headers_or_a_form_that_are_too_long_get_a_page_in_words()
    {
        (await SaidAsync(new(HttpMethod.Get, $"/nl/question?s={new string('a', 100_000)}"))).Should().Be((HttpStatusCode.RequestUriTooLong, true));
        HttpRequestMessage headers = new(HttpMethod.Get, "/nl");
        for (int i = 0; i < 15; i++) headers.Headers.Add($"X-{i}", new string('a', 8_000));
        (await SaidAsync(headers)).Should().Be((HttpStatusCode.RequestHeaderFieldsTooLarge, true));
        HttpRequestMessage form = new(HttpMethod.Post, "/nl/question") { Content = new StringContent(new string('a', 200_000), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded") };
        (await SaidAsync(form)).Should().Be((HttpStatusCode.RequestEntityTooLarge, true));

        async Task<(HttpStatusCode Status, bool HasWords)> SaidAsync(HttpRequestMessage request)
        {
            using HttpResponseMessage answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return (answer.StatusCode, page.Contains("Er is niets verstuurd", StringComparison.Ordinal) && page.Contains("class=\"button\"", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("TRACE", "/nl/received", null)]
    [InlineData("DELETE", "/nl/question", null)]
    [InlineData("POST", "/nl/question", "application/x-www-form-urlencoded; charset=utf-7")]
    public async Task Requests_that_no_browser_sends_are_refused(string method, string path, string? contentType)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        if (contentType is not null)
        {
            request.Content = new StringContent("a=b");
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        using HttpResponseMessage answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_health_address_says_that_the_site_is_healthy() =>
        (await _client.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken)).Should().Be("Healthy");

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void The_site_does_not_start_with_the_sign_in_for_developers_outside_development(string environment)
    {
        Func<object> start = () => IntakeApp.Create($"--environment={environment}", "--Intake:DevelopmentLogin=true", $"--Intake:Directory={_host.Directory}");
        start.Should().Throw<InvalidOperationException>().WithMessage($"*Intake:DevelopmentLogin: *not in {environment}*");
    }

    [Fact]
    public async Task In_production_without_a_sign_in_there_are_no_staff_pages_and_the_intake_works()
    {
        await using IntakeHost host = await IntakeHost.StartAsync(null, "--environment=Production", "--Intake:DevelopmentLogin=false", "--Intake:KnownProxies:0=127.0.0.1");
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        using HttpResponseMessage plain = await client.GetAsync("/nl/question", TestContext.Current.CancellationToken);
        plain.StatusCode.Should().Be(HttpStatusCode.UpgradeRequired, "nothing goes over http");
        (await client.GetStringAsync("/health", TestContext.Current.CancellationToken)).Should().Be("Healthy");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        foreach (string page in (string[])["/nl/staff", "/nl/staff/policy", "/nl/staff/sign-in"])
        {
            using HttpResponseMessage staff = await client.GetAsync(page, TestContext.Current.CancellationToken);
            staff.StatusCode.Should().Be(HttpStatusCode.NotFound);
        }

        using HttpResponseMessage start = await client.GetAsync("/nl/question", TestContext.Current.CancellationToken);
        start.Headers.GetValues("Set-Cookie").Should().AllSatisfy(cookie => cookie.Should().Contain("secure"));
        start.StatusCode.Should().Be(HttpStatusCode.OK);
        start.Headers.Contains("Server-Timing").Should().BeFalse();
    }

    [Fact]
    public void All_wrong_settings_are_listed_in_one_error()
    {
        Func<object> start = () => IntakeApp.Create("--Intake:Retention=00:00:00", "--Intake:ExitAddress=http://example.org/", "--Intake:RequestBurst=0", "--Intake:KnownProxies:0=proxy");
        start.Should().Throw<InvalidOperationException>().Which.Message.Should()
            .Contain("Intake:Retention").And.Contain("Intake:ExitAddress").And.Contain("Intake:RequestBurst").And.Contain("'proxy' is not an IP address");
    }

    private static void Run(DbConnection connection, string sql)
    {
        using DbCommand command = Database.Command(connection, sql);
        command.ExecuteNonQuery();
    }
}
