using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Meldpunt.Triage.Api.Tests;

/// <summary>What the web example answers, over HTTP.</summary>
public sealed class ReportsTests(RunningApi api) : IClassFixture<RunningApi>
{
    private const string Typed = "/reports";
    private const string AnyPolicy = "/any-policy/reports";

    private static readonly TriageEngine Engine = TriageEngine.Default;

    public static TheoryData<string, string> GoodBodies => Both(
        """{"items":[{"place":"dark-web"}]}""",
        """{"items":[]}""",
        """{}""",
        """{"immediateDanger":"yes"}""",
        """{"immediateDanger":null,"items":null}""",
        """{ "id" : "é<&>🙂", "items" : [ {}, {"url":"http://example.onion/","place":"cloud","link":"none"} ] }""",
        """{"items":[{"url":"https://example.org/a","format":"photo","rendering":"photographic","persons":"in-doubt","nature":"sexual-pose","place":"public-internet","link":"given"}],"immediateDanger":"no","childConcern":"in-doubt","anonymous":"yes","searched":"no","shared":"no"}""");

    public static TheoryData<string, string> BadBodies => Both(
        """{"items":[{"place":4}]}""",
        """{"items":[{"place":"darkweb"}]}""",
        """{"items":[{"place":"dark_web"}]}""",
        """{"items":[null]}""",
        """{"items":{}}""",
        """{"immediateDanger":99}""",
        """{"immediateDanger":"99"}""",
        """{"immediateDanger":true}""",
        """{"imediateDanger":"yes"}""",
        """{"immediate-danger":"yes"}""",
        """{"immediate_danger":"yes"}""",
        """{"ImmediateDanger":"yes"}""",
        """{"immediateDanger":"yes","immediateDanger":"no"}""",
        """{"url":"https://example.org/a"}""",
        """{"id":7}""",
        """[]""",
        """7""");

    [Theory]
    [MemberData(nameof(GoodBodies))]
    public async Task A_report_gets_its_decision_byte_for_byte_as_a_line(string door, string body)
    {
        using HttpResponseMessage answer = await Post(door, body);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        Decision decision = Engine.Decide(Engine.Read(Encoding.UTF8.GetBytes(body)).Report!);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be(decision.ToJson());
    }

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task What_is_no_report_is_refused_with_what_the_engine_says(string door, string body)
    {
        using HttpResponseMessage answer = await Post(door, body);
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await Detail(answer)).Should().Be(string.Join('\n', Engine.Read(Encoding.UTF8.GetBytes(body)).Faults));
    }

    [Theory]
    [InlineData(Typed)]
    [InlineData(AnyPolicy)]
    public async Task Danger_that_was_misspelt_is_refused_with_the_nearest_word(string door)
    {
        using HttpResponseMessage answer = await Post(door, """{"imediateDanger":"yes"}""");
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await Detail(answer)).Should().Be("$.imediateDanger: 'imediateDanger' is not a property of a report; did you mean 'immediateDanger'?");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("""{"id":"a",}""")]
    public async Task A_body_that_is_no_JSON_object_is_refused_and_says_why(string body)
    {
        foreach (string door in new[] { Typed, AnyPolicy })
        {
            using HttpResponseMessage answer = await Post(door, body);
            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            (await Detail(answer)).Should().NotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task A_body_over_the_limit_or_of_another_type_is_refused()
    {
        using HttpResponseMessage large = await Post(Typed, $$"""{"id":"{{new string('x', 1 << 20)}}"}""");
        large.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        using HttpResponseMessage text = await Post(Typed, "{}", "text/plain");
        text.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_client_in_NET_sends_a_typed_report_and_reads_a_typed_decision()
    {
        Report report = new() { Id = "r-1", Items = [new() { Url = "https://example.org/a", Place = Place.Cloud }], ImmediateDanger = YesNoDoubt.Yes };
        using HttpResponseMessage answer = await api.Client.PostAsJsonAsync(Typed, report, TestContext.Current.CancellationToken);
        (await answer.Content.ReadFromJsonAsync<Decision>(TestContext.Current.CancellationToken)).Should().Be(Engine.Decide(report));
    }

    private static TheoryData<string, string> Both(params string[] bodies) =>
        [.. bodies.SelectMany(body => new[] { (Typed, body), (AnyPolicy, body) })];

    private async Task<HttpResponseMessage> Post(string door, string body, string type = "application/json")
    {
        using ByteArrayContent content = new(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await api.Client.PostAsync(door, content, TestContext.Current.CancellationToken);
    }

    private static async Task<string?> Detail(HttpResponseMessage answer)
    {
        using JsonDocument problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return problem.RootElement.GetProperty("detail").GetString();
    }
}
