using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Web;

/// <summary>A thousand requests a second from one address, while somebody at another makes a report.</summary>
[Collection(nameof(Alone))]
public sealed class FloodTests(BrowserFixture browser)
{
    private const int Seconds = 2;
    private const int PerSecond = 1000;

    [Fact]
    public async Task A_flood_from_one_address_is_refused_and_a_reporter_at_another_does_not_notice()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A second loopback address is needed, which only Linux has by itself.");
        await using IntakeHost host = await IntakeHost.StartAsync(null, "--Intake:RequestBurst=120", "--Intake:RequestsPerSecond=10", "--Intake:ReportsPerMinute=20");
        using HttpClient flooder = From(IPAddress.Parse("127.0.0.2"), host);
        await using Visitor visitor = await browser.VisitAsync(host: host);
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        ConcurrentDictionary<HttpStatusCode, int> answers = [];
        Stopwatch watch = Stopwatch.StartNew();
        Task flood = FloodAsync(flooder, answers);
        while (!answers.ContainsKey(HttpStatusCode.TooManyRequests)) await Task.Delay(1, TestContext.Current.CancellationToken);
        await visitor.AnswerAllAsync("https://example.org/a", new Dictionary<string, string>());
        await visitor.SendAsync();
        TimeSpan report = watch.Elapsed;
        await flood;
        TestContext.Current.SendDiagnosticMessage(
            "flood: {0} requests in {1:0.0} s: {2}; a report beside it took {3:0.0} s",
            Seconds * PerSecond, watch.Elapsed.TotalSeconds, string.Join(", ", answers.Select(one => $"{(int)one.Key} x {one.Value}")), report.TotalSeconds);
        visitor.Path.Should().Be("/nl/received");
        answers.Keys.Should().BeSubsetOf([HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests]);
        answers[HttpStatusCode.TooManyRequests].Should().BeGreaterThan(Seconds * PerSecond * 9 / 10);
        answers.Values.Sum().Should().Be(Seconds * PerSecond, "every request is answered");
        (await host.Services.GetRequiredService<IReportStore>().WaitingAsync(TestContext.Current.CancellationToken)).Values.Sum().Should().Be(1);
    }

    [Fact]
    public async Task A_visitor_with_too_many_requests_is_asked_to_wait_and_gets_a_link_back_to_the_page()
    {
        await using IntakeHost host = await IntakeHost.StartAsync(null, "--Intake:RequestBurst=3", "--Intake:RequestsPerSecond=1");
        using Form form = await Form.OpenAsync(host);
        while (form.Last!.IsSuccessStatusCode) await form.GetAsync("/nl/question?q=anonymous");
        form.Last.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        form.Last.Headers.RetryAfter!.Delta.Should().BePositive();
        form.Text.Should().Contain("staat er nog").And.Contain("href=\"/nl/question?q=anonymous\"").And.Contain("tel:112");
        using HttpClient leaving = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        using HttpResponseMessage exit = await leaving.GetAsync("/exit", TestContext.Current.CancellationToken);
        exit.StatusCode.Should().Be(HttpStatusCode.Redirect, "whoever wants to leave can");
    }

    [Fact]
    public async Task Too_many_reports_from_one_address_are_refused_but_pages_are_still_served()
    {
        await using IntakeHost host = await IntakeHost.StartAsync(null, "--Intake:ReportsPerMinute=2");
        using Form form = await Form.OpenAsync(host);
        await form.AnswerAsync("no");
        string check = form.Page.Replace("/question?", "/check?", StringComparison.Ordinal);
        for (int i = 0; i < 2; i++) (await form.PostAsync(check)).Status.Should().Be(HttpStatusCode.Redirect);
        (await form.PostAsync(check)).Status.Should().Be(HttpStatusCode.TooManyRequests);
        (await form.PostAsync(check.Replace("/check?", "/check/?", StringComparison.Ordinal))).Status.Should().Be(HttpStatusCode.TooManyRequests);
        await form.GetAsync(check);
        form.Last!.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    // In time: what a slow machine cannot send in its tenth of a second comes a little later.
    private static async Task FloodAsync(HttpClient flooder, ConcurrentDictionary<HttpStatusCode, int> answers)
    {
        List<Task> sent = [];
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(10));
        for (int tick = 0; tick < Seconds * 100; tick++)
        {
            await timer.WaitForNextTickAsync();
            for (int i = 0; i < PerSecond / 100; i++) sent.Add(SendAsync(flooder, answers, isPost: i == 0));
        }

        await Task.WhenAll(sent);
    }

    private static async Task SendAsync(HttpClient flooder, ConcurrentDictionary<HttpStatusCode, int> answers, bool isPost)
    {
        using HttpRequestMessage request = new(isPost ? HttpMethod.Post : HttpMethod.Get, isPost ? "/nl/check?s=x" : "/nl/question");
        using HttpResponseMessage answer = await flooder.SendAsync(request);
        answers.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
    }

    private static HttpClient From(IPAddress source, IntakeHost host)
    {
        SocketsHttpHandler handler = new()
        {
            MaxConnectionsPerServer = 64,
            ConnectCallback = async (context, cancellation) =>
            {
                Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(source, 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new(handler) { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(2) };
    }
}
