using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests;

public sealed class DifferenceSentencesTests
{
    private static readonly PolicyDifference Difference = PolicyDifference.Between(SamplePolicies.Earlier, SamplePolicies.Later);

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Rows_and_moves_are_said_as_on_the_page(string language)
    {
        DifferenceSentences sentences = DifferenceSentences.Of(Difference, language);
        ParsedPage page = new(HtmlExport.OfDifference(Difference, new CultureInfo(language)));
        page.Rows("items", ParsedPage.TextWithCodes).Should().BeEquivalentTo(Difference.Item.Rows.Select(row => Cells(sentences.Of(row), row)), options => options.WithStrictOrdering());
        page.All("header").Single().Descendants("li").Select(ParsedPage.TextWithCodes).Should().Equal(sentences.Summary.Select(line => line.Text));
    }

    [Theory]
    [InlineData("nl", "de tekst reason.cloud in het Nederlands (nl) is anders", "de garantie one-route is weg")]
    [InlineData("en", "the text reason.cloud in Dutch (nl) is another", "the guarantee one-route is gone")]
    public void Other_texts_and_guarantees_are_short_sentences(string language, string text, string guarantee)
    {
        DifferenceSentences sentences = DifferenceSentences.Of(Difference, language);
        sentences.Of(new OtherChange { Kind = OtherChangeKind.Text, Key = "nl.reason.cloud", Old = "a", New = "b" }).Text.Should().Be(text);
        sentences.Of(new OtherChange { Kind = OtherChangeKind.Guarantee, Key = "one-route", Old = "a" }).Text.Should().Be(guarantee);
        Difference.OtherChanges.Select(change => sentences.Of(change).Text).Should().OnlyContain(line => line.Length > 0 && !line.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_tells_of_every_referral_how_often_it_is_no_longer_made()
    {
        TriagePolicy shipped = SamplePolicies.Later, without = shipped with
        {
            Referrals = shipped.Referrals.Where(one => one.Id != "veilig-thuis").ToValueList(),
            Texts = new([.. shipped.Texts.Languages.Select(one => one with { Entries = one.Entries.Where(entry => !entry.Key.StartsWith("referral.veilig-thuis", StringComparison.Ordinal)).ToValueList() })]),
        };
        PolicyDifference lost = PolicyDifference.Between(shipped, without), gained = PolicyDifference.Between(without, shipped);
        string count = $"{lost.Report.AnyChanged.ToString("N0", CultureInfo.InvariantCulture)} of 1,296 combinations of answers about a report";
        Summary(lost).Should().Contain($"{count} no longer lead to the referral “Veilig Thuis (advice and reports on abuse at home)” (veilig-thuis).").And.NotContain(line => line.Contains(" now lead to "));
        Summary(gained).Should().Contain($"{count} now lead to the referral “Veilig Thuis (advice and reports on abuse at home)” (veilig-thuis).");
    }

    [Fact]
    public void Where_not_all_that_changes_is_listed_the_summary_tells_how_much_at_least()
    {
        string[] answers = ["a", "b", "c", "d"];
        string[] facts = ["f1", "f2", "f3", "f4", "f5"];
        PolicyBuilder builder = new PolicyBuilder("many", "1").Routes("open", "first", "open", "second").Doubt("in-doubt").Section("1", "x");
        foreach (string fact in facts) builder.ItemFact(fact, [.. answers, "in-doubt"]);
        TriagePolicy old = builder.Otherwise("last", "rest", "second", Citation.Of("1")).Build();
        IEnumerable<int[]> even = Enumerable.Range(0, 1024).Select(number => Enumerable.Range(0, 5).Select(place => (number >> (2 * place)) & 3).ToArray()).Where(places => places.Sum() % 2 == 0);
        Rule[] rules = [.. even.Select((places, number) => new Rule($"rule-{number}", new([.. places.Select((answer, fact) => new FactCondition(facts[fact], [answers[answer]]))]), "first") { Source = Citation.Of("1") })];
        PolicyDifference difference = PolicyDifference.Between(old, old with { Version = "2", Groups = [new("many", [.. rules]), .. old.Groups] });

        difference.Item.RouteChanged.Should().Be(512);
        difference.Item.CombinationsOmitted.IsZero.Should().BeFalse();
        string listed = (difference.Item.RouteChanged - difference.Item.CombinationsOmitted).ToString(CultureInfo.InvariantCulture);
        Summary(difference).Should().Contain($"What went to second goes to first: at least {listed} of 3,125 combinations of answers about an item (at least 16.0%).");
    }

    private static IEnumerable<string> Summary(PolicyDifference difference) => DifferenceSentences.Of(difference, "en").Summary.Select(line => line.Text);

    private static string[] Cells(RowSentences said, DifferenceRow row) =>
    [
        Lines(said.Where), said.Before.Text, Lines(said.After), said.Rules.Text, $"{said.Count.Text}\n{said.Share.Text}", $"{Lines(said.Witness)}\n{row.Witness.ToJson()}",
    ];

    private static string Lines(ValueList<Prose> lines) => string.Join('\n', lines.Select(line => line.Text));
}
