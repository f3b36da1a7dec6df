using System.Globalization;
using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Exports.Tests.Browsing;

/// <summary>Pages about another hotline's policy, and what its reporters read: in three languages, one of them written from right to left.</summary>
[Collection(OneBrowser.Name)]
public sealed class SecondHotlinePageTests(PageBrowser browser)
{
    // Of everything that has letters of the language: whether it runs as these do.
    private const string Directions =
        """
        () => [...document.querySelectorAll("[lang][dir]")]
          .filter(one => one.getAttribute("lang") !== "ar" || /\p{Script=Arabic}/u.test(one.textContent))
          .map(one => `${one.getAttribute("lang")} ${getComputedStyle(one).direction}`)
        """;

    private const string BrokenNumbers = """() => [...document.querySelectorAll("a[href^='tel:']")].filter(one => one.getClientRects().length > 1).map(one => one.textContent)""";

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Pages_have_no_axe_violations_and_each_language_runs_its_own_way(string language, int width, bool isDark)
    {
        HashSet<string> directions = [];
        foreach (string html in Pages(new CultureInfo(language)))
        {
            await using BrowserPage page = await browser.OpenAsync(html, Views.Options(width, isDark));
            (await Axe.ViolationsAsync(page)).Should().BeEmpty();
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
            (await page.EvaluateAsync<string[]>(BrokenNumbers)).Should().BeEmpty("a number that is broken at a hyphen is hard to dial");
            directions.UnionWith(await page.EvaluateAsync<string[]>(Directions));
        }

        directions.Should().BeEquivalentTo("en ltr", "fr ltr", "ar rtl");
    }

    private static IEnumerable<string> Pages(CultureInfo culture)
    {
        yield return HtmlExport.Write(SecondHotline.Policy, culture);
        yield return HtmlExport.OfDifference(PolicyDifference.Between(SecondHotline.Earlier, SecondHotline.Policy), culture);
        TriageEngine engine = TriageEngine.Create(SecondHotline.Policy);
        Decision decision = engine.Decide(engine.Read(Encoding.UTF8.GetBytes("""{"items":[{"kind":"call"},{"kind":"message","paid":"no"}],"stillLosingMoney":"unsure"}""")).Report!);
        decision.Referrals.Should().HaveCount(3);
        foreach (string language in new[] { "en", "fr", "ar" }) yield return Outcome(engine.Texts(new CultureInfo(language)).Outcome(decision));
    }

    // As the page about texts says.
    private static string Outcome(TextPage page) =>
        $"<!doctype html><html lang=\"{page.Language}\"><head><title>{page.Blocks[0].Text}</title></head><body><main lang=\"{page.Language}\" dir=\"auto\">{page.ToHtml()}</main></body></html>";
}
