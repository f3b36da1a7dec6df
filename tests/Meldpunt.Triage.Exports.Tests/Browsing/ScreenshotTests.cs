using System.Globalization;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.Exports.Tests.Browsing;

/// <summary>The pictures of the documentation: made anew with <c>MELDPUNT_WRITE_EXPORTS=1</c>.</summary>
public sealed class ScreenshotTests(PageBrowser browser) : IClassFixture<PageBrowser>
{
    private const int Largest = 300_000;

    private static readonly bool IsWritten = Environment.GetEnvironmentVariable("MELDPUNT_WRITE_EXPORTS") == "1";

    [Fact]
    public async Task The_documentation_has_small_pictures_of_the_policy_page_and_its_diagram()
    {
        (string page, string diagram) = (Path.Combine(Folder(), "policy-page.png"), Path.Combine(Folder(), "diagram.png"));
        if (IsWritten)
        {
            Directory.CreateDirectory(Folder());
            await using BrowserPage shown = await browser.OpenAsync(HtmlExport.Of(SamplePolicies.Shipped, new CultureInfo("en")), Views.Options(1200, isDark: false));
            await shown.ScreenshotAsync(page);
            await shown.ScreenshotAsync(diagram, "figure");
        }

        foreach (string file in new[] { page, diagram }) new FileInfo(file).Length.Should().BeInRange(1, Largest, "{0} is shown", file);
    }

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Meldpunt.Triage.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "docs", "exports");
    }
}
