using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Measures;

/// <summary>The pictures of the documentation.</summary>
public sealed class ScreenshotTests(BrowserFixture browser)
{
    private static readonly string[] Kept =
    [
        "start", "danger", "danger-missing", "address", "format", "persons", "place", "link", "several", "not-public", "check", "check-early", "received-mixed", "received-refer",
        "received-assess", "received-out-of-scope", "privacy", "gone", "sign-in", "queue", "report", "policy", "what-if", "candidate",
    ];

    private static readonly string[] KeptInTheDark = ["danger", "received-refer"];

    [Theory]
    [InlineData("narrow")]
    [InlineData("wide")]
    [InlineData("dark")]
    public void Every_page_shown_in_the_documentation_has_its_picture(string name) =>
        Of(name).Should().AllSatisfy(page => File.Exists(PathOf(page, name)).Should().BeTrue("{0} is shown", page));

    /// <summary>Run by <c>harness write pictures</c>.</summary>
    [Theory(Explicit = true)]
    [InlineData("narrow", "nl", 360, false)]
    [InlineData("wide", "en", 1200, false)]
    [InlineData("dark", "nl", 360, true)]
    public async Task The_pictures_of_the_documentation_are_taken(string name, string language, int width, bool isDark)
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor visitor = await browser.BrowseAsync(language, host, Views.Options(width, isDark));
        Directory.CreateDirectory(IntakePage.Folder);
        Task StopAsync(string page) => Of(name).Contains(page) ? visitor.Browser.ScreenshotAsync(PathOf(page, name), isFull: true) : Task.CompletedTask;
        await Tour.ReporterAsync(visitor, StopAsync);
        await Tour.StaffAsync(visitor, StopAsync);
    }

    private static string[] Of(string name) => name == "dark" ? KeptInTheDark : Kept;

    private static string PathOf(string page, string name) => Path.Combine(IntakePage.Folder, $"{page}-{name}.png");
}
