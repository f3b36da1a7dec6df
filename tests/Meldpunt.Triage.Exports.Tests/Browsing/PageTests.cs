using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.Exports.Tests.Browsing;

[Collection(OneBrowser.Name)]
public sealed class PageTests(PageBrowser browser)
{
    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Pages_have_no_axe_violations_and_fit_the_width_of_the_window(string language, int width, bool isDark)
    {
        foreach (string html in Pages(language))
        {
            await using BrowserPage page = await browser.OpenAsync(html, Views.Options(width, isDark));
            (await Axe.ViolationsAsync(page)).Should().BeEmpty();
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
        }
    }

    [Fact]
    public async Task A_browser_requests_nothing_but_the_page_itself()
    {
        foreach (string html in Pages("en"))
        {
            await using BrowserPage page = await browser.OpenAsync(html);
            page.Requests.Should().Equal(page.Url);
            page.Complaints.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_script_in_a_text_of_the_policy_does_not_run_in_a_browser()
    {
        await using BrowserPage page = await browser.OpenAsync(HtmlExport.Write(SamplePolicies.Parcels, new CultureInfo("nl")));
        page.Requests.Should().Equal(page.Url);
        page.Complaints.Should().BeEmpty();
        (await page.Locator("script").CountAsync()).Should().Be(0);
        (await Axe.ViolationsAsync(page)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_page_prints_on_white_paper_with_its_diagram_within_the_width()
    {
        foreach (string html in Pages("nl"))
        {
            await using BrowserPage page = await browser.OpenAsync(html, new() { IsDark = true });
            byte[] pdf = await page.PdfAsync();
            string text = Encoding.Latin1.GetString(pdf);
            text.Should().StartWith("%PDF-");
            Regex.Count(text, "/Type /Page\\b").Should().BeGreaterThan(2);
            await page.ShowPrintAsync();
            await page.ResizeAsync(680, 960);
            (await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(255, 255, 255)");
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(680);
        }
    }

    private static IEnumerable<string> Pages(string language)
    {
        CultureInfo culture = new(language);
        yield return HtmlExport.Write(SamplePolicies.Later, culture);
        yield return HtmlExport.OfDifference(PolicyDifference.Between(SamplePolicies.Earlier, SamplePolicies.Later), culture);
    }
}
