using System.Diagnostics;
using System.Net;
using System.Threading.RateLimiting;
using IntakeWeb;
using IntakeWeb.Drafts;
using IntakeWeb.Web;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.AspNetCore.Http;

namespace Meldpunt.Triage.IntakeWeb.Tests.Web;

/// <summary>Who counts as one visitor, and how long an address of a page may be.</summary>
public sealed class RequestLimitsTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", false)]
    [InlineData("192.0.2.1", "192.0.2.2", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", false)]
    [InlineData("2001:db8::1", "2001:db8::ffff:2", false)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", true)]
    public void The_addresses_of_one_IPv6_network_count_as_one_visitor_and_IPv4_addresses_each_as_one(string first, string second, bool isAnother)
    {
        (bool, bool) acquired;
        Stopwatch watch;
        do
        {
            watch = Stopwatch.StartNew();
            using PartitionedRateLimiter<HttpContext> limiter = RequestLimits.Limiter(new IntakeOptions { RequestBurst = 1 });
            using RateLimitLease one = limiter.AttemptAcquire(From(first));
            using RateLimitLease two = limiter.AttemptAcquire(From(second));
            acquired = (one.IsAcquired, two.IsAcquired);
        }
        while (watch.ElapsedMilliseconds > 50); // After a tenth of a second the visitor has a request again.

        acquired.Should().Be((true, isAnother));
    }

    [Theory]
    [InlineData("Http1")]
    [InlineData("Http2")]
    public async Task A_page_can_be_requested_with_the_longest_draft_that_can_be_made(string protocol)
    {
        await using IntakeHost host = await IntakeHost.StartAsync(null, $"--Kestrel:EndpointDefaults:Protocols={protocol}");
        using HttpClient client = new()
        {
            BaseAddress = host.Address,
            DefaultRequestVersion = protocol == "Http2" ? HttpVersion.Version20 : HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        using HttpResponseMessage answer = await client.GetAsync($"/nl/question?s={new string('A', Draft.MostCharacters)}", TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.Gone, "it is read, and is nobody's");
    }

    private static DefaultHttpContext From(string address)
    {
        DefaultHttpContext context = new();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return context;
    }
}
