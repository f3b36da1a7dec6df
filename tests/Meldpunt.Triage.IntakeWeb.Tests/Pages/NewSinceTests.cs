using System.Net;
using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>What came in since somebody looked is told, and none of it is missed.</summary>
public sealed class NewSinceTests
{
    [Fact]
    public async Task On_a_first_visit_what_came_in_during_the_last_day_is_new()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        ReceivedReport old = await Day.AssessAsync(host);
        ReceivedReport recent = await Day.AssessAsync(host);
        await Day.TakeAsync(host, new DialogueStep("immediate-danger", "no"));
        await Day.MoveAsync(host, TimeSpan.FromHours(-25), old);
        await Day.MoveAsync(host, TimeSpan.FromHours(-23), recent);
        await using Visitor anna = await Analyst.SignInAsync(host);
        (await anna.Page.Locator(".seen p").InnerTextAsync()).Should().MatchRegex("^2 new since .+[0-9]{2}:[0-9]{2}, of which 1 here\\.$");
        (await anna.Page.Locator("tr.new a").AllInnerTextsAsync()).Should().Equal(Reference.Shown(recent.Reference));
        (await anna.Page.Locator("tr.new").InnerTextAsync()).Should().Contain("New", "it does not hang on a colour");
    }

    [Fact]
    public async Task What_came_in_after_the_list_was_made_is_still_new_when_all_is_marked_as_seen()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await Day.AssessAsync(host);
        await using Visitor anna = await Analyst.SignInAsync(host);
        await Task.Delay(5, TestContext.Current.CancellationToken);
        ReceivedReport meanwhile = await Day.AssessAsync(host);
        await anna.PressAsync(".seen button");
        (await anna.Page.Locator(".seen p").InnerTextAsync()).Should().MatchRegex("^1 new since [0-9]{2}:[0-9]{2}, of which 1 here\\.$");
        await anna.GoAsync("/staff?route=assess&new=true");
        (await anna.NumbersAsync()).Should().Equal(meanwhile.Reference);
        await anna.PressAsync(".seen button");
        (await anna.Page.Locator(".seen p").InnerTextAsync()).Should().StartWith("0 new");
        (await anna.Page.Locator(".seen button").CountAsync()).Should().Be(0);
        anna.Page.Url.Should().Contain("new=true", "the list stays what it was");
    }

    [Fact]
    public async Task The_cookie_is_for_the_staff_pages_alone_and_an_older_page_takes_nothing_back()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        using Form anna = await Form.OpenAsync(host.Address, "/en/staff/sign-in", new CookieContainer());
        await anna.PostAsync("/en/staff/sign-in");
        await anna.GetAsync("/en/staff");
        (await anna.PostAsync("/en/staff?handler=Seen", ("until", "soon"))).Status.Should().Be(HttpStatusCode.BadRequest);
        (await anna.PostAsync("/en/staff?handler=Seen", ("until", "99999999999999"))).Status.Should().Be(HttpStatusCode.BadRequest, "it lies ahead");
        long now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await anna.PostAsync("/en/staff?handler=Seen", ("until", $"{now}"));
        string cookie = anna.Cookies.Single(one => one.StartsWith("intake-seen=", StringComparison.Ordinal));
        cookie.Should().Contain($"intake-seen={now}").And.Contain("path=/en/staff").And.Contain("httponly").And.Contain("samesite=strict");
        await anna.PostAsync("/en/staff?handler=Seen", ("until", $"{now - 60_000}"));
        anna.Cookies.Should().BeEmpty("it was seen until later");
    }
}
