using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Tests.Intake;

/// <summary>A hotline with its own words for places and addresses reads URLs; one that does not say what a URL tells reads none.</summary>
public sealed class EvidenceMappingTests
{
    // Of its two answers for what is hidden, one stands for several places.
    private const string OtherHotline =
        """
        {
          "id": "other-hotline", "version": "1", "doubt": "unsure",
          "routes": ["look", "ask", "elsewhere"], "unsettledRoute": "ask",
          "itemFacts": [
            { "id": "has-address", "answers": ["yes", "no"], "closed": "no", "closedWithAddress": "yes" },
            { "id": "found-at", "answers": ["website", "app", "onion-site", "own-device", "unsure"] }
          ],
          "evidence": {
            "place": {
              "fact": "found-at",
              "answers": {
                "public-internet": "website", "cloud": "app", "device": "own-device", "direct-message": "app",
                "dark-web": "onion-site", "other-non-public": "app", "in-doubt": "unsure"
              }
            },
            "link": { "fact": "has-address", "answers": { "given": "yes", "none": "no" } }
          },
          "questions": ["items"],
          "groups": [
            { "id": "A", "rules": [{ "id": "hidden", "when": { "found-at": ["app", "own-device"] }, "route": "elsewhere" }] },
            { "id": "B", "rules": [{ "id": "look", "when": {}, "route": "look", "reason": false }] }
          ]
        }
        """;

    private static readonly TriageEngine Engine = TriageEngine.Create(Policy(OtherHotline));

    private static readonly TriageEngine ReadsNone = TriageEngine.Create(Policy(OtherHotline) with { Evidence = null });

    [Theory]
    [InlineData(null, "https://example.org/a", "public", "website", "yes", false)]
    [InlineData("website", "https://example.org/a", "public", "website", "yes", false)]
    [InlineData("app", "https://example.org/a", "public", "unsure", "yes", true)]
    [InlineData("own-device", "https://example.org/a", "public", "unsure", "yes", true)]
    [InlineData("onion-site", "https://example.org/a", "public", "unsure", "yes", true)]
    [InlineData("unsure", "https://example.org/a", "public", "unsure", "yes", false)]
    [InlineData("website", "http://example.onion/a", "certain", "onion-site", "yes", true)]
    [InlineData(null, "file:///a", "certain", "own-device", "yes", false)]
    [InlineData("unsure", "http://localhost/a", "certain", "app", "yes", false)]
    [InlineData(null, "mid:1@example.org", "certain", "app", "yes", false)]
    [InlineData(null, "https://drive.google.com/a", "hint", null, "yes", false)]
    [InlineData("website", "https://drive.google.com/a", "hint", "website", "yes", false)]
    [InlineData("website", "nowhere", "unusable", "website", null, false)]
    public void What_a_URL_tells_is_said_in_the_words_of_another_hotline(string? said, string url, string evidence, string? place, string? link, bool contradicted)
    {
        Decision decision = Decide(Engine, new() { ["url"] = url, ["foundAt"] = said });
        ItemDecision item = decision.Items[0];
        (item.Answers["found-at"], item.Answers["has-address"]).Should().Be((place, link));
        item.Url!.Kind.ToString().Should().BeEquivalentTo(evidence);
        item.Url.Contradicted.Should().Be(contradicted);
    }

    [Fact]
    public void A_usable_URL_beside_the_answer_that_there_is_none_contradicts_it() =>
        Decide(Engine, new() { ["url"] = "https://drive.google.com/a", ["hasAddress"] = "no" }).Items[0].Url!.Contradicted.Should().BeTrue();

    [Fact]
    public void The_dialogue_suggests_the_answer_of_the_other_hotline_for_a_hint()
    {
        Dialogue dialogue = Dialogue.Start(Engine);
        dialogue.Question!.AsksForAddress.Should().BeTrue();
        dialogue.AddItem("https://drive.google.com/a").Question.Should().Match<Meldpunt.Triage.DialogueQuestion>(
            question => question.Id == "items[0].found-at" && question.Suggested == "app");
    }

    [Fact]
    public void The_mapping_of_a_policy_is_written_as_it_was_read_and_can_be_made_in_code()
    {
        TriagePolicy policy = Policy(OtherHotline);
        Policy(Encoding.UTF8.GetString(PolicyDocument.Write(policy))).Should().Be(policy);
        policy.Evidence.Should().Be(new EvidenceMapping(
            new("found-at")
            {
                PublicInternet = "website",
                Cloud = "app",
                Device = "own-device",
                DirectMessage = "app",
                DarkWeb = "onion-site",
                OtherNonPublic = "app",
                InDoubt = "unsure",
            },
            new("has-address", Given: "yes", None: "no")));
    }

    [Fact]
    public void A_policy_without_a_mapping_reads_no_URLs_and_says_so()
    {
        ReadsNone.ReadsUrls.Should().BeFalse();
        ReadsNone.Read("""{"items":[{"url":"https://example.org/a"}]}"""u8).Faults.Should().ContainSingle()
            .Which.ToString().Should().Contain("$.items[0].url").And.Contain("'url' is not a property of an item");
        FluentActions.Invoking(() => ReadsNone.Decide(new Report
        {
            Items = [new() { Url = "https://example.org/a" }],
        })).Should().Throw<ArgumentException>()
            .WithMessage("This policy reads no URLs*'evidence'*");
        FluentActions.Invoking(() => Dialogue.Start(ReadsNone).AddItem("https://example.org/a")).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b\t")]
    public void A_blank_address_counts_as_not_given_also_where_a_policy_reads_none(string url) =>
        ReadsNone.Prepare(Answers.None(ReadsNone.Policy.Vocabulary.ItemFacts), url).Url.Should().BeNull();

    [Fact]
    public void An_address_as_the_answer_on_whether_there_is_one_is_told_where_it_belongs() =>
        Engine.Read("""{"items":[{"hasAddress":"https://example.org/a"}]}"""u8).Faults.Should().ContainSingle()
            .Which.Message.Should().Be("expected 'yes' or 'no'; a web address belongs in 'url'");

    [Fact]
    public void A_dialogue_under_a_policy_without_a_mapping_asks_for_an_item_and_no_address()
    {
        Dialogue dialogue = Dialogue.Start(ReadsNone);
        dialogue.Question!.AsksForItem.Should().BeTrue();
        dialogue.Question.AsksForAddress.Should().BeFalse();
        dialogue.AddItem().Question!.Id.Should().Be("items[0].found-at");
    }

    [Theory]
    [InlineData("later.json")]
    [InlineData("earlier.json")]
    public void The_policies_of_the_samples_read_URLs(string file)
    {
        TriageEngine engine = TriageEngine.Create(Policy(File.ReadAllText(TestPolicies.Clone.PathOf("samples", "policies", file))));
        ItemDecision item = Decide(engine, new() { ["url"] = "http://example.onion/a", ["place"] = "cloud" }).Items[0];
        (item.Answers["place"], item.Answers["link"], item.Url).Should().Be(("dark-web", "given", new UrlFinding
        {
            Kind = EvidenceKind.Certain,
            Place = Place.DarkWeb,
            Contradicted = true,
        }));
    }

    private static TriagePolicy Policy(string json) => PolicyDocument.Read(Encoding.UTF8.GetBytes(json)).PolicyOrThrow();

    private static Decision Decide(TriageEngine engine, JsonObject item) =>
        engine.Decide(engine.Read(Encoding.UTF8.GetBytes(new JsonObject { ["items"] = new JsonArray(item) }.ToJsonString())).Report!);
}
