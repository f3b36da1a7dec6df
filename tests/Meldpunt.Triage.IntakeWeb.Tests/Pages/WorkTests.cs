using System.Net;
using IntakeWeb.Received;
using IntakeWeb.Staff;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>What two people of staff do with reports, at once.</summary>
public sealed class WorkTests : IAsyncLifetime
{
    private IntakeHost _host = null!;
    private Visitor _anna = null!;
    private Visitor _bert = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await IntakeHost.StartAsync();
        _anna = await Analyst.SignInAsync(_host, "anna");
        _bert = await Analyst.SignInAsync(_host, "bert");
    }

    public async ValueTask DisposeAsync()
    {
        await _anna.DisposeAsync();
        await _bert.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_report_is_taken_and_given_back_and_everybody_sees_whose_it_is()
    {
        string report = await OpenAsync(_anna, _bert);
        (await _anna.Page.Locator(".holder").InnerTextAsync()).Should().Contain("Nobody has this report.");
        await _anna.PressAsync("button[value=take]");
        (await _anna.Page.Locator(".holder").InnerTextAsync()).Should().Contain("You have had this report since");
        await _bert.Page.ReloadAsync();
        (await _bert.Page.Locator(".holder").InnerTextAsync()).Should().Contain("anna has had this report since");
        await _anna.PressAsync("button[value=back]");
        (await HolderAsync(report)).Should().BeNull();
    }

    [Fact]
    public async Task Of_two_who_take_a_report_the_second_is_told_who_was_first()
    {
        string report = await OpenAsync(_anna, _bert);
        await _anna.PressAsync("button[value=take]");
        await _bert.PressAsync("button[value=take]");
        (await _bert.ErrorAsync()).Should().Be("anna has this report now. Nothing was changed.");
        (await HolderAsync(report)).Should().Be("anna");
        await _bert.PressAsync("button[value=take]", "Take over from anna");
        (await HolderAsync(report)).Should().Be("bert");
        await _anna.PressAsync("button[value=back]");
        (await _anna.ErrorAsync()).Should().Be("bert has this report now. Nothing was changed.");
        (await HolderAsync(report)).Should().Be("bert", "what is another's cannot be given back");
    }

    [Fact]
    public async Task Who_takes_over_from_somebody_who_meanwhile_gave_it_back_is_told_so()
    {
        string report = await OpenAsync(_anna);
        await _anna.PressAsync("button[value=take]");
        await OpenAsync(report, _bert);
        await _anna.PressAsync("button[value=back]");
        await _bert.PressAsync("button[value=take]");
        (await _bert.ErrorAsync()).Should().Be("Meanwhile nobody has this report any more. Nothing was changed.");
        await _bert.PressAsync("button[value=take]");
        (await HolderAsync(report)).Should().Be("bert");
    }

    [Fact]
    public async Task Taking_twice_by_two_presses_of_the_button_is_taking_once()
    {
        string report = await OpenAsync(_anna);
        Visitor second = await _anna.SecondTabAsync();
        await OpenAsync(report, second);
        await _anna.PressAsync("button[value=take]");
        await second.PressAsync("button[value=take]");
        (await second.ErrorSummary.CountAsync()).Should().Be(0);
        (await HolderAsync(report)).Should().Be("anna");
    }

    [Fact]
    public async Task A_report_that_somebody_else_has_cannot_be_done_and_the_page_says_whose_it_is()
    {
        string report = await OpenAsync(_bert);
        await OpenAsync(report, _anna);
        await _anna.PressAsync("button[value=take]");
        await _bert.Page.Locator("#note").FillAsync("what was found");
        await _bert.DoneAsync();
        (await _bert.ErrorAsync()).Should().Be("anna has this report now. Nothing was changed.");
        (await _bert.Page.Locator("#note").InputValueAsync()).Should().Be("what was found", "nothing is lost");
        (await _bert.Page.Locator("button[value=done]").CountAsync()).Should().Be(0);
        (await _bert.Page.Locator(".work").InnerTextAsync()).Should().Contain("anna has this report. Take it over");
        (await FindAsync(report)).Handled.Should().BeNull();
        (await Day.Store(_host).NotesAsync(report, Stop)).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_presses_done_twice_gets_the_next_report_and_keeps_the_note_once()
    {
        string reference = (await Day.AssessAsync(_host)).Reference;
        await _anna.GoAsync($"/staff/report/{reference}");
        await _anna.Page.Locator("#outcome-known").CheckAsync();
        await _anna.Page.Locator("#note").FillAsync("Seen.");
        string page = _anna.Page.Url;
        await _anna.PressAsync("button[value=done]");
        await _anna.Page.GoBackAsync();
        _anna.Page.Url.Should().Be(page);
        IReportStore store = _host.Services.GetRequiredService<IReportStore>();
        using Form form = await Form.OpenAsync(_host.Address, new Uri(page).PathAndQuery, await CookiesAsync());
        (HttpStatusCode status, string next) = await form.PostAsync(new Uri(page).PathAndQuery, ("outcome", "known"), ("note", "Seen."), ("press", "done"));
        (status, next).Should().Be((HttpStatusCode.Redirect, $"/en/staff?route=assess&done={reference}"));
        (await store.NotesAsync(reference, TestContext.Current.CancellationToken)).Should().ContainSingle();
    }

    private async Task<CookieContainer> CookiesAsync()
    {
        CookieContainer cookies = new();
        foreach ((string name, string value) in await _anna.Page.CookiesAsync()) cookies.Add(_host.Address, new Cookie(name, value));
        return cookies;
    }

    [Fact]
    public async Task A_report_is_done_with_an_outcome_of_the_list_and_nothing_else()
    {
        string report = await OpenAsync(_anna);
        await _anna.PressAsync("button[value=done]");
        (await _anna.ErrorAsync()).Should().Be("Choose what became of the report.");
        (await _anna.Page.Locator(".error-summary a").GetAttributeAsync("href")).Should().Be("#outcome-passed-on");
        (await _anna.Page.TitleAsync()).Should().StartWith("Error: ");
        await _anna.Page.AddFieldAsync("outcome", "burnt");
        await _anna.PressAsync("button[value=done]");
        (await _anna.ErrorAsync()).Should().Be("Choose what became of the report.");
        (await FindAsync(report)).Handled.Should().BeNull();
        foreach (string outcome in Outcomes.All)
        {
            await OpenAsync(report, _anna);
            await _anna.DoneAsync(outcome: outcome);
            (await _anna.StatusAsync()).Should().Be($"Report {Reference.Shown(report)} is done.");
            (await FindAsync(report)).Handled!.Value.Outcome.Should().Be(outcome);
            await OpenAsync(report, _bert);
            (await _bert.Page.Locator(".holder").InnerTextAsync()).Should().Contain("Done by anna on");
            (await _bert.Page.Locator("button[value=done]").CountAsync()).Should().Be(0);
            await _bert.PressAsync("button[value=reopen]");
            (await FindAsync(report)).Should().BeEquivalentTo(new { Handled = ((DateTimeOffset, string)?)null, Taken = ((string, DateTimeOffset)?)null });
        }
    }

    [Fact]
    public async Task Who_is_done_with_a_report_that_another_was_done_with_is_told_by_whom_and_when()
    {
        string report = await OpenAsync(_bert);
        await Day.Store(_host).HandleAsync(report, "anna", "gone", DateTimeOffset.UtcNow, Stop);
        await _bert.DoneAsync(outcome: "known");
        (await _bert.ErrorAsync()).Should().StartWith("Meanwhile anna was done with this report, on");
        (await FindAsync(report)).Handled!.Value.Outcome.Should().Be("gone");
    }

    [Fact]
    public async Task The_next_report_is_the_first_that_nobody_has_and_mine_come_before_all()
    {
        ReceivedReport calm = await Day.AssessAsync(_host);
        ReceivedReport held = await Day.TakeAsync(_host, new("immediate-danger", "yes"), new("items[0]", "https://example.org/b"));
        ReceivedReport urgent = await Day.TakeAsync(_host, new("immediate-danger", "yes"), new("items[0]", "https://example.org/c"));
        await Day.Store(_host).TakeAsync(held.Reference, null, "bert", DateTimeOffset.UtcNow, Stop);
        (await NextAsync(_anna)).Should().Be(urgent.Reference);
        (await HolderAsync(urgent.Reference)).Should().Be("anna");
        (await NextAsync(_anna)).Should().Be(urgent.Reference, "she has it");
        (await NextAsync(_bert)).Should().Be(held.Reference);
        await _bert.DoneAsync("next");
        _bert.Path.Should().EndWith(calm.Reference);
        (await _bert.StatusAsync()).Should().Be($"Report {Reference.Shown(held.Reference)} is done.");
        await _bert.DoneAsync("next");
        _bert.Path.Should().Be("/en/staff");
        (await _bert.Page.Locator("[role=status]").AllInnerTextsAsync()).Should()
            .Equal($"Report {Reference.Shown(calm.Reference)} is done.", "There is no report left that nobody has: Assessment by an analyst.");
        await _bert.GoAsync("/staff?route=refer");
        await _bert.PressAsync(".next button");
        (await _bert.StatusAsync()).Should().Be("There is no report left that nobody has: To another organisation.");
    }

    [Fact]
    public async Task Many_who_ask_for_the_next_report_at_once_get_one_each()
    {
        for (int i = 0; i < 12; i++) await Day.AssessAsync(_host);
        NextReport next = _host.Services.GetRequiredService<NextReport>();
        string?[] got = await Task.WhenAll(Enumerable.Range(0, 15).Select(i => Task.Run(() => next.TakeAsync("assess", $"staff {i}", Stop))));
        got.Where(one => one is not null).Should().OnlyHaveUniqueItems().And.HaveCount(12);
    }

    [Fact]
    public async Task A_button_that_there_is_not_is_refused_and_changes_nothing()
    {
        string report = await OpenAsync(_anna);
        await _anna.Page.AddFieldAsync("press", "burn");
        ((PlainPage)_anna.Page).Document.QuerySelector("button[value=note]")!.RemoveAttribute("name");
        await _anna.PressAsync("button[value=note]");
        (await _anna.Heading.InnerTextAsync()).Should().NotContain("Report");
        (await FindAsync(report)).Taken.Should().BeNull();
    }

    private async Task<string> OpenAsync(params Visitor[] visitors)
    {
        string report = (await Day.AssessAsync(_host)).Reference;
        await OpenAsync(report, visitors);
        return report;
    }

    private static async Task OpenAsync(string report, params Visitor[] visitors)
    {
        foreach (Visitor visitor in visitors) await visitor.GoAsync($"/staff/report/{report}");
    }

    private static async Task<string> NextAsync(Visitor visitor)
    {
        await visitor.GoAsync("/staff?route=assess");
        await visitor.PressAsync(".next button");
        return visitor.Path[^Reference.Length..];
    }

    private async Task<ReceivedReport> FindAsync(string report) => (await Day.Store(_host).FindAsync(report, Stop))!;

    private async Task<string?> HolderAsync(string report) => (await FindAsync(report)).Taken?.Staff;
}
