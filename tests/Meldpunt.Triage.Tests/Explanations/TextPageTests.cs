using System.Globalization;
using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Reports;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Tests.Explanations;

public sealed class TextPageTests
{
    private static readonly TriageEngine Engine = TriageEngine.Default;

    [Theory]
    [InlineData("nl-NL", "nl")]
    [InlineData("nl-BE", "nl")]
    [InlineData("en-GB", "en")]
    [InlineData("fr-FR", "nl")]
    [InlineData("", "nl")]
    public void Texts_are_found_by_culture_and_fall_back_on_the_first_language(string culture, string language) =>
        Engine.Texts(CultureInfo.GetCultureInfo(culture)).Language.Should().Be(language);

    [Fact]
    public void Every_code_has_a_text_in_both_languages()
    {
        foreach (LanguageTexts language in Engine.Policy.Texts.Languages)
        {
            language.Entries.Select(entry => entry.Key).Should().BeEquivalentTo(TextKeys.Of(Engine.Policy));
            language.Entries.Should().OnlyContain(entry => entry.Text.Trim().Length > 0);
        }
    }

    [Fact]
    public void The_page_of_a_referral_says_why_before_it_says_where()
    {
        Decision decision = Engine.Decide(Referred());
        string page = Engine.Texts(new("en")).Outcome(decision).ToPlainText();
        int why = page.IndexOf(Engine.Texts(new("en"))["reason.cloud"], StringComparison.Ordinal);
        int where = page.IndexOf("0800-7000", StringComparison.Ordinal);
        why.Should().BePositive().And.BeLessThan(where);
        where.Should().BeLessThan(page.IndexOf("0900-8844", StringComparison.Ordinal), "an anonymous reporter is first told where to stay anonymous");
    }

    [Fact]
    public void A_page_as_HTML_is_encoded_and_links_only_telephone_numbers()
    {
        TextPage page = new("en", [new(TextBlockKind.Paragraph, "<script>&\"'"), new(TextBlockKind.Point, "a") { Phone = "0900-8844" }]);
        page.ToHtml().Should().Be("<p>&lt;script&gt;&amp;&quot;&#39;</p>\n<ul>\n<li>a <a href=\"tel:09008844\">0900-8844</a></li>\n</ul>\n");
    }

    [Theory]
    [InlineData("*a* _b_ [c](d) `e` <f>", @"\*a\* \_b\_ \[c\]\(d\) \`e\` \<f\>")]
    [InlineData("1. first", @"1\. first")]
    [InlineData("# no heading - no point", @"\# no heading \- no point")]
    public void A_page_as_Markdown_shows_markup_in_its_text_as_plain_text(string text, string markdown) =>
        new TextPage("en", [new(TextBlockKind.Paragraph, text)]).ToMarkdown().Should().Be(markdown + "\n");

    [Fact]
    public void Pages_of_every_route_are_complete_in_both_languages()
    {
        foreach (string language in new[] { "nl", "en" })
        {
            TextBook book = Engine.Texts(new(language));
            foreach (Report report in new[] { Referred(), new(), new() { ImmediateDanger = YesNoDoubt.Yes }, OutOfScope() })
            {
                Decision decision = Engine.Decide(report);
                string pages = book.Outcome(decision).ToPlainText() + book.Explain(Engine.Explain(decision)).ToPlainText();
                pages.Should().NotContainAny("{0}", "{1}", "phrase.", "route.", "reason.", "fact.", "answer.");
            }
        }
    }

    [Fact]
    public void The_texts_of_a_policy_without_any_are_its_codes() =>
        TriageEngine.Create(ShippedPolicy.Read() with { Texts = PolicyTexts.None }).Texts(new("nl"))["reason.cloud"].Should().Be("cloud");

    private static Report Referred() => new()
    {
        Anonymous = YesNo.Yes,
        Items = [new() { Place = Place.Cloud, Format = Format.Photo, Rendering = Rendering.Photographic, Persons = Persons.Child, Nature = Nature.SexualPose }],
    };

    private static Report OutOfScope() => new() { Items = [new() { Format = Format.Text, Nature = Nature.NotSexual }] };
}
