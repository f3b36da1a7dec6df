using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Explanations;

/// <summary>How people read how to reach an organisation.</summary>
public sealed class ContactTests
{
    private static readonly Contact Whole = new("Help", "+31 (0)20 123 45 67")
    {
        Url = "https://example.org/help?a=1&b='2'",
        Email = "help+us@example.org",
        Chat = "https://chat.example/",
        Hours = "24/7",
    };

    private static readonly (string Key, string Dutch, string English)[] Words =
    [
        ("referral.police.hours", "dag en nacht", "day and night"),
        ("phrase.website", "Website: {0}", "Website: {0}"),
        ("phrase.mail", "E-mail: {0}", "E-mail: {0}"),
        ("phrase.chat", "Chat: {0}", "Chat: {0}"),
        ("phrase.hours", "Bereikbaar: {0}.", "Open: {0}."),
    ];

    [Fact]
    public void Each_way_to_reach_an_organisation_has_a_line_below_its_text_in_the_language_of_the_reader()
    {
        Page("en").ToPlainText().Should().Contain("""
              Telephone: +31 (0)20 123 45 67
              Chat: https://chat.example/
              Website: https://example.org/help?a=1&b='2'
              E-mail: help+us@example.org
              Open: day and night.
            """.ReplaceLineEndings("\n"));
        Page("nl").ToPlainText().Should().Contain("\n  Telefoon: +31 (0)20 123 45 67\n").And.Contain("\n  Bereikbaar: dag en nacht.\n");
    }

    [Fact]
    public void Numbers_and_addresses_are_links_in_HTML_and_a_site_does_not_learn_where_the_reader_came_from() => Page("en").ToHtml().Should().Contain("""
        <br>
        Telephone: <a href="tel:+31201234567" dir="ltr">+31 (0)20 123 45 67</a><br>
        Chat: <a href="https://chat.example/" dir="ltr" rel="noopener noreferrer">https://chat.example/</a><br>
        Website: <a href="https://example.org/help?a=1&amp;b=&#39;2&#39;" dir="ltr" rel="noopener noreferrer">https://example.org/help?a=1&amp;b=&#39;2&#39;</a><br>
        E-mail: <a href="mailto:help+us@example.org" dir="ltr">help+us@example.org</a><br>
        Open: day and night.</li>
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Numbers_and_addresses_are_links_in_Markdown() => Page("en").ToMarkdown().Should().Contain("""
        \
          Telephone: [\+31 \(0\)20 123 45 67](<tel:+31201234567>)\
          Chat: [https://chat.example/](<https://chat.example/>)\
          Website: [https://example.org/help?a\=1\&b\='2'](<https://example.org/help?a=1&b='2'>)\
          E\-mail: [help\+us\@example.org](<mailto:help+us@example.org>)\
          Open: day and night.
        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("112", "tel:112")]
    [InlineData("0900-8844", "tel:09008844")]
    [InlineData("(020) 123.45/67", "tel:0201234567")]
    [InlineData("+31 (0)20 123", "tel:+3120123")]
    [InlineData("020 (0)1", "tel:02001")]
    [InlineData("*31*020", "tel:*31*020")]
    public void A_telephone_dials_the_digits_of_a_number_as_it_is_written(string phone, string link) =>
        Book("en").Referral(new() { Id = "police", Contact = new("Help", phone) }).Contact.Should().ContainSingle().Which.Link.Should().Be(link);

    [Fact]
    public void A_policy_without_texts_shows_the_hours_of_the_contact() =>
        TriageEngine.Create(Policy() with { Texts = PolicyTexts.None }).Texts("en").Referral(new() { Id = "police", Contact = Whole }).Contact[^1].Text.Should().Be("24/7");

    [Fact]
    public void Texts_are_needed_only_for_what_some_contact_has()
    {
        TextKeys.RequiredBy(Hotline.Read()).Should().NotContain(Words.Select(word => word.Key));
        TextKeys.RequiredBy(Policy()).Should().Contain(Words.Select(word => word.Key));
    }

    [Fact]
    public void The_contact_of_a_decision_is_the_one_of_the_policy_and_its_JSON_holds_only_the_code()
    {
        TriageEngine engine = TriageEngine.Create(Policy());
        Decision decision = engine.Decide(new Report { Items = [new() { Place = Place.Cloud, Nature = Nature.SexualAct, Format = Format.Photo, Persons = Persons.Child, Rendering = Rendering.Photographic }] });
        decision.Referrals.Single(referral => referral.Id == "police").Contact.Should().Be(Whole);
        System.Text.Json.JsonSerializer.Serialize(decision).Should().Contain("\"police\"").And.NotContain("example");
    }

    private static TextPage Page(string language)
    {
        TextBook book = Book(language);
        return new() { Language = language, Blocks = [book.Referral(new() { Id = "police", Contact = Whole })] };
    }

    private static TextBook Book(string language) => TriageEngine.Create(Policy()).Texts(language);

    private static TriagePolicy Policy()
    {
        TriagePolicy hotline = Hotline.Read();
        return hotline with
        {
            Referrals = hotline.Referrals.Select(rule => rule.Id == "police" ? rule with { Contact = Whole } : rule).ToValueList(),
            Texts = new(hotline.Texts.Languages.Select(language => language with
            {
                Entries = [.. language.Entries, .. Words.Select(word => new TextEntry(word.Key, language.Language == "nl" ? word.Dutch : word.English))],
            }).ToValueList()),
        };
    }
}
