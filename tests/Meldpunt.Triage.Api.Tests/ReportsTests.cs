using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

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
    public async Task What_is_no_report_is_refused_with_what_the_engine_says_by_its_path(string door, string body)
    {
        using HttpResponseMessage answer = await Post(door, body);
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await Errors(answer)).Should().BeEquivalentTo(Engine.Read(Encoding.UTF8.GetBytes(body)).ToErrors());
    }

    [Theory]
    [InlineData(Typed)]
    [InlineData(AnyPolicy)]
    public async Task Danger_that_was_misspelt_is_refused_with_the_nearest_word(string door)
    {
        using HttpResponseMessage answer = await Post(door, """{"imediateDanger":"yes"}""");
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await Errors(answer)).Should().BeEquivalentTo(new Dictionary<string, string[]>
        {
            ["$.imediateDanger"] = ["'imediateDanger' is not a property of a report; did you mean 'immediateDanger'?"],
        });
    }

    [Fact]
    public async Task Both_doors_say_every_fault_in_the_same_words()
    {
        string[] told = [.. await Task.WhenAll(new[] { Typed, AnyPolicy }.Select(async door =>
        {
            using HttpResponseMessage answer = await Post(door, """{"items":[{"place":"darkweb","format":"foto"},{"place":7}],"shared":"ja"}""");
            JsonObject problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
            problem.Remove("traceId").Should().BeTrue();
            problem["errors"]!.AsObject().Should().HaveCount(4);
            return problem.ToJsonString();
        }))];
        told[0].Should().Be(told[1]);
    }

    [Fact]
    public async Task A_report_of_too_many_items_is_refused()
    {
        foreach (string door in new[] { Typed, AnyPolicy })
        {
            using HttpResponseMessage most = await Post(door, Items(ReportLimits.Items)), more = await Post(door, Items(ReportLimits.Items + 1));
            most.StatusCode.Should().Be(HttpStatusCode.OK);
            more.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            (await Errors(more)).Keys.Should().OnlyContain(path => path.StartsWith("$.items", StringComparison.Ordinal));
        }

        static string Items(int count) => $$"""{"items":[{{string.Join(',', Enumerable.Repeat("{}", count))}}]}""";
    }

    [Fact]
    public async Task A_decision_comes_with_the_policy_that_made_it()
    {
        PolicyVersion version = Engine.Version;
        foreach (string door in new[] { Typed, AnyPolicy })
        {
            using HttpResponseMessage answer = await Post(door, "{}");
            answer.Headers.GetValues("Triage-Policy").Should().Equal($"\"{version.Id}\";version=\"{version.Version}\";sha256=\"{version.Sha256}\"");
        }
    }

    [Fact]
    public async Task The_policy_in_force_is_healthy() =>
        (await api.Client.GetStringAsync("/health", TestContext.Current.CancellationToken)).Should().Be("Healthy");

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
            JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            string told = problem["errors"]!.AsObject().Single().Value![0]!.GetValue<string>();
            told.Should().NotBeEmpty().And.NotContain("parameter");
        }
    }

    [Theory]
    [InlineData("application/json; charset=bogus")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=utf8")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("text/json")]
    [InlineData("application/json; charset=")]
    [InlineData("application/json, text/plain")]
    [InlineData(null)]
    public async Task What_does_not_say_that_it_is_JSON_in_UTF_8_is_refused(string? type)
    {
        foreach (string door in new[] { Typed, AnyPolicy })
        {
            using HttpRequestMessage request = new(HttpMethod.Post, door) { Content = new ByteArrayContent("{}"u8.ToArray()) };
            if (type is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", type).Should().BeTrue();
            using HttpResponseMessage answer = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
            answer.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        }
    }

    [Theory]
    [InlineData("application/json; charset=UTF-8", "text/html")]
    [InlineData("application/json; charset=\"utf-8\"", "application/xml")]
    [InlineData("application/json", "image/png;q=0.1")]
    [InlineData("application/vnd.example+json; charset=utf-8; v=1", "application/json;q=0")]
    public async Task Whatever_is_accepted_a_fault_is_told(string type, string accept)
    {
        foreach (string door in new[] { Typed, AnyPolicy })
        {
            using HttpRequestMessage request = new(HttpMethod.Post, door) { Content = new ByteArrayContent("""{"x":1}"""u8.ToArray()) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type).Should().BeTrue();
            request.Headers.TryAddWithoutValidation("Accept", accept).Should().BeTrue();
            using HttpResponseMessage answer = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
            (await Errors(answer)).Should().ContainKey("$.x");
        }
    }

    [Fact]
    public async Task A_mark_before_UTF_8_is_no_fault()
    {
        foreach (string door in new[] { Typed, AnyPolicy })
        {
            using HttpResponseMessage answer = await Post(door, "\uFEFF{}");
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_body_over_the_limit_or_of_another_type_is_refused()
    {
        foreach (string door in new[] { Typed, AnyPolicy })
        {
            using HttpResponseMessage large = await Post(door, $$"""{"id":"{{new string('x', 1 << 20)}}"}"""), text = await Post(door, "{}", "text/plain");
            (large.StatusCode, text.StatusCode).Should().Be((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType));
            new[] { large, text }.Should().OnlyContain(answer => answer.Content.Headers.ContentType!.MediaType == "application/problem+json");
        }
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
        using HttpRequestMessage request = new(HttpMethod.Post, door) { Content = content };

        // A server may close the connection on a body that it refuses; who asks first reads its answer instead of a broken pipe.
        request.Headers.ExpectContinue = body.Length > 1 << 16;
        return await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<Dictionary<string, string[]>> Errors(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return problem["errors"].Deserialize<Dictionary<string, string[]>>()!;
    }
}
