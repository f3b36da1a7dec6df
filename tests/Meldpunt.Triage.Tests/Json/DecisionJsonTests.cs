using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using Meldpunt.Triage.Tests.Lines;

namespace Meldpunt.Triage.Tests.Json;

/// <summary>A decision is one JSON, byte for byte, whoever writes it; and it can be read back.</summary>
public sealed class DecisionJsonTests
{
    private const string Report =
        """{"id":"é+<&>\u2028🙂","items":[{"url":"http://example.onion/","place":"cloud","persons":"adults-only"},{"url":"https://example.org/a"},{}],"immediateDanger":"yes"}""";

    private static readonly TriageEngine Engine = TriageEngine.Default;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static TheoryData<string> Hosts => ReportJsonTests.Hosts;

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_decision_is_written_byte_for_byte_as_a_line_under_all_options(string host)
    {
        JsonSerializerOptions options = ReportJsonTests.Options(host);
        string line = Decided.One(Encoding.UTF8.GetBytes(Report)).TrimEnd('\n');
        Decision decision = Decide(Report);
        line.Should().Contain("é+<&>");
        decision.ToJson().Should().Be(line);
        JsonSerializer.Serialize(decision, options).Should().Be(line);
        JsonSerializer.Deserialize<Decision>(line, options).Should().Be(decision);
        Engine.ReadDecision(line).Decision.Should().Be(decision);
    }

    [Fact]
    public void Indented_it_says_the_same()
    {
        string indented = JsonSerializer.Serialize(Decide(Report), Indented);
        indented.Should().Contain("\n  \"items\": [");
        Engine.ReadDecision(indented).Decision.Should().Be(Decide(Report));
    }

    [Fact]
    public void Every_item_that_there_can_be_is_written_and_read_back()
    {
        TriageEngine engine = TriageEngine.Create(Hotline.Read());
        foreach (Answers[] items in Naive.Partials(engine.Policy.Vocabulary.ItemFacts).Chunk(500))
        {
            Decision decision = engine.Decide(new PreparedReport
            {
                Items = [.. items.Select(item => new PreparedItem { Answers = item })],
                Answers = Answers.None(engine.Policy.Vocabulary.ReportFacts),
            });
            engine.ReadDecision(decision.ToJson()).Should().Be(new DecisionReading { Decision = decision });
        }
    }

    [Fact]
    public void Every_kind_of_evidence_is_read_back()
    {
        string[] urls = ["https://example.org/a", "http://example.onion/", "https://drive.google.com/a", "example", "mailto:a@example.org"];
        foreach (string url in urls)
        {
            Decision decision = Decide(new JsonObject
            {
                ["items"] = new JsonArray(new JsonObject { ["url"] = url, ["place"] = "device", ["link"] = "none" }),
            }.ToJsonString());
            Engine.ReadDecision(decision.ToJson()).Decision.Should().Be(decision);
            JsonSerializer.Deserialize<UrlFinding>(JsonSerializer.Serialize(decision.Items[0].Url)).Should().Be(decision.Items[0].Url);
        }
    }

    [Fact]
    public void The_parts_of_a_decision_are_written_and_read_as_they_stand_in_it()
    {
        Decision decision = Decide(Report);
        JsonObject json = JsonNode.Parse(decision.ToJson())!.AsObject();
        RoundTrip(decision.Items[0], json["items"]![0]!);
        RoundTrip(decision.Referrals[0], json["referrals"]![0]!);
        RoundTrip(decision.Notices[0], json["notices"]![0]!);
        RoundTrip(decision.Policy, json["policy"]!);
        JsonSerializer.Serialize(decision.Referrals).Should().Be(json["referrals"]!.ToJsonString());

        static void RoundTrip<T>(T part, JsonNode json)
        {
            JsonSerializer.Serialize(part).Should().Be(json.ToJsonString());
            JsonSerializer.Deserialize<T>(json.ToJsonString()).Should().Be(part);
        }
    }

    [Fact]
    public void A_decision_with_an_explanation_and_the_codes_of_other_systems_is_read_without_them()
    {
        ArrayBufferWriter<byte> line = new();
        new TriageLines(Engine, explain: true, codes: ["scart", "iccam"]).Decide(Encoding.UTF8.GetBytes(Report), 1, line);
        Engine.ReadDecision(line.WrittenSpan).Decision.Should().Be(Decide(Report));
    }

    [Fact]
    public void A_decision_of_another_policy_is_refused_and_both_hashes_are_named()
    {
        TriageEngine other = TriageEngine.Create(Parcels());
        Decision decision = other.Decide(Food(other));
        string fault = Engine.ReadDecision(decision.ToJson()).Faults.Should().ContainSingle().Which.ToString();
        fault.Should().StartWith("$.policy.sha256: ").And.Contain(other.Version.Sha256).And.Contain(Engine.Version.Sha256);
        other.ReadDecision(decision.ToJson()).Decision.Should().Be(decision);
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Decision>(decision.ToJson())).Should().Throw<JsonException>().Which.Path.Should().Be("$.policy.sha256");
        JsonSerializer.Serialize(decision).Should().Be(decision.ToJson());
    }

    [Theory]
    [InlineData("route", "\"refr\"", "$.route: 'refr' is not a route of this policy; did you mean 'refer'?")]
    [InlineData("route", "null", "$.route: expected a text, not null")]
    [InlineData("items", "{}", "$.items: expected an array of items, not an object")]
    [InlineData("items", "[null]", "$.items[0]: expected an item, which is an object, not null")]
    [InlineData("referrals", "[\"emergency112\"]", "$.referrals[0]: 'emergency112' is not a referral of this policy; did you mean 'emergency-112'?")]
    [InlineData("referrals", "[7]", "$.referrals[0]: expected a text, not a number")]
    [InlineData("notices", "[\"confidental\"]", "$.notices[0]: 'confidental' is not a notice of this policy; did you mean 'confidential'?")]
    [InlineData("questions", "[\"child_concern\"]", "$.questions[0]: a text of 13 characters is not a question of this decision; did you mean 'child-concern'?")]
    [InlineData("questions", "\"items\"", "$.questions: expected an array of words, not a text")]
    [InlineData("policy", "[]", "$.policy: expected a policy version, which is an object, not an array")]
    [InlineData("policy", "{\"id\":\"a\",\"version\":\"1\"}", "$.policy: 'sha256' is missing from a policy version")]
    [InlineData("id", "7", "$.id: expected a text, not a number")]
    [InlineData("rote", "1", "$.rote: 'rote' is not a property of a decision; did you mean 'route'?")]
    public void A_wrong_part_is_told_with_its_place(string property, string value, string fault)
    {
        JsonObject json = JsonNode.Parse(Decide(Report).ToJson())!.AsObject();
        json[property] = JsonNode.Parse(value);
        Faults(json).Should().Equal(fault);
    }

    [Theory]
    [InlineData("route", "\"assess\"", "$.items[0].route: this is not what the policy decides for these facts; expected 'needs-information'")]
    [InlineData("reasons", "[]", "$.items[0].reasons: this is not what the policy decides for these facts; expected 'adults-only' and 'dark-web'")]
    [InlineData("facts", "{\"place\":\"darkweb\"}", "$.items[0].facts.place: 'darkweb' is not an answer to 'place'; did you mean 'dark-web'?")]
    [InlineData("facts", "{\"plce\":\"cloud\"}", "$.items[0].facts.plce: 'plce' is not a property of these facts; did you mean 'place'?")]
    [InlineData("url", "{\"evidence\":\"sure\"}", "$.items[0].url.evidence: 'sure' is not a kind of evidence; expected 'public', 'certain', 'hint' or 'unusable'")]
    [InlineData("url", "{\"evidence\":\"public\",\"place\":\"cloud\"}", "$.items[0].url: 'certain' and 'hint' need a place, and nothing else has one")]
    [InlineData("url", "{\"evidence\":\"certain\",\"place\":\"cloud\",\"contradicted\":false}", "$.items[0].url.contradicted: expected true, or no property")]
    [InlineData("url", "{}", "$.items[0].url: 'evidence' is missing from a URL finding")]
    [InlineData("because", "1", null)]
    public void A_wrong_part_of_an_item_is_told_with_its_place(string property, string value, string? fault)
    {
        JsonObject json = JsonNode.Parse(Decide(Report).ToJson())!.AsObject();
        json["items"]![0]![property] = JsonNode.Parse(value);
        Faults(json).Should().Equal(fault is null ? [] : [fault]);
    }

    [Fact]
    public void What_is_missing_is_told_at_once() =>
        Engine.ReadDecision("{}").Faults.Select(fault => fault.ToString()).Should().Equal(
            new[] { "route", "items", "referrals", "notices", "questions", "policy" }.Select(name => $"$: '{name}' is missing from a decision"));

    [Theory]
    [InlineData("", "$: not valid JSON at byte 1")]
    [InlineData("[]", "$: expected a decision, which is an object, not an array")]
    [InlineData("null", "$: expected a decision, which is an object, not null")]
    [InlineData("{", "$: not valid JSON at byte 2")]
    public void What_is_no_decision_is_told(string json, string fault) =>
        Engine.ReadDecision(json).Faults.Select(one => one.ToString()).Should().Equal(fault);

    private static Decision Decide(string report) => Engine.Decide(Engine.Read(Encoding.UTF8.GetBytes(report)).Report!);

    private static string[] Faults(JsonObject json) => [.. Engine.ReadDecision(json.ToJsonString()).Faults.Select(fault => fault.ToString())];

    private static PreparedReport Food(TriageEngine engine) =>
        new()
        {
            Items = [new() { Answers = Answers.None(engine.Policy.Vocabulary.ItemFacts).With("content", "food") }],
            Answers = Answers.None(engine.Policy.Vocabulary.ReportFacts),
        };

    private static TriagePolicy Parcels() => new PolicyBuilder("parcels", "1")
        .ItemFact("content", "letter", "food", "in-doubt")
        .Rule("A", "perishable", Condition.Where("content", "food"), "refer")
        .Otherwise("B", "deliver", "assess")
        .Build();
}
