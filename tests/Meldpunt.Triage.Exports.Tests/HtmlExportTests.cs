using System.Globalization;
using System.Xml.Linq;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Exports.Tests;

public sealed class HtmlExportTests
{
    private static readonly CultureInfo English = new("en-GB");
    private static readonly string Shipped = HtmlExport.Write(SamplePolicies.Later, English);

    [Fact]
    public void The_same_policy_gives_the_same_page()
    {
        HtmlExport.Write(Hotline.Read(), English).Should().Be(Shipped);
        Shipped.Should().EndWith("</html>\n").And.NotContain("\r");
    }

    [Fact]
    public void A_page_names_its_policy_with_version_and_hash()
    {
        string opening = ParsedPage.Text(new ParsedPage(Shipped).All("header").Single());
        opening.Should().Contain("meldpunt-kinderporno-nl").And.Contain(SamplePolicies.Later.Version).And.Contain(PolicyHash.Compute(SamplePolicies.Later));
    }

    [Theory]
    [InlineData("nl", "nl")]
    [InlineData("nl-BE", "nl")]
    [InlineData("en-US", "en")]
    [InlineData("fr", "en")]
    [InlineData("", "en")]
    [InlineData(null, "nl")]
    public void Headings_are_in_the_language_that_was_asked_for(string? culture, string language) =>
        new ParsedPage(HtmlExport.Write(SamplePolicies.Later, culture is null ? null : new CultureInfo(culture))).Language.Should().Be(language);

    [Fact]
    public void A_page_shows_every_code_of_the_policy()
    {
        TriagePolicy policy = SamplePolicies.Later;
        string[] codes = [.. new ParsedPage(Shipped).All("code").Select(ParsedPage.Text)];
        codes.Should().Contain(policy.Rules.Select(rule => rule.Id)).And.Contain(policy.Guarantees.Select(guarantee => guarantee.Id))
            .And.Contain(policy.Referrals.Select(referral => referral.Id)).And.Contain(policy.Notices.Select(notice => notice.Id))
            .And.Contain(policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts).SelectMany(fact => fact.Answers.Prepend(fact.Id)))
            .And.Contain(policy.Routes);
    }

    [Fact]
    public void A_page_shows_every_text_of_the_policy_once_marked_with_its_language()
    {
        XElement[] cells = [.. new ParsedPage(Shipped).All("td")];
        foreach (LanguageTexts language in SamplePolicies.Later.Texts.Languages)
        {
            string[] shown = [.. cells.Where(cell => cell.Attribute("lang")?.Value == language.Language).Select(ParsedPage.Text)];
            shown.Should().BeEquivalentTo(language.Entries.Select(entry => entry.Text));
        }
    }

    [Fact]
    public void Markup_in_a_text_of_the_policy_is_shown_as_plain_text()
    {
        string html = HtmlExport.Write(SamplePolicies.Parcels, English);
        ParsedPage page = new(html);
        page.All("script").Should().BeEmpty();
        page.All("td").Select(ParsedPage.Text).Should().Contain($"nl reason.perishable {PlainText.Clean(SamplePolicies.Hostile)}");
        html.Should().NotContainAny("\u202E", "\u0007", "<script");
    }

    [Fact]
    public void A_page_refers_to_nothing_that_a_browser_would_fetch()
    {
        foreach (string html in new[] { Shipped, HtmlExport.Write(SamplePolicies.Parcels, English) })
        {
            ParsedPage page = new(html);
            page.All("meta").Should().Contain(meta => (meta.Attribute("content") != null) && meta.Attribute("content")!.Value.StartsWith("default-src 'none'", StringComparison.Ordinal));
            page.All("a").Where(link => !link.Attribute("href")!.Value.StartsWith('#')).Should().OnlyContain(link => link.Attribute("rel")!.Value == "noopener noreferrer", "only a reader opens it");
            string[] fetching = ["script", "link", "img", "image", "iframe", "object", "embed", "use", "form", "base", "audio", "video"];
            fetching.SelectMany(page.All).Should().BeEmpty();
            page.All("style").Single().Value.Should().NotContainAny("url(", "@import", "http");
        }
    }

    [Fact]
    public void The_contact_of_a_referral_is_shown_with_links_that_are_encoded()
    {
        ParsedPage page = new(HtmlExport.Write(SamplePolicies.Parcels, English));
        page.Rows("referrals")[0][2].Should().EndWith("telephone +31 (0)20 *1*, website https://example.org/a?b=1&c='2', e-mail a_b+c@example.org, chat https://chat.example/, hours: <b>24/7</b> | `9`");
        page.Section("referrals").Descendants("a").Select(link => link.Attribute("href")!.Value).Should().StartWith(
            ["tel:+3120*1*", "https://example.org/a?b=1&c='2'", "mailto:a_b+c@example.org", "https://chat.example/"]);
        page.Section("guarantees").Value.Should().Contain("there is a referral office with telephone 112, no e-mail, hours: <b>24/7</b> | `9`");
    }

    [Fact]
    public void Every_link_within_a_page_leads_to_an_id_on_it()
    {
        ParsedPage page = new(HtmlExport.Write(SamplePolicies.Parcels, English));
        string[] ids = [.. page.All("html").Concat(page.All("body").Descendants()).Attributes("id").Select(id => id.Value)];
        ids.Should().OnlyHaveUniqueItems();
        page.All("a").Select(link => link.Attribute("href")!.Value).Where(link => link.StartsWith('#')).Select(link => link[1..]).Should().NotBeEmpty().And.BeSubsetOf(ids);
        page.All("div").Attributes("aria-labelledby").Select(label => label.Value).Should().BeSubsetOf(ids);
    }

    [Fact]
    public void The_page_of_a_policy_without_texts_shows_its_codes()
    {
        ParsedPage page = new(HtmlExport.Write(SamplePolicies.WithoutTexts));
        page.Language.Should().Be("en");
        page.Rows("fact-content").Select(row => row.Single()).Should().Equal("letter", "food", "glass", "book", "coin", "unknown");
        page.All("section").Select(section => section.Attribute("id")!.Value).Should().NotContain("texts");
    }

    [Fact]
    public void The_page_of_a_policy_in_one_language_has_one_column_of_texts()
    {
        TriagePolicy policy = SamplePolicies.Later;
        ParsedPage page = new(HtmlExport.Write(policy with { Texts = new([policy.Texts.Languages[0]]) }));
        page.Rows("fact-link")[0].Should().HaveCount(2);
    }

    [Fact]
    public void A_policy_with_a_gap_is_refused_with_a_witness()
    {
        TriagePolicy policy = SamplePolicies.Later with { Groups = SamplePolicies.Later.Groups.SkipLast(1).ToValueList(), Texts = PolicyTexts.None };
        FluentActions.Invoking(() => HtmlExport.Write(policy)).Should().Throw<PolicyException>().WithMessage("*gap*Witness*")
            .Which.Faults.Should().OnlyContain(fault => fault.Path.StartsWith("$.groups", StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_with_a_wrong_word_is_refused_with_its_place() =>
        FluentActions.Invoking(() => HtmlExport.Write(SamplePolicies.Later with { UnsettledRoute = "asses" }))
            .Should().Throw<PolicyException>().Which.Faults.Should().Contain(fault => fault.Path == "$.unsettledRoute");
}
