using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Back and forth, changed answers, reloads, tabs: nothing is lost and nothing is mixed up.</summary>
public sealed class GoingBackTests(BrowserFixture browser)
{
    private const string Url = "https://example.org/a";

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["immediate-danger"] = "no",
        ["format"] = "photo",
        ["rendering"] = "photographic",
        ["persons"] = "child",
        ["nature"] = "sexual-pose",
        ["child-concern"] = "no",
        ["anonymous"] = "no",
        ["searched"] = "no",
        ["shared"] = "no",
    };

    [Fact]
    public async Task The_browsers_back_and_forward_show_each_question_as_it_was()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync(Url);
        string third = (await visitor.QuestionAsync())!;
        await visitor.Page.GoBackAsync();
        (await visitor.QuestionAsync()).Should().Be("items");
        await visitor.Page.GoBackAsync();
        (await visitor.QuestionAsync()).Should().Be("immediate-danger");
        await visitor.Page.GoForwardAsync();
        await visitor.Page.GoForwardAsync();
        (await visitor.QuestionAsync()).Should().Be(third);
        await visitor.Page.ReloadAsync();
        (await visitor.QuestionAsync()).Should().Be(third);
        visitor.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task The_link_back_shows_the_answer_given_and_continuing_keeps_later_answers()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync(Url);
        string third = (await visitor.QuestionAsync())!;
        await visitor.PressAsync(".back a");
        (await visitor.Page.Locator("#url").InputValueAsync()).Should().Be(Url);
        await visitor.PressAsync(".back a");
        (await visitor.Page.Locator("input[name=answer]:checked").GetAttributeAsync("value")).Should().Be("no");
        await visitor.ContinueAsync();
        (await visitor.QuestionAsync()).Should().Be(third, "the address is still known");
    }

    [Fact]
    public async Task A_changed_answer_keeps_the_others_and_asks_the_questions_that_it_makes_necessary()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.FillInAsync(Url, new Dictionary<string, string>(Answers) { ["persons"] = "adults-only" });
        await visitor.ChangeAsync("persons");
        await visitor.AnswerAsync("child");
        await visitor.FillInAsync(Url, Answers);
        string page = await visitor.Page.Locator("main").InnerTextAsync();
        page.Should().Contain("Iemand die jonger is dan 18, of er zo jong uitziet").And.Contain(Url).And.NotContain("Alleen volwassenen");
        await visitor.SendAsync();
        (await visitor.Page.Locator("h2", "Beoordeling door een analist").CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Material_can_be_added_to_a_report_and_removed_and_going_back_restores_it()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.FillInAsync(Url, Answers);
        await visitor.PressAsync("a.button.second");
        await visitor.AddressAsync("https://example.org/b");
        (await visitor.Page.Locator(".caption").InnerTextAsync()).Should().Be("Over materiaal 2");
        await visitor.FillInAsync(null, Answers);
        (await visitor.Page.Locator("dd.address").AllInnerTextsAsync()).Should().Equal(Url, "https://example.org/b");
        await visitor.PressAsync("form.inline button");
        (await visitor.Page.Locator("dd.address").AllInnerTextsAsync()).Should().Equal("https://example.org/b");
        await visitor.Page.GoBackAsync();
        (await visitor.Page.Locator("dd.address").CountAsync()).Should().Be(2, "taking out is a step like any other");
    }

    [Fact]
    public async Task Two_tabs_of_one_browser_make_two_separate_reports()
    {
        await using Visitor one = await browser.VisitAsync();
        await one.BeginAsync();
        await one.AnswerAsync("yes");
        await using Visitor two = await one.SecondTabAsync();
        await two.BeginAsync();
        await two.AnswerAsync("no");
        await one.FillInAsync("https://example.org/one", Answers);
        await two.FillInAsync("https://example.org/two", Answers);
        await one.SendAsync();
        await two.SendAsync();
        (await one.Page.Locator(".urgent").CountAsync(), await two.Page.Locator(".urgent").CountAsync()).Should().Be((1, 0));
        (await one.Page.Locator(".reference").InnerTextAsync()).Should().NotBe(await two.Page.Locator(".reference").InnerTextAsync());
    }

    [Fact]
    public async Task Changing_the_language_keeps_all_answers()
    {
        await using Visitor visitor = await browser.VisitAsync("nl");
        await visitor.BeginAsync();
        await visitor.FillInAsync(Url, Answers);
        await visitor.PressAsync("header nav a");
        visitor.Path.Should().Be("/en/check");
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().Contain("Someone who is under 18, or looks under 18").And.Contain(Url);
    }

    [Fact]
    public async Task The_privacy_page_and_the_first_page_lead_back_to_the_open_question()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.PressAsync(".footer a");
        visitor.Path.Should().Be("/nl/privacy");
        await visitor.PressAsync("main p a");
        (await visitor.QuestionAsync()).Should().Be("items");
        await visitor.PressAsync(".name a");
        await visitor.PressAsync("main a.button");
        (await visitor.QuestionAsync()).Should().Be("items");
    }
}
