using System.Globalization;
using System.Text.RegularExpressions;
using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Chapters;

public sealed class ChapterNumbersTests
{
    private static readonly ParsedPage Shipped = new(HtmlExport.Write(SamplePolicies.Later, new CultureInfo("en")));
    private static readonly ParsedPage Parcels = new(HtmlExport.Write(SamplePolicies.Parcels, new CultureInfo("en")));

    [Fact]
    public void The_short_table_of_routes_counts_every_combination_once()
    {
        string[][] rows = Shipped.Rows("route-table");
        rows.Should().HaveCount(PolicyCompression.Compress(SamplePolicies.Later).RulesAfter);
        rows.Sum(row => Number(row[^1])).Should().Be(6048);
        ParsedPage.Text(Shipped.Section("route-table")).Should().Contain("8 rows in all, where the policy has 13 rules").And.Contain("all 6,048 combinations");
    }

    [Fact]
    public void Each_row_of_the_short_table_of_routes_cites_the_sources_of_the_rules_that_give_its_route()
    {
        string[][] rows = Shipped.Rows("route-table");
        rows[0][3].Should().Be("§ 7");
        rows[^1][3].Should().Be("§ 1, 2, 3");
        rows.Should().OnlyContain(row => row[3].StartsWith("§ "));
    }

    [Fact]
    public void The_short_table_of_routes_counts_as_many_items_for_each_route_as_the_chapter_on_asking()
    {
        Dictionary<string, int> byRoute = Shipped.Rows("route-table").GroupBy(row => row[2]).ToDictionary(group => group.Key, group => group.Sum(row => Number(row[^1])));
        foreach (string[] row in Shipped.Rows("asking")) byRoute.GetValueOrDefault(row[0]).Should().Be(Number(row[1]));
    }

    [Fact]
    public void The_chapter_on_asking_counts_items_by_the_route_that_the_engine_gives_them()
    {
        FactList facts = SamplePolicies.Later.Vocabulary.ItemFacts;
        TriageEngine engine = TriageEngine.Create(SamplePolicies.Later);
        ILookup<string, Answers> items = Combinations(facts).ToLookup(item => engine.Decide(item).Route);
        foreach (string[] row in Shipped.Rows("asking"))
        {
            Number(row[1]).Should().Be(items[row[0]].Count(item => item.Count == facts.Count));
            Number(row[2]).Should().Be(items[row[0]].Count());
        }
    }

    [Fact]
    public void The_summary_counts_as_many_items_for_each_route_as_the_chapter_on_asking()
    {
        foreach (ParsedPage page in new[] { Shipped, Parcels })
        {
            int[] said = [.. Summary(page).Select(line => Regex.Match(line, @": ([\d,]+) of [\d,]+ combinations of answers about an item \(")).Where(match => match.Success).Select(match => Number(match.Groups[1].Value))];
            said.Should().Equal(page.Rows("asking").Select(row => Number(row[1])).Where(count => count > 0));
        }
    }

    [Fact]
    public void The_summary_names_the_rules_of_a_route_and_no_more_than_four()
    {
        Summary(Shipped)[0].Should().EndWith(" by “This may belong to the work of this hotline…”.");
        Summary(Shipped)[1].Should().EndWith(" and 4 other rules.");
        Summary(Shipped).Should().Contain("While an answer that is still missing can change the route: “More information needed”.")
            .And.Contain("All 10 guarantees hold, whatever is answered.");
    }

    [Fact]
    public void The_summary_begins_with_what_is_wrong()
    {
        Summary(Parcels)[0].Should().StartWith("This policy cannot be used yet: ");
        Summary(Parcels).Count(line => line.StartsWith("A guarantee that does not hold: ", StringComparison.Ordinal))
            .Should().Be(PolicyAnalysis.Create(SamplePolicies.Parcels).Guarantees().Count(verdict => !verdict.Holds));
        Summary(Parcels).Should().NotContain(line => line.Contains("guarantees hold"));
    }

    private static string[] Summary(ParsedPage page) => [.. page.All("header").Single().Descendants("li").Select(ParsedPage.Text)];

    [Fact]
    public void Guarantees_have_the_verdicts_and_counts_of_the_analysis()
    {
        foreach ((ParsedPage page, TriagePolicy policy) in new[] { (Shipped, SamplePolicies.Later), (Parcels, SamplePolicies.Parcels) })
        {
            string[][] rows = page.Rows("guarantees");
            GuaranteeVerdict[] verdicts = [.. PolicyAnalysis.Create(policy).Guarantees()];
            rows.Select(row => (row[0], row[2].StartsWith("holds", StringComparison.Ordinal), (BigInteger)Number(row[3])))
                .Should().Equal(verdicts.Select(verdict => (verdict.Guarantee.Id, verdict.Holds, verdict.Combinations)));
        }
    }

    [Fact]
    public void A_broken_guarantee_is_shown_with_its_witness()
    {
        GuaranteeVerdict verdict = PolicyAnalysis.Create(SamplePolicies.Parcels).Guarantees().Single(verdict => verdict.Guarantee.Id == "broken-never");
        string[] row = Parcels.Rows("guarantees").Single(row => row[0] == "broken-never");
        row[2].Should().Be($"broken\nbroken by {verdict.Broken} combinations\nRules involved: {string.Join(", ", verdict.Rules)}\nWitness: content is {verdict.Witnesses[0].Items[0]["content"]}\n{verdict.Witnesses[0].ToJson()}");
        ParsedPage.Text(Parcels.All("header").Single()).Should().Contain("no: ").And.Contain("errors were found");
    }

    [Fact]
    public void Findings_are_shown_with_their_places()
    {
        string[][] rows = Parcels.Rows("findings");
        rows.Select(row => (Code(row), row[2])).Should().Equal(PolicyAnalysis.Create(SamplePolicies.Parcels).Findings().Select(finding => (finding.Code, finding.Path)));
        rows.Select(Code).Should().Contain(["broken-guarantee", "missing-text", "uncited-section"]);
    }

    [Fact]
    public void An_accepted_finding_is_shown_with_its_reason_and_is_no_error()
    {
        TriagePolicy policy = SamplePolicies.Later with
        {
            Groups = SamplePolicies.Later.Groups.Select(group => group with { Rules = group.Rules.Select(rule => rule.Id == "assess" ? rule : rule with { When = rule.Id == "no-link" ? Condition.Always : rule.When }).ToValueList() }).ToValueList(),
            Guarantees = [],
            Accepted = [new("always-applies", new() { Rules = ["no-link", "assess"] }, "closed <this> week")],
        };
        ParsedPage english = new(HtmlExport.Write(policy, new("en"))), dutch = new(HtmlExport.Write(policy, new("nl"))), open = new(HtmlExport.Write(policy with { Accepted = [] }, new("en")));

        string[] row = english.Rows("findings").Single(row => Code(row) == "always-applies");
        row[0].Should().Be("accepted");
        row[1].Should().EndWith("Accepted because: closed <this> week");
        dutch.Rows("findings").Single(row => Code(row) == "always-applies")[1].Should().EndWith("Aanvaard, want: closed <this> week");
        ParsedPage.Text(english.All("header").Single()).Should().Contain("yes: no error was found");
        ParsedPage.Text(open.All("header").Single()).Should().Contain("no: 1 error was found");
        open.Rows("findings").Single(row => Code(row) == "always-applies")[0].Should().Be("error");
        DmnExport.Write(policy).Should().NotBeEmpty();
        policy.Invoking(one => DmnExport.Write(one with { Accepted = [] })).Should().Throw<PolicyException>().WithMessage("*always-applies*");
    }

    // What is shown on request: "(gap: No rule …)".
    private static string Code(string[] finding) => Regex.Match(finding[1], @"\(([a-z-]+): [A-Z']").Groups[1].Value;

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static IEnumerable<Answers> Combinations(FactList facts) => facts.Aggregate(
        new[] { Answers.None(facts) }.AsEnumerable(),
        (some, fact) => some.SelectMany(item => fact.Answers.Prepend(null!).Select(answer => item.With(fact.Id, answer))));
}
