using System.Net;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.SecondReading;

public sealed partial class CounterfactualPageTests(ITestOutputHelper output)
{
    private const int Pages = 2_000;
    private const int MostShown = 3;

    private static readonly TriageEngine Engine = TriageEngine.Default;

    [Theory]
    [InlineData("nl", "plain text")]
    [InlineData("en", "plain text")]
    [InlineData("nl", "Markdown")]
    [InlineData("en", "HTML")]
    public void The_changes_that_a_page_names_are_those_of_the_explanation_each_under_its_route_and_address(string language, string form)
    {
        TextBook book = Engine.Texts(language);
        HashSet<(bool OtherAddress, bool IsOne)> kinds = [];
        int named = 0;
        string? labels = Engine.Policy.Labels.IsEmpty ? null : book["phrase.labels"];
        foreach ((Dictionary<string, string> said, GivenAddress address) in ReportedItem.Some(Seeded.Cases(Pages), seed: 4))
        {
            Explanation explanation = Engine.Explain(ReportedItem.Of(said, address.Text).Decide());
            (string Opening, string[] Points)[] parts = [.. PartsOf(book.Explain(explanation), form, book["phrase.would-change"], labels)];
            Counterfactual[][] groups = [.. explanation.Items[0].Counterfactuals.GroupBy(one => (one.Route, one.OtherAddress)).Select(group => group.ToArray())];
            parts.Should().HaveSameCount(groups);
            foreach (((string opening, string[] points), Counterfactual[] group) in parts.Zip(groups))
            {
                opening.Should().Contain(book[$"route.{group[0].Route}"]);
                opening.Contains(language == "nl" ? "ander adres" : "another address", StringComparison.Ordinal).Should().Be(group[0].OtherAddress, opening);
                named += Compare(points, group, book);
                kinds.Add((group[0].OtherAddress, group[0].Changes.Count == 1));
            }
        }

        output.WriteLine($"{named:N0} changes named in {Seeded.Cases(Pages):N0} pages");
        kinds.Should().HaveCount(4);
    }

    // How many changes the points name, after checking that they are of the group, each once, and that the others are counted.
    private static int Compare(string[] points, Counterfactual[] group, TextBook book)
    {
        string[] ways = [.. group.Select(one => string.Join(" · ", one.Changes.Select(change => Said(change, book))))];
        bool isCut = points.Length == MostShown + 1 && Quoted().Count(points[^1]) == 0;
        points.Length.Should().BeLessThanOrEqualTo(MostShown + 1);
        string[] found = [.. points.SkipLast(isCut ? 1 : 0).SelectMany(Read)];
        found.Should().OnlyHaveUniqueItems().And.BeSubsetOf(ways);
        if (isCut) points[^1].Should().Be(book.Phrase("more-alternatives", ways.Length - found.Length));
        else found.Should().HaveSameCount(ways);
        return found.Length;
    }

    private static string Said(AnswerChange change, TextBook book) => $"{book[$"fact.{change.Fact}"]} {book[$"answer.{change.Fact}.{change.Answer}"]}";

    // All that a point says: any one answer of each fact with any of the others.
    private static IEnumerable<string> Read(string point) => point.Split(" · ").Select(ReadFact).Aggregate(
        (IEnumerable<string>)[""], (ways, fact) => ways.SelectMany(way => fact.Select(said => way.Length == 0 ? said : $"{way} · {said}")));

    private static IEnumerable<string> ReadFact(string part) =>
        Quoted().Matches(part).Select(answer => $"{part[..(part.IndexOf('?', StringComparison.Ordinal) + 1)]} {answer.Groups[1].Value}");

    // What stands below the heading, up to the one of the labels: each paragraph with its points.
    private static IEnumerable<(string Opening, string[] Points)> PartsOf(TextPage page, string form, string heading, string? labels)
    {
        (bool IsPoint, string Text)[] blocks = [.. BlocksOf(page, form).SkipWhile(block => block.Text != heading).Skip(1).TakeWhile(block => block.Text != labels)];
        for (int i = 0; i < blocks.Length; i++)
        {
            if (!blocks[i].IsPoint) yield return (blocks[i].Text, [.. blocks.Skip(i + 1).TakeWhile(block => block.IsPoint).Select(block => block.Text)]);
        }
    }

    private static IEnumerable<(bool IsPoint, string Text)> BlocksOf(TextPage page, string form) => form switch
    {
        "plain text" => LinesOf(page.ToPlainText()),
        "Markdown" => LinesOf(Escaped().Replace(page.ToMarkdown(), "$1")).Select(block => (block.IsPoint, block.Text.TrimStart('#', ' '))),
        _ => Element().Matches(page.ToHtml()).Select(match => (match.Groups[1].Value == "li", WebUtility.HtmlDecode(match.Groups[2].Value))),
    };

    private static IEnumerable<(bool IsPoint, string Text)> LinesOf(string text) =>
        from line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let isPoint = line.StartsWith("- ", StringComparison.Ordinal)
        select (isPoint, isPoint ? line[2..] : line);

    [GeneratedRegex("“([^”]*)”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();

    [GeneratedRegex("<(h1|h2|p|li)>(.*?)</")]
    private static partial Regex Element();
}
