using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>The work of staff with a keyboard alone, and on every width of screen.</summary>
public sealed class StaffKeyboardTests(BrowserFixture browser)
{
    [Fact]
    public async Task Reports_of_a_day_are_worked_off_with_a_keyboard_alone_and_each_begins_at_its_heading()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        IReadOnlyList<ReceivedReport> reports = await Day.SeedAsync(host, 200);
        await using Visitor visitor = await browser.BrowseAsync("en", host, new() { Width = 1200, Height = 900 });
        await visitor.GoAsync("/staff/sign-in");
        await TabToAsync(visitor, "#name");
        await visitor.Browser.TypeAsync("anna");
        await LeaveAsync(visitor, () => visitor.Browser.PressKeyAsync("Enter"));
        int waiting = reports.Count(report => report.Route == "assess");
        await LeaveAsync(visitor, () => PressAccessKeyAsync(visitor, "n"));
        List<string> done = [];
        for (int i = 0; i < 4; i++)
        {
            (await FocusAsync(visitor)).Should().Be("H1", "the heading of the report is what is read first");
            done.Add(visitor.Path[^Reference.Length..]);
            await TabToAsync(visitor, "input[type=radio]");
            for (int down = 0; down <= i; down++) await visitor.Browser.PressKeyAsync(down == 0 ? "Space" : "ArrowDown");
            await LeaveAsync(visitor, () => PressAccessKeyAsync(visitor, "k"));
        }

        done.Should().OnlyHaveUniqueItems();
        (await Day.Store(host).CountAsync(new() { Route = "assess", State = WorkState.Handled }, TestContext.Current.CancellationToken)).Should().Be(4);
        (await Day.Store(host).CountAsync(new() { Route = "assess", State = WorkState.Waiting }, TestContext.Current.CancellationToken)).Should().Be(waiting - 4);
        await PressAccessKeyAsync(visitor, "s");
        (await visitor.Browser.EvaluateAsync<string>("() => document.activeElement.id")).Should().Be("find-number");
        await visitor.Browser.TypeAsync(Analyst.Typed(done[0]));
        await LeaveAsync(visitor, () => visitor.Browser.PressKeyAsync("Enter"));
        visitor.Path.Should().EndWith(done[0]);
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_report_is_taken_by_its_key_and_without_an_outcome_the_keys_lead_to_what_is_missing()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        string report = (await Day.AssessAsync(host)).Reference;
        await using Visitor visitor = await browser.BrowseAsync("nl", host);
        await Analyst.SignInAsync(visitor, "anna");
        await visitor.GoAsync($"/staff/report/{report}");
        await LeaveAsync(visitor, () => PressAccessKeyAsync(visitor, "t"));
        (await Day.Store(host).FindAsync(report, TestContext.Current.CancellationToken))!.Taken!.Value.Staff.Should().Be("anna");
        await visitor.Browser.LeaveAsync(() => PressAccessKeyAsync(visitor, "k"));
        await TabToAsync(visitor, ".error-summary a");
        await visitor.Browser.PressKeyAsync("Enter");
        (await visitor.Browser.EvaluateAsync<string>("() => document.activeElement.id")).Should().Be("outcome-passed-on");
        foreach (string key in (string[])["S", "N", "T", "K"]) (await visitor.Page.Locator(".keys").InnerTextAsync()).Should().Contain(key);
    }

    [Fact]
    public async Task No_page_of_staff_is_wider_than_the_screen_and_a_small_one_shows_all_that_a_large_one_does()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await Day.SeedAsync(host, 80);
        await Day.TakeAsync(host, new("immediate-danger", "yes"), new("items[0]", $"https://example.org/{new string('a', 900)}"));
        await using Visitor visitor = await browser.BrowseAsync("nl", host);
        await Tour.StaffAsync(visitor, async _ =>
        {
            string[] words = [];
            foreach (int width in Views.AreFew ? (int[])[1600, 320] : [1600, 768, 390, 360, 320])
            {
                await visitor.Browser.ResizeAsync(width, 700);
                int[] wide = await visitor.Browser.EvaluateAsync<int[]>("() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]");
                wide.Should().Equal([width, width], "{0} must fit", visitor.Path);
                string[] shown = await visitor.Browser.EvaluateAsync<string[]>("() => [...document.querySelectorAll('tbody a, tbody .tag, tbody td')].filter(one => one.checkVisibility() && one.getBoundingClientRect().height > 0).map(one => one.textContent.trim())");
                if (width == 1600) words = shown;
                shown.Should().BeEquivalentTo(words, "nothing is hidden on {0}", visitor.Path);
            }
        });
    }

    // With Alt held down, the keyboard of the tools sends no character, and by that a browser finds the key.
    private static async Task PressAccessKeyAsync(Visitor visitor, string key)
    {
        await visitor.Browser.DrawnAsync();
        string code = key.ToUpperInvariant();
        await visitor.Browser.SendAsync("Input.dispatchKeyEvent", new { type = "rawKeyDown", modifiers = 1, key, code = $"Key{code}", windowsVirtualKeyCode = (int)code[0] });
        await visitor.Browser.SendAsync("Input.dispatchKeyEvent", new { type = "char", modifiers = 1, key, text = key, unmodifiedText = key });
        await visitor.Browser.SendAsync("Input.dispatchKeyEvent", new { type = "keyUp", modifiers = 1, key, code = $"Key{code}", windowsVirtualKeyCode = (int)code[0] });
    }

    private static Task<string> FocusAsync(Visitor visitor) => visitor.Browser.EvaluateAsync<string>("() => document.activeElement.tagName");

    private static async Task TabToAsync(Visitor visitor, string selector)
    {
        await visitor.Browser.DrawnAsync();
        for (int i = 0; i < 60; i++)
        {
            if (await visitor.Browser.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await visitor.Browser.PressKeyAsync("Tab");
        }

        throw new InvalidOperationException($"Tab does not lead to {selector} on {visitor.Path}.");
    }

    private static async Task LeaveAsync(Visitor visitor, Func<Task> press)
    {
        string before = visitor.Page.Url;
        await visitor.Browser.DrawnAsync();
        await visitor.Browser.LeaveAsync(press);
        visitor.Page.Url.Should().NotBe(before);
    }
}
