using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Every outcome, reached as people reach it.</summary>
public sealed class EveryRouteTests(BrowserFixture browser)
{
    private static readonly Dictionary<string, string> PublicPhoto = new()
    {
        ["immediate-danger"] = "no",
        ["format"] = "photo",
        ["rendering"] = "photographic",
        ["persons"] = "in-doubt",
        ["nature"] = "in-doubt",
        ["child-concern"] = "no",
        ["anonymous"] = "no",
        ["searched"] = "no",
        ["shared"] = "no",
    };

    public static TheoryData<string, string, string> Routes => new()
    {
        { "nl", "assess", "Beoordeling door een analist" },
        { "nl", "refer", "Naar een andere organisatie" },
        { "nl", "out-of-scope", "Niet voor dit meldpunt" },
        { "nl", "needs-information", "Meer informatie nodig" },
        { "en", "assess", "Assessment by an analyst" },
        { "en", "refer", "To another organisation" },
        { "en", "out-of-scope", "Not for this hotline" },
        { "en", "needs-information", "More information needed" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Every_route_is_reached_by_clicking(string language, string route, string told)
    {
        await using Visitor visitor = await browser.VisitAsync(language);
        await visitor.BeginAsync();
        await AnswerAsync(visitor, route);
        await visitor.SendAsync();
        visitor.Path.Should().Be($"/{language}/received");
        (await visitor.Page.Locator("h2", new() { HasTextString = told }).CountAsync()).Should().Be(1);
        (await visitor.Page.Locator("a[href='tel:09008844']").CountAsync()).Should().Be(route == "refer" ? 1 : 0);
        visitor.Complaints.Should().BeEmpty();
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Danger_gives_the_emergency_number_at_once_and_at_the_end_before_all_else(string language)
    {
        await using Visitor visitor = await browser.VisitAsync(language);
        await visitor.BeginAsync();
        await visitor.AnswerAsync("in-doubt");
        (await visitor.Page.Locator(".urgent a").GetAttributeAsync("href")).Should().Be("tel:112");
        await visitor.AnswerAllAsync("https://example.org/a", PublicPhoto);
        await visitor.SendAsync();
        (await visitor.Page.Locator("main a[href^='tel:']").First.GetAttributeAsync("href")).Should().Be("tel:112");
        (await visitor.Page.Locator("main section.urgent").CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Who_wants_to_stay_anonymous_hears_first_where_that_is_possible()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAllAsync("http://example.onion/", new Dictionary<string, string>(PublicPhoto) { ["anonymous"] = "yes" });
        await visitor.SendAsync();
        string[] numbers = await Task.WhenAll((await visitor.Page.Locator(".cards a[href^='tel:']").AllAsync()).Select(async link => (await link.GetAttributeAsync("href"))!));
        numbers.Should().Equal("tel:08007000", "tel:09008844");
    }

    [Fact]
    public async Task Who_stops_early_can_send_and_is_told_what_becomes_of_it()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync("https://example.org/a");
        await visitor.StopEarlyAsync();
        (await visitor.Page.Locator(".note").InnerTextAsync()).Should().Contain("nog niet alle vragen");
        await visitor.SendAsync();
        (await visitor.Page.Locator("h2", new() { HasTextString = "Beoordeling door een analist" }).CountAsync()).Should().Be(1, "doubt goes to a person");
    }

    private static async Task AnswerAsync(Visitor visitor, string route)
    {
        switch (route)
        {
            case "needs-information":
                await visitor.AnswerAsync("no");
                await visitor.NoItemAsync();
                await visitor.AnswerAllAsync(null, PublicPhoto);
                break;
            case "out-of-scope":
                await visitor.AnswerAllAsync("https://example.org/a", new Dictionary<string, string>(PublicPhoto) { ["persons"] = "adults-only" });
                break;
            case "refer":
                await visitor.AnswerAllAsync(null, PublicPhoto);
                break;
            default:
                await visitor.AnswerAllAsync("https://example.org/a", PublicPhoto);
                break;
        }
    }
}
