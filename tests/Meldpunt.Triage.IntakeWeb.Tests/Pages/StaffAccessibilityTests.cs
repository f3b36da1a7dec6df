using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>What axe-core finds on the pages of staff; and that it finds what is there.</summary>
public sealed class StaffAccessibilityTests(BrowserFixture browser)
{
    public static TheoryData<string, int, bool> All => Views.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_page_for_staff_has_no_axe_violations(string language, int width, bool isDark)
    {
        await using Visitor visitor = await browser.BrowseAsync(language, options: Views.Options(width, isDark));
        (await visitor.Browser.EvaluateAsync<bool>("() => matchMedia('(prefers-color-scheme: dark)').matches")).Should().Be(isDark);
        Dictionary<string, IReadOnlyList<string>> found = [];
        // In the shortest form one state of each page.
        string[] states = ["sign-in", "policy", "queue", "report-missing", "alike", "candidate", "what-if-candidate"];
        await Tour.StaffAsync(visitor, async name =>
        {
            if (!Views.AreFew || states.Contains(name)) found.Add(name, await Axe.ViolationsAsync(visitor.Browser));
            else await visitor.Browser.DrawnAsync(); // Whoever types before a page is drawn takes the focus from what it would be put on.
        });
        found.Should().HaveCountGreaterThan(5).And.AllSatisfy(page => page.Value.Should().BeEmpty("{0} must be usable by all", page.Key));
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Axe_finds_poor_contrast_and_a_missing_language_planted_in_a_page()
    {
        await using Visitor visitor = await browser.BrowseAsync();
        await visitor.GoAsync();
        await visitor.Browser.RunAsync("() => { document.querySelector('main').style.color = '#eee'; document.documentElement.removeAttribute('lang'); }");
        (await Axe.ViolationsAsync(visitor.Browser)).Should().Contain(one => one.StartsWith("color-contrast")).And.Contain(one => one.StartsWith("html-has-lang"));
    }
}
