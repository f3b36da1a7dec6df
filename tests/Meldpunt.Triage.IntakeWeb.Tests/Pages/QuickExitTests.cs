using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Leaving at once, and leaving nothing behind that opens.</summary>
public sealed class QuickExitTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_exit_leaves_the_site_and_the_report_can_no_longer_be_opened(bool scripts)
    {
        await using Visitor visitor = await VisitAsync(scripts);
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        string before = visitor.Page.Url;
        await LeaveAsync(visitor, () => visitor.PressAsync("#exit"));
        await visitor.Page.GotoAsync(before);
        (await visitor.Heading.InnerTextAsync()).Should().Be("Deze melding is hier niet meer te openen");
        (await visitor.Page.CookiesAsync()).Should().NotContain(cookie => cookie.Name == "intake-key");
    }

    [Fact]
    public async Task Pressing_Esc_three_times_leaves_the_site()
    {
        await using Visitor visitor = await VisitAsync(scripts: true);
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.Browser.DrawnAsync();

        // The page wants them within seconds, and a busy machine is no hurried hand.
        await visitor.Browser.StopClockAsync();
        await visitor.Browser.PressKeyAsync("Escape");
        await visitor.Browser.PressKeyAsync("Escape");
        visitor.Path.Should().Be("/nl/question");
        await LeaveAsync(visitor, () => visitor.Browser.LeaveAsync(() => visitor.Browser.PressKeyAsync("Escape")));
    }

    [Fact]
    public async Task With_scripts_the_page_left_by_the_exit_is_not_in_the_history()
    {
        await using Visitor visitor = await VisitAsync(scripts: true);
        await visitor.GoAsync("/privacy");
        await visitor.BeginAsync();
        await LeaveAsync(visitor, () => visitor.PressAsync("#exit"));
        await visitor.Page.GoBackAsync();
        visitor.Path.Should().Be("/nl", "the page of the question was replaced");
    }

    private Task<Visitor> VisitAsync(bool scripts) => browser.BrowseAsync(options: new() { RunsScripts = scripts });

    // The browser of the tests finds no other host; that it asks for it is enough.
    private static async Task LeaveAsync(Visitor visitor, Func<Task> leave)
    {
        await leave();
        for (int wait = 0; wait < 1_200 && !visitor.Page.Requests.Contains("https://example.org/"); wait++) await Task.Delay(50);
        visitor.Page.Requests.Should().Contain("https://example.org/");
    }
}
