using System.Globalization;
using System.Text;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Spoken;

namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>
/// A hotline that speaks French and Arabic, after what Point de Contact says about its field and about what becomes of a report
/// (pointdecontact.net), and service-public.gouv.fr about what is reported elsewhere. All rights are theirs; their facts alone are used,
/// and the organisations, addresses and numbers are invented. Where the pages are silent, the document says that it rules.
/// </summary>
public sealed class HotlineTests(ITestOutputHelper output)
{
    internal static readonly PolicyOfOthers Policy = new("A French and Arabic hotline after Point de Contact", "hotline", 7 * 3 * 3 * 2 * 3, Compare);

    private static readonly string[] Kinds = ["mineurs", "haine", "terrorisme", "intimite", "autre", "licite", "doute"];

    private static readonly bool?[] YesNoDoubt = [true, false, null];

    /// <param name="Kind">What it is about.</param>
    /// <param name="IsPublic">Whether all can see it; null for doubt.</param>
    /// <param name="Country">The country of the server; null where it is not known.</param>
    /// <param name="HasLink">Whether there is an address.</param>
    private sealed record Content(string Kind, bool? IsPublic, string? Country, bool HasLink);

    [Fact]
    public void Every_report_of_one_item_is_decided_as_the_pages_say() => Policy.ExpectNoDifference(output);

    [Fact]
    public void Every_report_of_two_items_is_decided_as_the_pages_say()
    {
        (Content One, Content Other)[] pairs = [.. Given.Pairs([.. Contents()])];
        output.WriteLine($"{pairs.Length} reports of two items");
        pairs.Should().HaveCount(126 * 127 / 2);
        pairs.Where(pair => Show(Policy.Engine, [pair.One, pair.Other], false) != Decide([pair.One, pair.Other], false)).Should().BeEmpty();
    }

    [Fact]
    public void An_item_with_two_reasons_goes_to_two_organisations() =>
        Decided("""{"danger":"non","items":[{"contenu":"autre","lieu":"prive","lien":"donne"}]}""").Referrals.Select(referral => referral.Id).Should().Equal("portail", "police");

    [Theory]
    [InlineData("https://example.org/a", "public", "donne", "analyser")]
    [InlineData("file:///a", "prive", "donne", "orienter")]
    public void An_address_is_read_in_the_words_of_the_hotline(string url, string place, string link, string route)
    {
        Decision decision = Decided($$"""{"danger":"non","items":[{"contenu":"mineurs","hebergement":"etranger","url":"{{url}}"}]}""");

        (decision.Items[0].Answers["lieu"], decision.Items[0].Answers["lien"], decision.Route).Should().Be((place, link, route));
    }

    [Theory]
    [InlineData("fr", "Vers un autre service", "Site : https://portail.example.org/", "Horaires : Jour et nuit", "À transmettre à la ligne du pays")]
    [InlineData("ar", "إلى جهة أخرى", "الموقع: https://portail.example.org/", "الأوقات: ليلا ونهارا", "يحال إلى خط البلد")]
    public void Reporters_and_staff_read_it_in_their_language(string language, string route, string site, string hours, string label)
    {
        LanguageTexts own = Policy.Engine.Policy.Texts.Languages.Single(texts => texts.Language == language);
        TextBook book = Policy.Engine.Texts(CultureInfo.GetCultureInfo(language));
        Decision sent = Decided("""{"danger":"oui","items":[{"contenu":"autre","lieu":"public","lien":"donne"},{"contenu":"haine","lieu":"prive","lien":"donne"}]}""");
        Decision kept = Decided("""{"danger":"non","items":[{"contenu":"mineurs","lieu":"doute","hebergement":"etranger","lien":"donne"}]}""");

        book.Language.Should().Be(language);
        string page = book.Outcome(sent).ToPlainText();
        page.Should().ContainAll(route, site, hours);
        kept.Labels.Should().Equal("inhope");
        book["label.inhope"].Should().Be(label);
        book.Outcome(kept).ToPlainText().Should().Contain(book["notice.doute-permis"]).And.NotContain(label, "labels are for staff");
        string all = page + book.Outcome(kept).ToPlainText() + book.Explain(Policy.Engine.Explain(sent), 0).ToPlainText();
        string withoutSites = sent.Referrals.Select(referral => referral.Contact.Url).OfType<string>().Aggregate(all, (rest, url) => rest.Replace(url, "", StringComparison.Ordinal));
        ForeignWords.In(withoutSites, own).Should().BeEmpty(all);
    }

    [Fact]
    public void Nothing_is_found_but_that_the_place_of_a_server_decides_only_what_staff_do() => Policy.AcceptedFindings().Should().Equal("idle-fact: fact hebergement");

    private static string Decide(Content content)
    {
        if (content.Kind == "licite") return "hors-champ";
        bool isForOthers = content.Kind == "autre" || content.IsPublic == false || !content.HasLink;
        return isForOthers ? "orienter" : "analyser";
    }

    private static string Decide(Content[] contents, bool? isInDanger)
    {
        Content[] analysed = [.. contents.Where(one => Decide(one) == "analyser")];
        Content[] sent = [.. contents.Where(one => Decide(one) == "orienter")];
        string route = analysed.Length > 0 ? "analyser" : sent.Length > 0 ? "orienter" : "hors-champ";
        List<string> referrals = [], notices = ["merci"], labels = [];
        if (isInDanger != false) referrals.Add("secours");
        if (sent.Any(one => one.Kind == "autre")) referrals.Add("portail");
        if (sent.Any(one => one.IsPublic == false || !one.HasLink)) referrals.Add("police");
        if (analysed.Any(one => one.Kind == "doute" || one.IsPublic is null || one.Country is null)) notices.Add("doute-permis");
        if (isInDanger != false) labels.Add("urgent");
        if (analysed.Any(one => one.Kind == "mineurs" && one.Country is not (null or "FR"))) labels.Add("inhope");
        if (analysed.Any(one => one.Country == "FR")) labels.Add("hebergeur");
        return Given.Show(route, referrals, notices, labels);
    }

    private static IEnumerable<Content> Contents() =>
        from kind in Kinds
        from isPublic in YesNoDoubt
        from country in new[] { "FR", "NL", null }
        from hasLink in new[] { true, false }
        select new Content(kind, isPublic, country, hasLink);

    private static IEnumerable<Compared> Compare(TriageEngine engine) =>
        from content in Contents()
        from isInDanger in YesNoDoubt
        select new Compared(Given.Show(Item(engine, content), Report(engine, isInDanger)), Decide([content], isInDanger), Show(engine, [content], isInDanger));

    private static string Show(TriageEngine engine, Content[] contents, bool? isInDanger) =>
        Given.Show(engine.Decide([.. contents.Select(one => Item(engine, one))], Report(engine, isInDanger)));

    private static Answers Item(TriageEngine engine, Content content) => Given.Item(
        engine,
        ("contenu", content.Kind),
        ("lieu", content.IsPublic is { } isPublic ? isPublic ? "public" : "prive" : "doute"),
        ("hebergement", content.Country is null ? "doute" : content.Country == "FR" ? "france" : "etranger"),
        ("lien", content.HasLink ? "donne" : "aucun"));

    private static Answers Report(TriageEngine engine, bool? isInDanger) => Given.Report(engine, ("danger", isInDanger is { } known ? known ? "oui" : "non" : "doute"));

    private static Decision Decided(string report) => Policy.Engine.Decide(Policy.Engine.Read(Encoding.UTF8.GetBytes(report)).Report!);
}
