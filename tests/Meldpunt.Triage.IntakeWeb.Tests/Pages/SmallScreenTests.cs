using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>A small telephone, large letters, paper, and a history that somebody else reads.</summary>
public sealed class SmallScreenTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(320, 568, 1, 0.16)]
    [InlineData(390, 844, 1, 0.11)]
    [InlineData(390, 844, 2, 0.29)]
    public async Task The_bar_that_stays_in_sight_leaves_the_page_most_of_the_screen(int width, int height, int scale, double share)
    {
        await using Visitor visitor = await browser.BrowseAsync(options: new() { Width = width, Height = height });
        await visitor.GoAsync("/question");
        foreach (string next in (string[])["yes", "no"])
        {
            await visitor.Browser.RunAsync("scale => { document.documentElement.style.fontSize = `${112.5 * scale}%`; }", scale);
            (await visitor.Browser.EvaluateAsync<double>("() => document.querySelector('.safety').getBoundingClientRect().height / innerHeight")).Should().BeLessThan(share);
            (await visitor.Browser.EvaluateAsync<string[]>("() => [...document.body.querySelectorAll('*:not(.hidden):not(.skip-link)')].filter(one => one.getBoundingClientRect().right > innerWidth).map(one => one.outerHTML)"))
                .Should().BeEmpty("nothing runs out of the page");
            (await visitor.Browser.EvaluateAsync<bool>("() => [...document.querySelectorAll('.safety a')].every(link => link.getBoundingClientRect().height >= 24)")).Should().BeTrue("each can be pressed");
            if (next == "yes") await visitor.AnswerAsync(next);
        }
    }

    [Fact]
    public async Task On_paper_stands_when_it_was_received_and_nothing_that_can_only_be_pressed()
    {
        await using Visitor visitor = await browser.BrowseAsync();
        await visitor.BeginAsync();
        await visitor.FillInAsync("https://example.org/a", new Dictionary<string, string> { ["immediate-danger"] = "no" });
        await visitor.Browser.ShowPrintAsync();
        (await ShownAsync(visitor)).Should().NotContain("Verdergaan met de vragen").And.NotContain("Nog een adres melden").And.NotContain("Melding versturen").And.Contain("https://example.org/a");
        await visitor.Browser.ShowScreenAsync();
        await visitor.SendAsync();
        await visitor.Browser.ShowPrintAsync();
        (await ShownAsync(visitor)).Should().Contain("Ontvangen op").And.NotContain("Nog een melding doen").And.NotContain("Verlaat deze site");
    }

    [Fact]
    public async Task No_title_of_a_reporters_page_tells_what_it_is_about_and_each_question_has_its_own()
    {
        await using Visitor visitor = await browser.VisitAsync();
        List<string> titles = [];
        await Tour.ReporterAsync(visitor, async _ => titles.Add(await visitor.Page.TitleAsync()));
        titles.Should().AllSatisfy(title => title.Should().NotContainAny("kind", "seksu", "beeld", "materiaal", "112", "politie", "?"));
        titles.Should().Contain("Vraag 1 - Meldpunt").And.Contain("Fout: Vraag 2 - Meldpunt").And.Contain("Vraag 9 - Meldpunt");
    }

    [Fact]
    public async Task The_first_page_tells_how_to_leave_before_it_is_needed()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.GoAsync();
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().Contain("drie keer op Esc").And.Contain("Je browser onthoudt wel dat je hier was");
        (await visitor.Page.Locator("main a[href$='/privacy']").CountAsync()).Should().Be(1);
    }

    private static Task<string> ShownAsync(Visitor visitor) => visitor.Browser.EvaluateAsync<string>("() => document.body.innerText");
}
