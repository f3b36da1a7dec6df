using System.Globalization;
using Meldpunt.Triage.Analysis.Differences;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Exports.Tests.Comparisons;

public sealed class DifferenceTests
{
    private static readonly CultureInfo English = new("en");
    private static readonly PolicyDifference Difference = PolicyDifference.Between(SamplePolicies.Earlier, SamplePolicies.Shipped);
    private static readonly ParsedPage Page = new(HtmlExport.OfDifference(Difference, English));

    [Fact]
    public void Both_versions_are_named_with_their_fingerprints()
    {
        string opening = ParsedPage.Text(Page.All("header").Single());
        opening.Should().Contain(PolicyHash.Of(SamplePolicies.Earlier)).And.Contain(PolicyHash.Of(SamplePolicies.Shipped))
            .And.Contain("6,048. Getting another route: 560. Changing in some way: 2,592.");
    }

    [Fact]
    public void Every_row_stands_in_it_with_its_count_and_witness()
    {
        foreach ((string section, SpaceDifference space) in new[] { ("items", Difference.Item), ("reports", Difference.Report) })
        {
            Page.Rows(section).Select(row => (row[4].Split('\n')[0], row[5].Split('\n')[0]))
                .Should().Equal(space.Rows.Select(row => (row.Count.ToString("N0", CultureInfo.InvariantCulture), row.Witness.ToJson())));
        }
    }

    [Fact]
    public void A_row_says_where_and_what()
    {
        string[] row = Page.Rows("items")[0];
        row[0].Should().Contain("rendering is drawn\n");
        row[1..4].Should().Equal("refer", "out-of-scope\ngains reason drawing", "cloud, device, direct-message, other-non-public, no-link → drawing");
        Page.Rows("reports")[0][2].Should().Be("the same\nother contact for veilig-thuis: was Veilig Thuis, telephone 0800-2000, now Veilig Thuis");
    }

    [Fact]
    public void The_share_of_a_row_is_written_as_its_language_does() =>
        new ParsedPage(HtmlExport.OfDifference(Difference, new("nl"))).Rows("items")[0][4].Should().Be("320\n5,3%");

    [Fact]
    public void Texts_that_differ_stand_beside_each_other() =>
        Page.Rows("changed-texts").Should().Contain(row => row[0] == "reason.drawing" && row[1] == "–");

    [Fact]
    public void Guarantees_that_differ_are_said_in_words_beside_each_other() =>
        Page.Rows("changed-guarantees").Should().ContainSingle().Which.Should().Equal(
            "out-of-scope-content-never-assessed",
            "There is no item for which (persons is adults-only, or format is text), and the route is assess.\n§ 5",
            "There is no item for which (persons is adults-only, or format is text, or rendering is drawn), and the route is assess.\n§ 5");

    [Fact]
    public void A_guarantee_that_one_version_lacks_has_a_dash()
    {
        TriagePolicy without = SamplePolicies.Shipped with { Guarantees = [] };
        Rows(without, SamplePolicies.Shipped).Should().HaveCount(SamplePolicies.Shipped.Guarantees.Count).And.OnlyContain(row => row[1] == "–" && row[2] != "–");
        Rows(SamplePolicies.Shipped, without).Should().OnlyContain(row => row[1] != "–" && row[2] == "–");

        static string[][] Rows(TriagePolicy old, TriagePolicy present) =>
            new ParsedPage(HtmlExport.OfDifference(PolicyDifference.Between(old, present), English)).Rows("changed-guarantees");
    }

    [Fact]
    public void The_codes_of_the_rows_have_their_texts_and_no_others_do()
    {
        string[] codes = [.. Page.AllRows("meanings").Select(row => row[0])];
        codes.Should().Contain(["drawn", "dark-web", "out-of-scope", "drawing", "other-non-public", "veilig-thuis"]).And.NotContain(["police", "emergency-112", "confidential"]);
        Page.AllRows("meanings").Should().Contain(row => row[0] == "drawn" && row[1] == "Getekend, zoals een cartoon" && row[2] == "Drawn, like a cartoon");
    }

    [Fact]
    public void Without_rows_or_texts_there_are_no_meanings()
    {
        TriagePolicy earlier = SamplePolicies.Earlier with { Texts = PolicyTexts.None }, present = SamplePolicies.Shipped with { Texts = PolicyTexts.None };
        foreach (PolicyDifference silent in new[] { PolicyDifference.Between(present, SamplePolicies.Shipped), PolicyDifference.Between(earlier, present) })
        {
            HtmlExport.OfDifference(silent, English).Should().NotContain("What the codes mean");
        }
    }

    [Fact]
    public void A_code_that_only_the_old_version_knows_has_the_old_text()
    {
        ParsedPage back = new(HtmlExport.OfDifference(PolicyDifference.Between(SamplePolicies.Shipped, SamplePolicies.Earlier), English));
        back.AllRows("meanings").Should().Contain(row => row[0] == "drawing" && row[2].StartsWith("According to your answers", StringComparison.Ordinal));
    }

    [Fact]
    public void What_differs_besides_is_said_in_the_language_of_the_page()
    {
        string[] lines = [.. new ParsedPage(HtmlExport.OfDifference(Difference, new("nl"))).Section("besides").Descendants("li").Select(ParsedPage.Text)];
        lines[0].Should().Be($"de versie: 2025.1, nu {SamplePolicies.Shipped.Version}");
        lines.Should().HaveCount(Difference.BesidesLines.Count(line => line.Kind.Split('-')[0] is not ("text" or "guarantee")));
    }

    [Fact]
    public void Other_words_are_told_with_what_they_are_read_as()
    {
        TriagePolicy old = Small("old-fact", "a", "b", "c", "gone"), present = Small("new-fact", "ab", "c", "new");
        VocabularyMapping mapping = new([new("old-fact", "new-fact") { Answers = [new("a", ["ab"]), new("b", ["ab"])] }]);
        ParsedPage page = new(HtmlExport.OfDifference(PolicyDifference.Between(old, present, mapping), English));
        page.Section("words").Descendants("li").Select(ParsedPage.Text).Should().Equal(
            "the fact old-fact is now called new-fact",
            "the answer ab to new-fact is read as a and b by the old version",
            "the answer new to new-fact is new; the old version is read as if it were unanswered",
            "the answer gone to old-fact is gone");

        static TriagePolicy Small(string fact, params string[] answers) => new PolicyBuilder("small", "1")
            .ItemFact(new Fact(fact, [.. answers]) { Closed = "c" }).Rule("A", "stop", Condition.Where(fact, "c"), "refer").Otherwise("B", "go", "assess").Build();
    }

    [Fact]
    public void Versions_that_decide_alike_are_said_to()
    {
        PolicyDifference none = PolicyDifference.Between(SamplePolicies.Shipped, SamplePolicies.Shipped);
        HtmlExport.OfDifference(none, English).Should().Contain("Nothing differs: both versions decide all 6,048 combinations");
    }

    [Fact]
    public void Where_expected_changes_are_left_out_nothing_is_said_to_be_equal()
    {
        PolicyDifference rest = Difference.Except(new([new([])], [new([])])).Rest;
        HtmlExport.OfDifference(rest, English).Should().NotContain("Nothing differs").And.Contain("Expected changes are left out here.").And.Contain("Besides the expected changes");
    }

    [Fact]
    public void What_shows_only_while_something_is_unanswered_is_said()
    {
        TriagePolicy old = SamplePolicies.Shipped with
        {
            Notices = [.. SamplePolicies.Shipped.Notices, new("any", [ReportCondition.Where("shared", "yes"), ReportCondition.Where("shared", "no")])],
            Texts = PolicyTexts.None,
        };
        TriagePolicy present = old with { Notices = [.. SamplePolicies.Shipped.Notices, new("any", [ReportCondition.Always])] };
        new ParsedPage(HtmlExport.OfDifference(PolicyDifference.Between(old, present), English)).Rows("reports")
            .Should().Contain(row => row[0].Contains("shared is unanswered", StringComparison.Ordinal) && row[0].EndsWith("only while something is unanswered", StringComparison.Ordinal));
    }
}
