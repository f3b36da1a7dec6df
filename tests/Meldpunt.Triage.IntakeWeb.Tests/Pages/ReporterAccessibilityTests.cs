using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>What axe-core finds on the pages of a reporter, in both languages, light and dark, narrow and wide: nothing. In the shortest form it looks at one page of each kind.</summary>
public sealed class ReporterAccessibilityTests(BrowserFixture browser)
{
    public static TheoryData<string, int, bool> All => Views.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_page_of_a_reporter_in_every_state_has_no_axe_violations(string language, int width, bool isDark)
    {
        await using Visitor visitor = await browser.BrowseAsync(language, options: Views.Options(width, isDark));
        Dictionary<string, IReadOnlyList<string>> found = [];
        await Tour.ReporterAsync(visitor, async name => found.Add(name, await Axe.ViolationsAsync(visitor.Browser)), ofEachKind: Views.AreFew);
        found.Should().HaveCountGreaterThan(Views.AreFew ? 9 : 18).And.AllSatisfy(page => page.Value.Should().BeEmpty("{0} must be usable by all", page.Key));
        visitor.Complaints.Should().BeEmpty();
    }
}
