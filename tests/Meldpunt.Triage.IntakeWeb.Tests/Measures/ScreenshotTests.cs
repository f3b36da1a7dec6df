using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Measures;

/// <summary>The pictures of the documentation: made anew with <c>MELDPUNT_WRITE_INTAKE=1</c>.</summary>
public sealed class ScreenshotTests(BrowserFixture browser)
{
    private static readonly string[] Kept =
    [
        "start", "danger", "danger-missing", "address", "format", "persons", "place", "link", "check", "check-early", "received-refer",
        "received-assess", "received-out-of-scope", "privacy", "gone", "sign-in", "queue", "report", "policy", "what-if",
    ];

    [Theory]
    [InlineData("narrow", "nl", 360, false)]
    [InlineData("wide", "en", 1200, false)]
    [InlineData("dark", "nl", 360, true)]
    public async Task Every_page_shown_in_the_documentation_has_its_picture(string name, string language, int width, bool isDark)
    {
        if (!IntakePage.IsWritten)
        {
            string[] expected = name == "dark" ? ["danger", "received-refer"] : Kept;
            expected.Should().AllSatisfy(page => File.Exists(PathOf(page, name)).Should().BeTrue("{0} is shown", page));
            return;
        }

        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor visitor = await browser.VisitAsync(language, host, Views.Options(width, isDark));
        Directory.CreateDirectory(IntakePage.Folder);
        Task StopAsync(string page)
        {
            bool isKept = name == "dark" ? page is "danger" or "received-refer" : Kept.Contains(page);
            return isKept ? visitor.Page.ScreenshotAsync(PathOf(page, name), isFull: true) : Task.CompletedTask;
        }

        await Tour.ReporterAsync(visitor, StopAsync);
        await Tour.StaffAsync(visitor, StopAsync);
    }

    private static string PathOf(string page, string name) => Path.Combine(IntakePage.Folder, $"{page}-{name}.png");
}
