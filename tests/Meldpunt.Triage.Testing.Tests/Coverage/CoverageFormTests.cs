using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing.Tests.Coverage;

public sealed class CoverageFormTests
{
    private static readonly TriageEngine Parcels = TriageEngine.Create(new PolicyBuilder("parcels", "1")
        .ItemFact("content", "letter", "food", "in-doubt")
        .Rule("A", "perishable", Condition.Where("content", "food"), "refer")
        .Rule("A", "perishable-too", Condition.Where("content", "food", "letter", "in-doubt"), "refer")
        .Otherwise("B", "deliver", "assess")
        .Accept(new("always-applies", new() { Rules = ["perishable-too", "deliver"] }, "to see what coverage makes of it"))
        .Build());

    private static readonly SuiteCoverage Some = SuiteCoverage.Measure(ScenarioSuite.Create(Parcels, [Made.Scenario(Parcels, "a letter", """{"items":[{"content":"letter"}]}""")]));

    [Fact]
    public void Coverage_as_text_lists_what_is_missing_and_what_is_not_possible() => Some.ToString().Should().Be(
            """
            rules                    1 of     2     50 %
            conditions (MC/DC)       3 of     4     75 %
            answers                  1 of     3   33.3 %
            guarantees               0 of     0    100 %
            sections                 0 of     0    100 %
            not covered: 'perishable' decides
            not covered: 'perishable' applies
            not covered: 'content' is 'food'
            not covered: 'content' is 'in-doubt'
            not possible: 'perishable-too' does not apply because of 'content' alone
            not possible: 'deliver' decides
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Coverage_as_Markdown_is_a_table_with_what_is_missing() => Some.ToMarkdown().Should().Be(
            """
            | | covered | |
            |---|---:|---:|
            | rules | 1 of 2 | 50 % |
            | conditions (MC/DC) | 3 of 4 | 75 % |
            | answers | 1 of 3 | 33.3 % |
            | guarantees | 0 of 0 | 100 % |
            | sections | 0 of 0 | 100 % |

            Not covered:

            - 'perishable' decides
            - 'perishable' applies
            - 'content' is 'food'
            - 'content' is 'in-doubt'

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Coverage_as_JSON_has_every_goal()
    {
        JsonNode json = JsonNode.Parse(Some.ToJson())!;
        json["rule"]!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal).Should().Be(
            """{"covered":1,"possible":2,"percent":50,"goals":[{"id":"perishable","text":"'perishable' decides","coveredBy":[]},{"id":"perishable-too","text":"'perishable-too' decides","coveredBy":["a letter"]},{"id":"deliver","text":"'deliver' decides","possible":false,"coveredBy":[]}]}""");
        json["answer"]!["percent"]!.GetValue<double>().Should().Be(33.3);
        json.AsObject().Select(kind => kind.Key).Should().Equal("rule", "condition", "answer", "guarantee", "section");
        json.AsObject().Sum(kind => kind.Value!["goals"]!.AsArray().Count).Should().Be(Some.Goals.Count);
    }

    [Fact]
    public void Coverage_as_JSON_is_indented_and_does_not_escape_quotes() => Encoding.UTF8.GetString(Some.ToJson()).Should().Contain("\"text\": \"'perishable' decides\"").And.EndWith("}\n");

    [Fact]
    public void Shortfalls_of_coverage_have_a_line_for_each_kind_below_its_threshold() =>
        Some.Shortfalls(new()
        {
            Rules = 50,
            Conditions = 75.5,
            Answers = 100,
        }).Should().Equal("conditions (MC/DC): 75 %, expected 75.5 % at least", "answers: 33.3 %, expected 100 % at least");

    [Fact]
    public void Coverage_without_thresholds_has_no_shortfalls() => Some.Shortfalls(new()).Should().BeEmpty();

    [Fact]
    public void A_goal_that_is_not_possible_is_not_counted() => Some.Count(CoverageKind.Rule).Should().Be((1, 2));

    [Fact]
    public void Coverage_just_below_all_is_not_rounded_to_all()
    {
        CoverageGoal covered = new() { Kind = CoverageKind.Rule, Id = "a", Text = "'a' decides", IsPossible = true, CoveredBy = ["one"] };
        SuiteCoverage almost = new() { Goals = [.. Enumerable.Repeat(covered, 2_999), covered with { CoveredBy = [] }] };
        almost.ToString().Should().StartWith("rules                 2999 of  3000   99.9 %");
        almost.ToMarkdown().Should().Contain("| rules | 2999 of 3000 | 99.9 % |");
        Encoding.UTF8.GetString(almost.ToJson()).Should().Contain("\"percent\": 99.9");
        almost.Shortfalls(CoverageThresholds.Full).Should().Equal("rules: 99.9 %, expected 100 % at least");
    }
}
