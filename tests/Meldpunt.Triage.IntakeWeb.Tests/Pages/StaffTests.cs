using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>What staff see: what came in, why it goes where it goes, and what other answers would do.</summary>
public sealed class StaffTests(BrowserFixture browser)
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["format"] = "photo",
        ["rendering"] = "photographic",
        ["persons"] = "child",
        ["nature"] = "sexual-pose",
        ["place"] = "cloud",
        ["anonymous"] = "yes",
    };

    [Fact]
    public async Task A_report_is_in_the_queue_of_its_route_with_an_explanation_and_can_be_marked_as_done()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor visitor = await browser.VisitAsync("en", host);
        await visitor.BeginAsync();
        await visitor.AnswerAsync("yes");
        await visitor.FillInAsync("https://drive.google.com/secret-path", Answers);
        await visitor.SendAsync();
        string reference = await visitor.Page.Locator(".reference").InnerTextAsync();
        await Analyst.SignInAsync(visitor);
        await visitor.PressAsync(".tabs:not(.states) a", "To another organisation");
        (await visitor.Page.Locator("tbody tr").InnerTextAsync()).Should().Contain(reference).And.Contain("Child may be in danger now").And.Contain("As far as we know the material is in a cloud");
        await visitor.PressAsync("tbody a");
        string report = await visitor.Page.Locator("main").InnerTextAsync();
        report.Should().Contain("This follows from these answers:").And.Contain("Where is the material? In a cloud (online storage)");
        report.Should().Contain("“Assessment by an analyst”, with this one answer:").And.NotContain("secret-path", "an address is shown when it is asked for");
        await visitor.PressAsync("a[href$='address=1']");
        (await visitor.Page.Locator("main code").InnerTextAsync()).Should().Be("https://drive.google.com/secret-path");
        await visitor.DoneAsync();
        (await visitor.Page.Locator("[role=status]").InnerTextAsync()).Should().Be($"Report {reference} is done.");
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().Contain("There are no reports here.");
        await visitor.PressAsync(".states a", "Done");
        (await visitor.Page.Locator("tbody tr").CountAsync()).Should().Be(1, "nothing is lost");
        await visitor.PressAsync("tbody a");
        (await visitor.Page.Locator(".holder").InnerTextAsync()).Should().Contain("Removed, or being removed").And.Contain("Done by developer on").And.Contain("Open again");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task The_what_if_page_shows_the_outcome_that_other_answers_would_have()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor visitor = await browser.VisitAsync("en", host);
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.FillInAsync("https://drive.google.com/x", Answers);
        await visitor.SendAsync();
        await Analyst.SignInAsync(visitor);
        await visitor.GoAsync("/staff?route=refer");
        await visitor.PressAsync("tbody a");
        await visitor.PressAsync("a[href*='/staff/what-if?']");
        (await visitor.Page.Locator("#result").InnerTextAsync()).Should().Be("Outcome: To another organisation");
        await visitor.Page.SelectOptionAsync("#place", "public-internet");
        await visitor.PressAsync("main form[method=get] .button");
        (await visitor.Page.Locator("#result").InnerTextAsync()).Should().Be("Outcome: Assessment by an analyst");
        await visitor.Page.SelectOptionAsync("#rendering", "drawn");
        await visitor.PressAsync("main form[method=get] .button");
        string drawn = await visitor.Page.Locator("main section").InnerTextAsync();
        drawn.Should().Contain("Outcome: Not for this hotline").And.Contain("the image is drawn").And.Contain("What would give another outcome");
        await visitor.Page.SelectOptionAsync("#immediate-danger", "in-doubt");
        await visitor.PressAsync("main form[method=get] .button");
        (await visitor.Page.Locator("main section").InnerTextAsync()).Should().Contain("What the reporter reads").And.Contain("Emergency number 112");
    }

    [Fact]
    public async Task The_policy_page_shows_every_rule_in_a_table_with_the_version_and_hash()
    {
        await using Visitor visitor = await browser.VisitAsync("en");
        await Analyst.SignInAsync(visitor);
        await visitor.GoAsync("/staff/policy");
        (await visitor.Page.Locator("[aria-labelledby=rules-caption] tbody tr").CountAsync()).Should().Be(TriageEngine.Default.Policy.Rules.Count());
        string page = await visitor.Page.Locator("main").InnerTextAsync();
        page.Should().Contain(TriageEngine.Default.Version.Sha256).And.Contain(TriageEngine.Default.Version.Version).And.Contain("Doubt never declines");
    }

    [Fact]
    public async Task Staff_pages_are_shown_only_between_signing_in_and_signing_out()
    {
        await using Visitor visitor = await browser.VisitAsync("nl");
        foreach (string page in (string[])["", "/policy", "/what-if", "/report/ABCDEFGH"])
        {
            await visitor.GoAsync($"/staff{page}");
            visitor.Path.Should().Be("/nl/staff/sign-in");
        }

        await Analyst.SignInAsync(visitor);
        visitor.Path.Should().Be("/nl/staff");
        await visitor.PressAsync(".staff-menu form[method=post] button");
        await visitor.GoAsync("/staff");
        visitor.Path.Should().Be("/nl/staff/sign-in");
    }

    [Theory]
    [InlineData("/en/staff/policy", "/en/staff/policy")]
    [InlineData("//example.org/en/staff", "/en/staff")]
    [InlineData("https://example.org/", "/en/staff")]
    [InlineData("/en/question", "/en/staff")]
    public async Task Whoever_signs_in_gets_the_page_of_staff_that_was_asked_for_and_no_other(string wanted, string page)
    {
        await using Visitor visitor = await browser.VisitAsync("en");
        await visitor.GoAsync($"/staff/sign-in?to={Uri.EscapeDataString(wanted)}");
        await visitor.PressAsync("main form .button");
        visitor.Path.Should().Be(page);
        await using Visitor other = await browser.VisitAsync("en");
        await other.GoAsync("/staff/policy");
        new Uri(other.Page.Url).Query.Should().Be("?to=%2Fen%2Fstaff%2Fpolicy");
    }
}
