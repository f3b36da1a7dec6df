using System.Globalization;
using Meldpunt.Triage.Exports.Tests.Samples;

namespace Meldpunt.Triage.Exports.Tests.Chapters;

/// <summary>What rules for a report ask, labels, notes and facts that nobody is asked for, in both languages.</summary>
public sealed class LanguageWordsTests
{
    private static readonly ParsedPage English = new(HtmlExport.Write(LanguagePolicy.Make(), new CultureInfo("en")));
    private static readonly ParsedPage Dutch = new(HtmlExport.Write(LanguagePolicy.Make(), new CultureInfo("nl")));

    [Fact]
    public void Labels_have_a_section_that_says_who_sees_them()
    {
        ParsedPage.Text(English.Section("labels")).Should().Contain("shown to staff").And.Contain("A reporter never sees it.");
        ParsedPage.Text(Dutch.Section("labels")).Should().Contain("Een melder ziet het nooit.");
        English.Rows("labels").Select(row => row[0]).Should().Equal("1-now", "2-later");
        English.AllRows("texts").Should().Contain(row => row[0] == "1-now" && row[1] == "en label.1-now" && row[2] == "nl label.1-now");
        new ParsedPage(HtmlExport.Write(SamplePolicies.Later)).All("section").Select(section => section.Attribute("id")!.Value).Should().NotContain("labels");
    }

    [Fact]
    public void What_a_rule_asks_of_items_and_of_the_route_is_written_in_words()
    {
        English.Rows("labels").Select(row => row[1]).Should().Equal(
            "some item has the route open, an answer in-doubt, the reason 112, the answer small or 2-by-2 to size and the answer no to 18-or-over",
            "no item has an answer in-doubt, and there are items, and each has the answer small to size");
        Dutch.Rows("labels").Select(row => row[1]).Should().Equal(
            "er is materiaal met de route open, een antwoord in-doubt, de reden 112, het antwoord small of 2-by-2 op size en het antwoord no op 18-or-over",
            "er is geen materiaal met een antwoord in-doubt, en er is materiaal, en al het materiaal heeft het antwoord small op size");
        English.Rows("notices").Select(row => row[1]).Should().Equal(
            "there are items, and each has the route deliver or return\nor urgent no, and no item has the route open", "some item has the reason 112 or large");
        English.Rows("referrals")[0][1].Should().Be("the report's route is open or return");
        Dutch.Rows("referrals")[0][1].Should().Be("de route van de melding is open of return");
        English.Rows("report")[0][1].Should().Be("urgent yes, and there is no item");
    }

    [Fact]
    public void A_note_stands_below_the_source()
    {
        English.Rows("rules").Select(row => row[^1]).Should().Equal("§ 1, ruling\nNote: A <note> & why.", "–\nNote: Only a note.", "–");
        Dutch.Rows("referrals")[0][^1].Should().Be("§ 1\nToelichting: Ask the desk.");
        MarkdownExport.Write(LanguagePolicy.Make(), new("en")).Should().Contain("Only a note.");
    }

    [Fact]
    public void A_fact_that_the_host_answers_says_so()
    {
        foreach (string fact in new[] { "fact-size", "fact-urgent" })
        {
            ParsedPage.Text(English.Section(fact)).Should().Contain("Nobody is asked this: the application that takes the report answers it.");
            ParsedPage.Text(Dutch.Section(fact)).Should().Contain("Dit wordt aan niemand gevraagd");
        }

        ParsedPage.Text(English.Section("fact-18-or-over")).Should().NotContain("Nobody is asked");
    }

    [Fact]
    public void A_guarantee_about_labels_is_written_in_words() =>
        English.Rows("guarantees").Single(row => row[0] == "labelled")[1].Should().Be("For every report, if a label is 1-now, then the route is deliver, wait or open.");

    [Fact]
    public void The_sections_of_the_source_list_the_labels_that_cite_them() => English.Rows("source")[0][2].Should().Be("112, desk, 1-now");
}
