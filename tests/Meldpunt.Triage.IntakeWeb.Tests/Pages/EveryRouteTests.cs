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

    private static readonly (string Language, string Route, string Told)[] Told =
    [
        ("nl", "assess", "Beoordeling door een analist"),
        ("nl", "refer", "Naar een andere organisatie"),
        ("nl", "out-of-scope", "Niet voor dit meldpunt"),
        ("nl", "needs-information", "Je hebt geen beelden gemeld"),
        ("en", "assess", "Assessment by an analyst"),
        ("en", "refer", "To another organisation"),
        ("en", "out-of-scope", "Not for this hotline"),
        ("en", "needs-information", "You have not reported any images"),
    ];

    public static TheoryData<string, string, string> Routes => [.. Told.Where(one => Views.Languages.Any(language => language.Data == one.Language))];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Every_route_is_reached_by_clicking(string language, string route, string told)
    {
        await using Visitor visitor = await browser.VisitAsync(language);
        await visitor.BeginAsync();
        await AnswerAsync(visitor, route);
        await visitor.SendAsync();
        visitor.Path.Should().Be($"/{language}/received");
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().Contain(told);
        (await visitor.Page.Locator("a[href='tel:09008844']").CountAsync()).Should().Be(route == "refer" ? 1 : 0);
        visitor.Complaints.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Views.Languages), MemberType = typeof(Views))]
    public async Task Danger_shows_the_emergency_number_at_once_and_first_on_the_last_page(string language)
    {
        await using Visitor visitor = await browser.VisitAsync(language);
        await visitor.BeginAsync();
        await visitor.AnswerAsync("in-doubt");
        (await visitor.Page.Locator(".urgent a").GetAttributeAsync("href")).Should().Be("tel:112");
        await visitor.FillInAsync("https://example.org/a", PublicPhoto);
        await visitor.SendAsync();
        (await visitor.Page.Locator("main a[href^='tel:']").First.GetAttributeAsync("href")).Should().Be("tel:112");
        (await visitor.Page.Locator("main section.urgent").CountAsync()).Should().Be(1);
    }

    [Theory]
    [InlineData("yes", "child", "no", "Bel 112 als je dat nog niet hebt gedaan")]
    [InlineData("no", "adults-only", "yes", "Neem ook contact op met een organisatie hieronder")]
    [InlineData("yes", null, "no", "Bel 112 als je dat nog niet hebt gedaan")]
    [InlineData("no", null, "yes", "Neem contact op met een organisatie hieronder")]
    [InlineData("no", null, "no", "Je hebt geen beelden gemeld")]
    [InlineData("no", "child", "no", "Laat dit verder aan ons over")]
    [InlineData("no", "adults-only", "no", "Wij onderzoeken dit niet en geven het niet door")]
    public async Task Every_last_page_thanks_and_says_what_its_reporter_can_do(string danger, string? persons, string concern, string told)
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync(danger);
        if (persons is null) await visitor.NoItemAsync();
        await visitor.FillInAsync("https://example.org/a", new Dictionary<string, string> { ["persons"] = persons ?? "", ["nature"] = "sexual-act", ["child-concern"] = concern });
        await visitor.SendAsync();
        string page = await visitor.Page.Locator("main").InnerTextAsync();
        page.Should().Contain(told);
        page.Should().Contain("Dank je wel").And.Contain("Gaat het over jou?").And.Contain("Je kunt ermee naar de politie").And.NotContain("organisatie hierboven");
        (await visitor.Page.Locator("time").GetAttributeAsync("datetime")).Should().EndWith("Z");
    }

    [Fact]
    public async Task Questions_about_material_are_asked_only_once_there_is_material()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.NoItemAsync();
        (await visitor.FillInAsync(null, new Dictionary<string, string>())).Should().Be(2, "concern and anonymity");
        await visitor.PressAsync(".note a");
        await visitor.AddressAsync("https://example.org/a");
        int met = await visitor.FillInAsync(null, new Dictionary<string, string> { ["persons"] = "child", ["nature"] = "sexual-act", ["format"] = "photo", ["rendering"] = "photographic" });
        met.Should().Be(6, "four about the material, and what was done with it");
    }

    [Fact]
    public async Task Danger_reported_by_changing_an_answer_shows_the_emergency_number_at_once()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync("https://example.org/a");
        await visitor.StopEarlyAsync();
        (await visitor.Page.Locator("main .urgent").CountAsync()).Should().Be(0);
        await visitor.PressAsync("dd.action a");
        await visitor.AnswerAsync("yes");
        visitor.Path.Should().Be("/nl/check");
        (await visitor.Page.Locator("main .urgent a").GetAttributeAsync("href")).Should().Be("tel:112");
        (await visitor.Page.Locator(".safety .danger").InnerTextAsync()).Should().Contain("Bel nu");
        (await visitor.Page.TitleAsync()).Should().Be("Nakijken - Meldpunt", "what it is about stands in no history");
    }

    [Fact]
    public async Task A_reporter_who_wants_to_stay_anonymous_sees_the_anonymous_number_first()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.FillInAsync("http://example.onion/", new Dictionary<string, string>(PublicPhoto) { ["anonymous"] = "yes" });
        await visitor.SendAsync();
        (await visitor.Page.Locator(".cards a[href^='tel:']").AllAttributesAsync("href")).Should().Equal("tel:08007000", "tel:09008844");
    }

    [Fact]
    public async Task A_reporter_who_stops_early_can_send_the_report_and_sees_what_happens_with_it()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync("https://example.org/a");
        await visitor.StopEarlyAsync();
        (await visitor.Page.Locator(".note").InnerTextAsync()).Should().Contain("nog niet alle vragen");
        await visitor.SendAsync();
        (await visitor.Page.Locator("h2", "Beoordeling door een analist").CountAsync()).Should().Be(1, "doubt goes to a person");
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
