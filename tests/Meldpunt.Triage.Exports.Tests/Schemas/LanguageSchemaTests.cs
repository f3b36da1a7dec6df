using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Exports.Tests.Samples;

namespace Meldpunt.Triage.Exports.Tests.Schemas;

/// <summary>What rules for a report can ask, labels, notes and facts that nobody is asked for, in the schemas. A validator judges them in CI.</summary>
public sealed class LanguageSchemaTests
{
    private static readonly JsonNode Policy = JsonNode.Parse(PolicySchema.Write(LanguagePolicy.Make()))!;

    [Fact]
    public void A_condition_on_a_report_completes_its_route_and_what_is_asked_of_items()
    {
        Names(Definition("reportCondition")).Should().Equal("urgent", "reportRoute", "someItem", "noItem", "everyItem");
        Names(Definition("emptyReportCondition")).Should().Equal("urgent", "someItem", "noItem", "everyItem");
        Names(Definition("conditionOnItem")).Should().Equal("route", "reason", "inDoubt", "facts");
        Definition("conditionOnItem")["properties"]!["reason"]!["items"]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()).Should().Equal("112", "large");
    }

    [Theory]
    [InlineData("rule")]
    [InlineData("emptyReportRule")]
    [InlineData("referral")]
    [InlineData("notice")]
    [InlineData("label")]
    [InlineData("impossible")]
    [InlineData("guarantee")]
    public void What_has_a_source_can_have_a_note(string definition) => Names(Definition(definition)).Should().Contain(["source", "ruling", "note"]);

    [Fact]
    public void A_fact_can_be_one_that_nobody_is_asked_for()
    {
        foreach (string facts in new[] { "itemFacts", "reportFacts" }) Policy["properties"]![facts]!["items"]!["properties"]!["asked"]!["type"]!.GetValue<string>().Should().Be("boolean");
    }

    [Theory]
    [InlineData("18-or-over", true)]
    [InlineData("112", true)]
    [InlineData("-1", false)]
    [InlineData("1-", false)]
    [InlineData("1--2", false)]
    [InlineData("1A", false)]
    public void An_id_may_begin_with_a_digit(string id, bool isOne) =>
        Regex.IsMatch(id, Definition("rule")["properties"]!["id"]!["pattern"]!.GetValue<string>()).Should().Be(isOne);

    [Fact]
    public void A_decision_may_have_labels_and_need_not()
    {
        JsonNode decision = JsonNode.Parse(DecisionSchema.Write(LanguagePolicy.Make()))!["$defs"]!["decision"]!;
        decision["properties"]!["labels"]!["items"]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()).Should().Equal("1-now", "2-later");
        decision["required"]!.AsArray().Select(word => word!.GetValue<string>()).Should().NotContain("labels");
    }

    [Fact]
    public void Labels_are_known_to_guarantees_of_reports_and_to_accepted_findings()
    {
        Names(Definition("pattern")).Should().Contain("labels");
        Definition("patternOfItem")["properties"]!["labels"]!.ToJsonString().Should().Be("{\"not\":{}}");
        Definition("accepted")["properties"]!["about"]!["properties"]!.AsObject().Select(property => property.Key).Should().Contain("labels");
        Definition("accepted")["properties"]!["finding"]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()).Should().Contain("unreachable-label");
    }

    private static JsonNode Definition(string name) => Policy["$defs"]![name]!;

    private static IEnumerable<string> Names(JsonNode definition) => definition["properties"]!.AsObject().Select(property => property.Key);
}
