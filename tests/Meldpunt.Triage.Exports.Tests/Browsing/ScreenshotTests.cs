using System.Globalization;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Exports.Tests.Browsing;

/// <summary>The pictures of the documentation.</summary>
public sealed class ScreenshotTests(PageBrowser browser) : IClassFixture<PageBrowser>
{
    private const int Largest = 300_000;

    private static readonly string Page = Clone.PathOf("docs", "exports", "policy-page.png");
    private static readonly string Diagram = Clone.PathOf("docs", "exports", "diagram.png");

    [Fact]
    public void The_documentation_has_small_pictures_of_the_policy_page_and_its_diagram()
    {
        foreach (string file in new[] { Page, Diagram }) new FileInfo(file).Length.Should().BeInRange(1, Largest, "{0} is shown", file);
    }

    /// <summary>Run by <c>harness write pictures</c>.</summary>
    [Fact(Explicit = true)]
    public async Task The_pictures_of_the_policy_page_and_its_diagram_are_taken()
    {
        await using BrowserPage shown = await browser.OpenAsync(HtmlExport.Write(SamplePolicies.Later, new CultureInfo("en")), Views.Options(1200, isDark: false));
        await shown.ScreenshotAsync(Page);
        await shown.ScreenshotAsync(Diagram, "figure");
    }
}
