using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;

namespace Meldpunt.Triage.Exports.Tests;

public sealed class DiagramExportTests
{
    private static readonly TriagePolicy Shipped = SamplePolicies.Later;
    private static readonly TriageEngine Engine = TriageEngine.Create(Shipped);
    private static readonly Answers Nothing = Answers.None(Shipped.Vocabulary.ItemFacts);

    [Fact]
    public void It_is_in_words_and_the_whole_words_are_at_hand()
    {
        XElement svg = XElement.Parse(DiagramExport.Svg(Shipped, "nl"));
        string[] titles = [.. svg.Descendants("g").Select(group => group.Element("title")!.Value)];
        titles.Should().Contain(PolicySentences.Of(Shipped, "nl").Route("assess").Text).And.Contain(title => title.EndsWith("(format)", StringComparison.Ordinal));
        string[] lines = [.. svg.Descendants("text").Select(text => text.Value)];
        lines.Should().OnlyContain(line => line.Length > 0 && line.Length <= 35).And.NotContain(["assess", "out-of-scope"]);
        svg.ToString().Should().NotContain("style").And.NotContain("lit\"");
    }

    [Fact]
    public void The_way_of_complete_answers_is_one_line_to_their_route() =>
        TriageGen.CompleteAnswers(Shipped.Vocabulary.ItemFacts).Sample(
            item =>
            {
                XElement svg = XElement.Parse(DiagramExport.Svg(Shipped, "en", item));
                string route = PolicySentences.Of(Shipped, "en").Route(Engine.Decide(item).Route).Text;
                Lit(svg, "route").Should().Equal(route);
                Lit(svg, "node").Should().HaveSameCount(Lit(svg, "answers")).And.HaveSameCount(svg.Descendants("path").Where(IsLit));
            },
            iter: 100);

    [Fact]
    public void With_nothing_answered_everything_is_lit_and_an_answer_leaves_the_routes_that_are_possible()
    {
        XElement open = XElement.Parse(DiagramExport.Svg(Shipped, "en", Nothing));
        open.Descendants("g").Concat(open.Descendants("path")).Should().OnlyContain(one => IsLit(one));
        Answers text = Nothing.With("format", "text");
        Lit(XElement.Parse(DiagramExport.Svg(Shipped, "en", text)), "route").Should().HaveCountLessThan(Lit(open, "route").Length);
    }

    [Fact]
    public void Answers_to_other_facts_and_policies_with_one_route_are_drawn_as_well()
    {
        TriagePolicy one = new PolicyBuilder("one", "1").ItemFact("content", "letter", "in-doubt").Otherwise("A", "deliver", "assess").Build();
        Lit(XElement.Parse(DiagramExport.Svg(one, "nl", Nothing)), "route").Should().Equal("assess");
        DiagramExport.Svg(SamplePolicies.Parcels, "nl", Nothing).Should().StartWith("<svg ").And.EndWith("</svg>");
    }

    private static string[] Lit(XElement svg, string kind) =>
        [.. svg.Descendants("g").Where(group => IsLit(group) && Regex.IsMatch(group.Attribute("class")!.Value, $"^{kind} ")).Select(group => group.Element("title")!.Value)];

    private static bool IsLit(XElement element) => element.Attribute("class")!.Value.EndsWith(" lit", StringComparison.Ordinal);
}
