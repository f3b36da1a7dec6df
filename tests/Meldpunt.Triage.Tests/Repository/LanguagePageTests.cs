using System.Text;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Repository;

/// <summary>The page about the rule language: its examples together are a policy, and what it says of them holds.</summary>
public sealed partial class LanguagePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Clone.Root, "docs", "language.md"));

    private static readonly string[] Examples = [.. Blocks().Matches(Page).Select(match => match.Groups[1].Value)];

    private static readonly TriageEngine Engine = TriageEngine.Create(PolicyDocument.Read(Encoding.UTF8.GetBytes($$"""
        {
          "id": "pictures", "version": "1", "doubt": "in-doubt",
          "sections": [{ "id": "4", "title": "a link" }, { "id": "7", "title": "others" }],
          "routes": ["assess", "needs-information", "refer"], "unsettledRoute": "needs-information",
          "itemFacts": [
            { "id": "place", "answers": ["cloud", "web", "in-doubt"] }, { "id": "format", "answers": ["photo", "video", "other", "in-doubt"] },
            { "id": "link", "answers": ["given", "none"], "closed": "none" }, { "id": "kind", "answers": ["picture", "film", "in-doubt"] },
            {{Examples[3]}}
          ],
          "reportFacts": [{ "id": "immediate-danger", "answers": ["yes", "no", "in-doubt"] }, { "id": "anonymous", "answers": ["yes", "no"] }],
          "questions": ["immediate-danger", "items", "anonymous"],
          "groups": [
            { "id": "A", "rules": [{{Examples[0]}}, {{Examples[4]}}, { "id": "abroad", "when": { "country": ["abroad"] }, "route": "refer" }] },
            { "id": "B", "rules": [{ "id": "assess", "when": {}, "route": "assess", "reason": false }] }
          ],
          "notices": [{{Examples[1]}}],
          {{Examples[2]}}
        }
        """)).PolicyOrThrow());

    [Fact]
    public void The_examples_are_one_sound_policy()
    {
        Examples.Should().HaveCount(5);
        Engine.Policy.Rules.Single(rule => rule.Id == "no-link").Source.Note.Should().StartWith("Analysts cannot");
        Decide("""{"items":[{"country":"abroad","kind":"film"}]}""").Notices.Should().ContainSingle();
        Decide("""{"items":[{"country":"abroad"}]}""").Notices.Should().BeEmpty("what kind it is is not answered");
        Decide("""{"anonymous":"no","items":[{"link":"none"}]}""").Notices.Should().ContainSingle("its route is settled, and nothing is in doubt");
        Decide("""{"immediateDanger":"yes"}""").Labels.Should().Equal("first-today");
    }

    [Fact]
    public void What_the_host_answers_stays_a_question_that_nobody_is_asked()
    {
        Dialogue talk = Dialogue.Start(Engine).Answer("no").AddItem().Change("items[0].place", "web").Change("items[0].format", "photo").Change("items[0].link", "given").Change("items[0].kind", "film");

        talk.Decision.Items[0].Questions.Should().Equal("country");
        talk.Question!.Id.Should().Be("anonymous");
    }

    [Theory]
    [InlineData("18-or-over")]
    [InlineData("2nd-look")]
    [InlineData("2027")]
    public void Ids_and_answers_may_begin_with_a_digit(string word)
    {
        TriagePolicy policy = new PolicyBuilder(word, "1").ItemFact(word, word, "in-doubt").Rule("A", word, Condition.Where(word, word), "refer").Otherwise("B", "rest", "assess")
            .Label(new(word, [ReportCondition.SomeItemIs("refer")])).Build();

        TriagePolicy read = PolicyDocument.Read(PolicyDocument.Write(policy)).PolicyOrThrow();

        read.Should().Be(policy);
        TriageEngine.Create(read).Decide([Answers.None(read.Vocabulary.ItemFacts).With(word, word)], Answers.None(read.Vocabulary.ReportFacts)).Labels.Should().Equal(word);
    }

    private static Decision Decide(string report) => Engine.Decide(Engine.Read(Encoding.UTF8.GetBytes(report)).Report!);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
