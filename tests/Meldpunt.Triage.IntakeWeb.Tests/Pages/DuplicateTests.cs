using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>The page of a report says what of it was reported before, and shows nothing that is not there.</summary>
public sealed class DuplicateTests
{
    [Fact]
    public async Task An_address_and_a_host_that_were_reported_before_lead_to_the_reports_that_have_them_and_no_address_stands_in_a_URL()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        ReceivedReport first = await Day.AssessAsync(host, "https://example.org/planted");
        ReceivedReport other = await Day.TakeAsync(host, new("items[0]", "https://example.org/else"), new("items[0].place", "cloud"));
        ReceivedReport last = await Day.TakeAsync(host, new("items[0]", "https://alone.example/"), new("items[1]", "www.example.org/planted/"));
        await Day.Store(host).HandleAsync(first.Reference, "bert", "gone", DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);
        await using Visitor anna = await Analyst.SignInAsync(host, "anna");
        await anna.GoAsync($"/staff/report/{last.Reference}");
        string[] seen = await anna.Page.Locator(".seen-before").AllInnerTextsAsync();
        seen.Should().HaveCount(2, "nothing is said of what was reported once");
        seen[0].Should().StartWith("This address was reported 2 times, first on ");
        seen[1].Should().StartWith("This host was reported 3 times, first on ");
        await anna.PressAsync(".seen-before a", "This host");
        anna.Page.Url.Should().EndWith($"/en/staff/alike/{last.Reference}.1.host").And.NotContain("planted");
        (await anna.Heading.InnerTextAsync()).Should().Be($"Same host as material 2 of report {Reference.Shown(last.Reference)}");
        (await anna.NumbersAsync()).Should().BeEquivalentTo(first.Reference, other.Reference, last.Reference);
        (await anna.Page.Locator(".reports").InnerTextAsync()).Should().Contain("To another organisation").And.Contain("Does not exist, or no longer");
        await anna.PressAsync(".back a");
        await anna.PressAsync(".seen-before a", "This address");
        (await anna.NumbersAsync()).Should().BeEquivalentTo(first.Reference, last.Reference);
    }

    [Theory]
    [InlineData("ABCDEFGH.0.host")]
    [InlineData("{0}.7.host")]
    [InlineData("{0}.-1.host")]
    [InlineData("{0}.0.else")]
    [InlineData("{0}.0")]
    public async Task A_list_of_what_is_not_there_is_no_page(string item)
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        string report = (await Day.AssessAsync(host)).Reference;
        await using Visitor anna = await Analyst.SignInAsync(host);
        (await anna.Page.GotoAsync($"{host.Address.GetLeftPart(UriPartial.Authority)}/en/staff/alike/{string.Format(null, item, report)}")).Should().Be(404);
    }

    [Fact]
    public async Task A_report_without_material_has_no_explanation_and_one_without_an_address_offers_none_to_show()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor anna = await Analyst.SignInAsync(host);
        await OpenAsync(new DialogueStep("immediate-danger", "no"));
        (await anna.ReadAsync()).Should().NotContain("Explanation").And.NotContain("Show the internet address");
        await OpenAsync(new("items[0]", null), new("items[0].link", "none"));
        (await anna.ReadAsync()).Should().Contain("Explanation").And.NotContain("Show the internet address");
        await OpenAsync(new DialogueStep("items[0]", "https://example.org/"));
        (await anna.ReadAsync()).Should().Contain("Explanation").And.Contain("Show the internet address");

        async Task OpenAsync(params DialogueStep[] said) => await anna.GoAsync($"/staff/report/{(await Day.TakeAsync(host, said)).Reference}");
    }
}
