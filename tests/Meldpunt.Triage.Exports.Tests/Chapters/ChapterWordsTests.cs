using System.Globalization;
using Meldpunt.Triage.Exports.Tests.Samples;

namespace Meldpunt.Triage.Exports.Tests.Chapters;

public sealed class ChapterWordsTests
{
    private static readonly ParsedPage Shipped = new(HtmlExport.Write(SamplePolicies.Later, new CultureInfo("en")));
    private static readonly ParsedPage Parcels = new(HtmlExport.Write(SamplePolicies.Parcels, new CultureInfo("en")));

    [Fact]
    public void Rules_are_listed_in_the_order_of_the_policy_with_their_sources()
    {
        string[][] rows = Shipped.Rows("rules");
        rows.Select(row => row[0]).Should().Equal(SamplePolicies.Later.Rules.Select(rule => rule.Id));
        rows[0].Should().Equal("other-shocking-imagery", "A", "nature other-shocking, and format any but text, audio or other", "refer", "yes", "§ 7");
        rows[3].Should().Equal("not-imagery", "B", "format audio or other", "out-of-scope", "yes", "§ 2, ruling");
        rows[^1].Should().Equal("assess", "D", "always", "assess", "no", "§ 1, 2, 3");
    }

    [Fact]
    public void What_the_policy_has_texts_for_is_said_in_them_and_its_code_is_hidden_until_it_is_asked_for()
    {
        string[][] rows = Shipped.Rows("rules", ParsedPage.Text);
        rows[3][2].Should().Be("What kind of material is it? “Sound” or “Something else”");
        rows[3][3].Should().Be("“Not for this hotline”");
        Shipped.Rows("rules", ParsedPage.TextWithCodes)[3][3].Should().Be("“Not for this hotline” (out-of-scope)");
        Shipped.Rows("referrals", ParsedPage.Text)[0][0].Should().NotBe(Shipped.Rows("referrals")[0][0]);
        Shipped.All("input").Should().ContainSingle().Which.Attribute("id")!.Value.Should().Be("codes");
    }

    [Fact]
    public void A_condition_on_a_report_lists_answers_because_any_but_would_include_unanswered() =>
        Shipped.Rows("referrals")[0][1].Should().Be("immediate-danger yes or in-doubt");

    [Fact]
    public void Conditions_on_the_items_of_a_report_are_written_in_words()
    {
        Shipped.Rows("notices").Select(row => row[1]).Should().Contain("some item has the route out-of-scope\nor some item has an answer in-doubt");
        Parcels.Rows("referrals")[1].Should().Equal(
            "desk", "urgent is yes or unknown, and some item has the route deliver and an answer unknown", "Desk", "before office when:\nalways", "–");
        Parcels.Rows("notices")[1][1].Should().Be("there is an item\nor some item has an answer unknown");
    }

    [Theory]
    [InlineData("broken-never", "There is no item for which the route is return, and a reason is fragile.")]
    [InlineData("broken-always", "For every report: there is a referral, and a referral is desk, and the first referral is desk, and a notice is thanks.")]
    [InlineData("implied", "For every item, if (content is food, or content is glass), and the route is open, then there is a reason.")]
    [InlineData("implied-from-anything", "For every report, if anything holds, then a notice is thanks.")]
    [InlineData("out-of-reach", "However everything is answered, there is no item for which content is glass that ends like this: the route is deliver.")]
    [InlineData("keeps-any", "When one answer, whichever, is changed to unknown, an item keeps the route deliver if it had that.")]
    [InlineData("keeps-some", "When one answer food or glass is changed to unknown, an item keeps the route deliver if it had that.")]
    [InlineData("worsens", "When the answer to content is changed to glass, the route of an item never moves further down this order: deliver, wait, open, return.")]
    [InlineData("worsens-from", "When the answer to content is changed from letter to book, the route of an item never moves further down this order: return, open, wait, deliver.")]
    public void A_guarantee_is_written_in_words(string guarantee, string words) =>
        Parcels.Rows("guarantees").Single(row => row[0] == guarantee)[1].Should().Be(words);

    [Fact]
    public void The_section_on_a_fact_says_which_answer_closing_gives_it()
    {
        ParsedPage.Codes(Shipped.Section("fact-link")).Should().Contain("unanswered becomes given where an address came with the item, and otherwise none");
        ParsedPage.Codes(Parcels.Section("fact-content")).Should().Contain("unanswered becomes unknown").And.Contain("lead to the same decision: letter and book");
    }

    [Theory]
    [InlineData("nl", "bij twijfel")]
    [InlineData("en", "in doubt")]
    public void Sections_have_their_title_in_the_language_of_the_page(string language, string title) =>
        new ParsedPage(HtmlExport.Write(SamplePolicies.Later, new CultureInfo(language))).Rows("source")[2][1].Should().Be(title);

    [Fact]
    public void A_section_without_a_title_in_the_language_has_that_of_the_document() =>
        new ParsedPage(HtmlExport.Write(SamplePolicies.Earlier, new CultureInfo("nl"))).Rows("source")[2][1].Should().Be("in doubt");
}
