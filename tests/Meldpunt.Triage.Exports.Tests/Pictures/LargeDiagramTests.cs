using System.Globalization;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Pictures;

public sealed class LargeDiagramTests
{
    [Fact]
    public void A_diagram_of_more_than_60_nodes_is_left_out_and_the_page_says_so()
    {
        ParsedPage page = new(HtmlExport.Write(Chain(facts: 61, ends: 1), new CultureInfo("en")));
        page.All("svg").Should().BeEmpty();
        page.Rows("diagram").Should().HaveCount(122);
        ParsedPage.Text(page.Section("diagram")).Should().Contain("The diagram has 61 nodes. More than 60 cannot be followed on paper");
    }

    [Fact]
    public void A_table_of_a_diagram_that_is_too_long_to_follow_is_left_out_and_the_page_says_so()
    {
        ParsedPage page = new(HtmlExport.Write(Chain(facts: 61, ends: 5), new CultureInfo("en")));
        page.Section("diagram").Descendants("table").Should().BeEmpty();
        ParsedPage.Text(page.Section("diagram")).Should().Contain("so it is left out");
    }

    [Fact]
    public void A_policy_with_one_route_has_a_sentence_instead_of_a_diagram()
    {
        TriagePolicy policy = new PolicyBuilder("one", "1").ItemFact("content", "letter", "in-doubt").Otherwise("A", "deliver", "assess").Build();
        ParsedPage page = new(HtmlExport.Write(policy));
        ParsedPage.Text(page.Section("diagram")).Should().Contain("Every item gets the route assess");
        page.Rows("route-table").Single().Should().Equal("1", "always", "assess", "–", "2");
    }

    // Each fact leads to the next one, or by its other answers to an end.
    private static TriagePolicy Chain(int facts, int ends)
    {
        string[] routes = [.. Enumerable.Range(0, ends).Select(end => $"end-{end}")];
        PolicyBuilder builder = new PolicyBuilder("chain", "1").Routes("wait", ["last", "wait", .. routes]);
        for (int fact = 0; fact < facts; fact++)
        {
            builder.ItemFact(new Fact($"fact-{fact}", ["next", .. routes]) { Closed = "next" });
            foreach (string route in routes) builder.Rule($"group-{fact}", $"rule-{fact}-{route}", Condition.Where($"fact-{fact}", route), route);
        }

        return builder.Otherwise("last", "last", "last").Build();
    }
}
