using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>The list of reports: what is in it, and how it is narrowed and gone through.</summary>
public sealed class QueueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_says_which_of_how_many_it_shows_and_leads_on_and_back()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        for (int i = 0; i < 83; i++) await Day.AssessAsync(host);
        await using Visitor anna = await Analyst.SignInAsync(host);
        (await anna.Page.Locator(".pages p").InnerTextAsync()).Should().Be("1–50 of 83");
        (await anna.Page.Locator(".pages a").AllInnerTextsAsync()).Should().Equal("Next");
        string[] first = await anna.NumbersAsync();
        await anna.PressAsync(".pages a");
        (await anna.Page.Locator(".pages p").InnerTextAsync()).Should().Be("51–83 of 83");
        (await anna.Page.Locator(".pages a").AllInnerTextsAsync()).Should().Equal("Previous");
        first.Concat(await anna.NumbersAsync()).Should().OnlyHaveUniqueItems().And.HaveCount(83);
        await anna.GoAsync("/staff?route=assess&page=7");
        (await anna.Page.Locator(".pages p").InnerTextAsync()).Should().Be("51–83 of 83", "the last page is what a page too far shows");
    }

    [Fact]
    public async Task The_numbers_at_the_routes_and_states_are_those_of_the_store()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        IReadOnlyList<ReceivedReport> reports = await Day.SeedAsync(host, 60);
        await using Visitor anna = await Analyst.SignInAsync(host, "anna");
        ReceivedReport[] assess = [.. reports.Where(report => report.Route == "assess")];
        await Day.Store(host).TakeAsync(assess[0].Reference, null, "anna", DateTimeOffset.UtcNow, Stop);
        await Day.Store(host).TakeAsync(assess[1].Reference, null, "bert", DateTimeOffset.UtcNow, Stop);
        await Day.Store(host).HandleAsync(assess[2].Reference, "bert", "gone", DateTimeOffset.UtcNow, Stop);
        await anna.GoAsync("/staff?route=assess");
        string[] routes = ["assess", "needs-information", "refer", "out-of-scope"];
        string[] counts = await anna.Page.Locator(".tabs:not(.states) .count").AllInnerTextsAsync();
        IReadOnlyDictionary<string, int> waiting = await Day.Store(host).WaitingAsync(Stop);
        counts.Select(int.Parse).Should().BeEquivalentTo(routes.Select(route => waiting.GetValueOrDefault(route)));
        (await anna.Page.Locator(".states .count").AllInnerTextsAsync()).Should().Equal($"{assess.Length - 1}", "1", "2", "1");
        await anna.PressAsync(".states a", "Mine");
        (await anna.NumbersAsync()).Should().Equal(assess[0].Reference);
        await anna.PressAsync(".states a", "Taken");
        (await anna.NumbersAsync()).Should().BeEquivalentTo(assess[..2].Select(report => report.Reference));
        await anna.PressAsync(".states a", "Done");
        (await anna.NumbersAsync()).Should().Equal(assess[2].Reference);
        (await anna.Page.Locator(".reports tbody th").InnerTextAsync()).Should().Contain("Does not exist, or no longer");
    }

    [Fact]
    public async Task Filters_keep_each_other_on_every_link_and_page()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        ReceivedReport calm = await Day.AssessAsync(host);
        ReceivedReport old = await Day.TakeAsync(host, new("immediate-danger", "yes"), new("items[0]", "https://example.org/b"));
        ReceivedReport held = await Day.TakeAsync(host, new("immediate-danger", "yes"), new("items[0]", "https://example.org/c"));
        ReceivedReport wanted = await Day.TakeAsync(host, new("immediate-danger", "yes"), new("items[0]", "https://example.org/d"));
        await Day.MoveAsync(host, TimeSpan.FromDays(-3), old);
        await Day.Store(host).TakeAsync(held.Reference, null, "bert", DateTimeOffset.UtcNow, Stop);
        await using Visitor anna = await Analyst.SignInAsync(host, "anna");
        (await anna.NumbersAsync()).Should().Equal(old.Reference, held.Reference, wanted.Reference, calm.Reference);
        await anna.GoAsync("/staff?route=assess&urgent=true&free=true&new=true");
        (await anna.NumbersAsync()).Should().Equal(wanted.Reference);
        foreach (string box in (string[])["urgent", "free", "new"]) (await anna.Page.Locator($".filters [name={box}]").GetAttributeAsync("checked")).Should().NotBeNull();
        (await anna.Page.Locator(".tabs a").AllAttributesAsync("href")).Should().OnlyContain(href => href!.Contains("&urgent=true&free=true&new=true", StringComparison.Ordinal));
        await anna.PressAsync(".states a", "Taken");
        (await anna.NumbersAsync()).Should().Equal(held.Reference);
        await anna.PressAsync(".states a", "Open");
        (await anna.NumbersAsync()).Should().Equal([wanted.Reference], "what nobody has is asked for again");
        await anna.GoAsync("/staff?route=refer&urgent=true");
        (await anna.ReadAsync()).Should().Contain("There are no reports here for which all of this holds.");
    }

    [Theory]
    [InlineData("nl", "Voor zover we weten staat het materiaal in de cloud")]
    [InlineData("en", "As far as we know the material is in a cloud")]
    public async Task A_row_says_the_reasons_in_words_of_the_policy_and_nothing_where_there_are_none(string language, string words)
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await Day.TakeAsync(host, new("items[0]", "https://drive.google.com/a"), new("items[0].place", "cloud"));
        await Day.AssessAsync(host);
        await using Visitor anna = await Analyst.SignInAsync(host, language: language);
        await anna.GoAsync("/staff?route=refer");
        (await anna.Page.Locator("tbody .reasons").InnerTextAsync()).Should().StartWith(words);
        await anna.GoAsync("/staff?route=assess");
        (await anna.Page.Locator(".reasons").CountAsync()).Should().Be(0);
        (await anna.Page.Locator(".reports thead th").CountAsync()).Should().Be(3);
    }

    [Fact]
    public async Task A_row_says_danger_who_has_it_since_when_and_how_often_its_address_was_reported()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await Day.AssessAsync(host, "https://example.org/often");
        ReceivedReport report = await Day.TakeAsync(host, new("immediate-danger", "yes"), new("items[0]", "example.org/often"), new("items[1]", "https://example.org/once"));
        await Day.Store(host).TakeAsync(report.Reference, null, "bert", DateTimeOffset.UtcNow, Stop);
        await using Visitor anna = await Analyst.SignInAsync(host, "anna");
        string row = (await anna.Page.Locator(".reports tbody tr").AllInnerTextsAsync())[0];
        row.Should().Contain(Reference.Shown(report.Reference)).And.Contain("Child may be in danger now").And.MatchRegex("bert, since [0-9]{2}:[0-9]{2}").And.Contain("Address reported 2 times");
        await using Visitor bert = await Analyst.SignInAsync(host, "bert");
        (await bert.Page.Locator(".reports tbody tr").AllInnerTextsAsync())[0].Should().Contain("You, since");
        (await bert.Page.Locator(".next p").InnerTextAsync()).Should().Be($"You have: {Reference.Shown(report.Reference)}");
        (await anna.Page.Locator(".next p").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_route_that_is_none_is_no_page_and_other_nonsense_in_the_address_is_left_out()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await Day.AssessAsync(host);
        await using Visitor anna = await Analyst.SignInAsync(host);
        string site = host.Address.GetLeftPart(UriPartial.Authority);
        (await anna.Page.GotoAsync($"{site}/en/staff?route=nothing")).Should().Be(404);
        (await anna.Page.GotoAsync($"{site}/en/staff?route=&state=7&urgent=maybe&page=-1&new=yes")).Should().Be(200);
        (await anna.NumbersAsync()).Should().ContainSingle();
    }
}
