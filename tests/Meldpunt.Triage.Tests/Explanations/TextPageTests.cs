using System.Globalization;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.UrlEvidence;

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
            language.Entries.Select(entry => entry.Key).Should().BeEquivalentTo(TextKeys.RequiredBy(Engine.Policy).Concat(TextKeys.OptionalIn(Engine.Policy)));
            language.Entries.Should().OnlyContain(entry => entry.Text.Trim().Length > 0);
        }
    }

    [Theory]
    [InlineData("https://example.org/geheim", null, "The address is of a site that anyone can open.", "Het adres is van een site die iedereen kan openen.")]
    [InlineData("http://example.onion/geheim", "cloud", "The site ends in .onion or .i2p; such sites are on the dark web only. The address and an answer say different things; both were weighed.", "De site eindigt op .onion of .i2p; zulke sites staan alleen op het darkweb. Het adres en een antwoord zeggen iets anders; beide zijn meegewogen.")]
    [InlineData("file:///geheim", null, "The address is a place on a device, not on the internet.", "Het adres is een plek op een apparaat, niet op internet.")]
    [InlineData("mid:geheim@example.org", null, "The address is that of an email message.", "Het adres is dat van een e-mailbericht.")]
    [InlineData("magnet:?geheim", null, "The address is of a private network, an app or file sharing; not everyone can open it.", "Het adres is van een eigen netwerk, een app of het delen van bestanden; niet iedereen kan het openen.")]
    [InlineData("https://drive.google.com/geheim", null, "The address is of a service for keeping files. Something can be public there too; only an answer about the place decides.", "Het adres is van een dienst om bestanden te bewaren. Ook daar kan iets openbaar zijn; alleen een antwoord op de vraag waar het staat beslist.")]
    [InlineData("http://geheim.onion.example/", null, "The address looks like the dark web, or a gateway to it. Only an answer about the place decides.", "Het adres lijkt van het darkweb, of van een doorgang daarheen. Alleen een antwoord op de vraag waar het staat beslist.")]
    [InlineData("geheim@example.org, geheim@example.net", null, "The text holds 2 addresses. This is an email address or a telephone number. It says who it is about, not how many people could see it; only an answer about the place decides.", "In de tekst staan 2 adressen. Dit is een e-mailadres of telefoonnummer. Dat zegt om wie het gaat, niet hoeveel mensen het konden zien; alleen een antwoord op de vraag waar het staat beslist.")]
    [InlineData("http://geheim/", null, "The address looks like that of a closed group or a private network. Only an answer about the place decides.", "Het adres lijkt van een besloten groep of een eigen netwerk. Alleen een antwoord op de vraag waar het staat beslist.")]
    [InlineData("https://example.nosuchname/geheim", null, "This cannot be read as one address; it may be mistyped. It does stay with the report.", "Dit is niet als één adres te lezen; misschien is het verkeerd getypt. Het blijft wel bij de melding.")]
    public void The_explanation_of_an_item_says_in_a_sentence_what_its_address_told_and_never_repeats_it(string url, string? place, string english, string dutch)
    {
        Report report = new() { Items = [new() { Url = url, Place = place is null ? null : Place.Cloud, Persons = Persons.Child }] };
        Explanation explanation = Engine.Explain(Engine.Decide(report));
        foreach ((string language, string sentence) in new[] { ("en", english), ("nl", dutch) })
        {
            TextPage page = Engine.Texts(language).Explain(explanation);
            page.Blocks[3].Should().Be(new TextBlock { Kind = TextBlockKind.Paragraph, Text = sentence }, "it follows the title of the item");
            page.ToPlainText().Should().NotContain("geheim");
        }
    }

    [Fact]
    public void The_page_of_a_referral_says_why_before_it_says_where()
    {
        Decision decision = Engine.Decide(Referred());
        string page = Engine.Texts("en").Outcome(decision).ToPlainText();
        int why = page.IndexOf(Engine.Texts("en")["reason.cloud"], StringComparison.Ordinal);
        int where = page.IndexOf("0800-7000", StringComparison.Ordinal);
        why.Should().BePositive().And.BeLessThan(where);
        where.Should().BeLessThan(page.IndexOf("0900-8844", StringComparison.Ordinal), "an anonymous reporter is first told where to stay anonymous");
    }

    [Fact]
    public void A_page_as_HTML_is_encoded_and_links_only_contacts()
    {
        TextPage page = new()
        {
            Language = "en",
            Blocks = [new() { Kind = TextBlockKind.Paragraph, Text = "<script>&\"'" }, new()
            {
                Kind = TextBlockKind.Point,
                Text = "a",
                Contact =
                [
                    new() { Part = ContactPart.Phone, Before = "<b>", Text = "0900-8844", After = "</b>", Link = "tel:09008844" },
                    new() { Part = ContactPart.Url, Before = "", Text = "b", Link = "javascript:alert(1)" },
                    new() { Part = ContactPart.Url, Before = "", Text = "c", Link = "https://example.org/\"> x" },
                ],
            }],
        };
        page.ToHtml().Should().Be("<p>&lt;script&gt;&amp;&quot;&#39;</p>\n<ul>\n<li>a<br>\n&lt;b&gt;<a href=\"tel:09008844\" dir=\"ltr\">0900-8844</a>&lt;/b&gt;<br>\nb<br>\nc</li>\n</ul>\n");
        page.ToMarkdown().Should().EndWith("- a\\\n  \\<b\\>[0900\\-8844](<tel:09008844>)\\<\\/b\\>\\\n  b\\\n  c\n".Replace("\\/", "/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("*a* _b_ [c](d) `e` <f>", @"\*a\* \_b\_ \[c\]\(d\) \`e\` \<f\>")]
    [InlineData("1. first", @"1\. first")]
    [InlineData("# no heading - no point", @"\# no heading \- no point")]
    public void A_page_as_Markdown_shows_markup_in_its_text_as_plain_text(string text, string markdown) =>
        new TextPage { Language = "en", Blocks = [new() { Kind = TextBlockKind.Paragraph, Text = text }] }.ToMarkdown().Should().Be(markdown + "\n");

    [Fact]
    public void Pages_of_every_route_are_complete_in_both_languages()
    {
        foreach (string language in new[] { "nl", "en" })
        {
            TextBook book = Engine.Texts(language);
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
        TriageEngine.Create(Hotline.Read() with { Texts = PolicyTexts.None }).Texts("nl")["reason.cloud"].Should().Be("cloud");

    private static Report Referred() => new()
    {
        Anonymous = YesNo.Yes,
        Items = [new()
        {
            Place = Place.Cloud,
            Format = Format.Photo,
            Rendering = Rendering.Photographic,
            Persons = Persons.Child,
            Nature = Nature.SexualPose,
        }],
    };

    private static Report OutOfScope() => new() { Items = [new() { Format = Format.Text, Nature = Nature.NotSexual }] };

    [Fact]
    public void A_finding_of_an_undefined_kind_is_not_told_as_an_address_that_cannot_be_read()
    {
        Func<string> told = () => Engine.Texts(CultureInfo.InvariantCulture).Address(new UrlFinding { Kind = (EvidenceKind)99 });
        told.Should().Throw<ArgumentOutOfRangeException>();
    }
}
