using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Comparisons;

/// <summary>Changes of what rules for a report ask, of labels and of who answers a fact, in both languages.</summary>
public sealed class LanguageDifferenceTests
{
    private static readonly TriagePolicy Old = LanguagePolicy.WithoutTexts with { Guarantees = [] };

    [Fact]
    public void Rows_about_the_items_of_a_report_are_written_in_words()
    {
        TriagePolicy present = Old with { Labels = [Old.Labels[0], Old.Labels[1] with { When = [ReportCondition.Always with { EveryItem = new() { Routes = ["open"], Reasons = ["112"] } }] }] };
        string[] english = Conditions(present, "en"), dutch = Conditions(present, "nl");
        english.Should().Contain("not every item has the answer small to size").And.Contain("there is no item without the route open and the reason 112").And.Contain("no item has an answer in-doubt");
        dutch.Should().Contain("niet al het materiaal heeft het antwoord small op size").And.Contain("er is geen materiaal zonder de route open en de reden 112").And.Contain("er is geen materiaal met een antwoord in-doubt");
        string.Concat(english.Concat(dutch)).Should().NotContain("some-item");
        Rows(present, "en", "reports").Select(row => row[2]).Should().Contain("the same\ngains label 2-later").And.Contain("the same\nloses label 2-later");
        Rows(present, "nl", "reports").Select(row => row[2]).Should().Contain("dezelfde\nkrijgt label 2-later");
    }

    [Fact]
    public void A_fact_that_is_closed_otherwise_and_that_a_rule_asks_for_is_named()
    {
        FactList facts = new(Old.Vocabulary.ItemFacts.Select(fact => fact.Id == "size" ? fact with { Closed = "small" } : fact).ToValueList());
        TriagePolicy present = Old with { Vocabulary = Old.Vocabulary with { ItemFacts = facts } };
        Rows(present, "en", "closed").Should().Contain(row => row[2].Contains("gets another answer to size, which a rule for a report asks for", StringComparison.Ordinal));
        Rows(present, "nl", "closed").Should().Contain(row => row[2].Contains("krijgt op size een ander antwoord", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "who answers urgent is another: the host answers, now people are asked")]
    [InlineData("nl", "wie urgent beantwoordt, is anders: the host answers, nu people are asked")]
    public void Who_answers_a_fact_is_told(string language, string expected)
    {
        FactList facts = new(Old.Vocabulary.ReportFacts.Select(fact => fact with { IsAsked = true }).ToValueList());
        TriagePolicy present = Old with { Vocabulary = Old.Vocabulary with { ReportFacts = facts } };
        Page(present, language).Section("other-changes").Descendants("li").Select(ParsedPage.Text).Should().Equal(expected);
    }

    [Fact]
    public void Changed_labels_are_explained_by_their_texts()
    {
        TriagePolicy old = LanguagePolicy.Make(), present = old with { Labels = [old.Labels[0], old.Labels[1] with { When = [ReportCondition.HasItems] }] };
        new ParsedPage(HtmlExport.OfDifference(PolicyDifference.Between(old, present), new("en"))).AllRows("meanings").Should().Contain(row => row[0] == "2-later" && row[1] == "en label.2-later");
    }

    private static string[] Conditions(TriagePolicy present, string language) => [.. Rows(present, language, "reports").SelectMany(row => row[0].Split('\n'))];

    private static string[][] Rows(TriagePolicy present, string language, string section) => Page(present, language).Rows(section);

    private static ParsedPage Page(TriagePolicy present, string language) => new(HtmlExport.OfDifference(PolicyDifference.Between(Old, present), new CultureInfo(language)));
}
