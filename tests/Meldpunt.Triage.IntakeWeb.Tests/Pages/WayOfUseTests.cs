using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>With a keyboard alone, without scripts, on a small screen.</summary>
public sealed class WayOfUseTests(BrowserFixture browser)
{
    private static readonly Dictionary<string, string> Answers = new() { ["format"] = "video", ["nature"] = "sexual-act", ["place"] = "in-doubt" };

    [Theory]
    [MemberData(nameof(Views.Languages), MemberType = typeof(Views))]
    public async Task A_report_can_be_made_with_a_keyboard_alone(string language)
    {
        await using Visitor visitor = await browser.BrowseAsync(language);
        await visitor.GoAsync();
        await TabToAsync(visitor, "main a.button");
        await LeaveByAsync(visitor, "Enter");
        for (int page = 0; page < 20 && !visitor.Path.EndsWith("/check", StringComparison.Ordinal); page++)
        {
            bool asksAddress = await visitor.QuestionAsync() == "items";
            await TabToAsync(visitor, asksAddress ? "#url" : "input[type=radio]");
            if (asksAddress) await visitor.Browser.TypeAsync("https://example.org/a");
            else await visitor.Browser.PressKeyAsync("Space");
            (await visitor.Browser.EvaluateAsync<bool>("() => document.activeElement.checked || document.activeElement.type === 'text'")).Should().BeTrue("Space chooses");
            await LeaveByAsync(visitor, "Enter");
        }

        await TabToAsync(visitor, "main form:not(.inline) .button");
        await LeaveByAsync(visitor, "Enter");
        visitor.Path.Should().Be($"/{language}/received");
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_element_with_the_focus_has_a_visible_outline()
    {
        await using Visitor visitor = await browser.BrowseAsync();
        await visitor.BeginAsync();
        for (int i = 0; i < 12; i++)
        {
            await visitor.Browser.PressKeyAsync("Tab");
            string style = await visitor.Browser.EvaluateAsync<string>(
                """
                () => {
                  const at = document.activeElement;
                  const shown = at.type === "radio" ? at.nextElementSibling : at;
                  return at === document.body ? "solid" : getComputedStyle(shown).outlineStyle;
                }
                """);
            style.Should().Be("solid");
        }
    }

    [Theory]
    [MemberData(nameof(Views.Languages), MemberType = typeof(Views))]
    public async Task A_report_can_be_made_without_scripts(string language)
    {
        await using Visitor visitor = await browser.VisitAsync(language, options: new() { RunsScripts = false });
        await visitor.BeginAsync();
        await visitor.ContinueAsync();
        (await visitor.ErrorSummary.CountAsync()).Should().Be(1);
        await visitor.AnswerAllAsync("https://example.org/a", Answers);
        await visitor.SendAsync();
        visitor.Path.Should().Be($"/{language}/received");
    }

    [Fact]
    public async Task No_page_is_wider_than_the_screen()
    {
        await using Visitor visitor = await browser.BrowseAsync();
        await visitor.BeginAsync();
        await FitsAsync(visitor);
        await visitor.AnswerAsync("yes");
        await FitsAsync(visitor);
        await visitor.FillInAsync($"https://example.org/{new string('a', 900)}", Answers);
        await FitsAsync(visitor);
        await visitor.SendAsync();
        await FitsAsync(visitor);
    }

    [Fact]
    public async Task A_printed_outcome_shows_the_reference_and_numbers_but_no_exit_button_or_footer()
    {
        await using Visitor visitor = await browser.BrowseAsync();
        await visitor.BeginAsync();
        await visitor.FillInAsync(null, Answers);
        await visitor.SendAsync();
        await visitor.Browser.ShowPrintAsync();
        (await visitor.Browser.IsVisibleAsync("#exit")).Should().BeFalse();
        (await visitor.Browser.IsVisibleAsync(".footer")).Should().BeFalse();
        (await visitor.Browser.IsVisibleAsync(".reference")).Should().BeTrue();
        (await visitor.Browser.IsVisibleAsync("a[href='tel:08007000']")).Should().BeTrue();
        (await visitor.Browser.PdfAsync()).Should().StartWith("%PDF"u8.ToArray());
    }

    private static async Task FitsAsync(Visitor visitor)
    {
        foreach (int width in (int[])[320, 360, 768, 1600])
        {
            await visitor.Browser.ResizeAsync(width, 700);
            int[] wide = await visitor.Browser.EvaluateAsync<int[]>("() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]");
            wide.Should().Equal([width, width], "{0} must fit", visitor.Path);
        }
    }

    private static async Task TabToAsync(Visitor visitor, string selector)
    {
        await visitor.Browser.DrawnAsync();
        for (int i = 0; i < 40; i++)
        {
            if (await visitor.Browser.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await visitor.Browser.PressKeyAsync("Tab");
        }

        throw new InvalidOperationException($"Tab does not lead to {selector} on {visitor.Path}.");
    }

    private static async Task LeaveByAsync(Visitor visitor, string key)
    {
        string before = visitor.Page.Url;
        await visitor.Browser.LeaveAsync(() => visitor.Browser.PressKeyAsync(key));
        visitor.Page.Url.Should().NotBe(before, "{0} leads on", key);
    }
}
