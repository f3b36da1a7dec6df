using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>What should not be sent is refused with a plain page, and nothing that was said is lost.</summary>
public sealed class HostileTests(BrowserFixture browser)
{
    private const string Script = "\"'><script>document.title='taken'</script><img src=x onerror=document.title='taken'>";

    [Fact]
    public async Task A_script_in_an_address_of_material_is_shown_as_text_on_every_page()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor visitor = await browser.VisitAsync(host: host);
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync($"https://example.org/{Script}");
        await visitor.StopEarlyAsync();
        (await visitor.Page.Locator("dd.address").InnerTextAsync()).Should().Contain(Script);
        await NothingRanAsync(visitor);
        await visitor.PressAsync("section:has(dd.address) dd.action a");
        (await visitor.Page.Locator("#url").InputValueAsync()).Should().Contain(Script);
        await visitor.Page.GoBackAsync();
        await visitor.SendAsync();
        await visitor.GoAsync("/staff/sign-in");
        await visitor.PressAsync("main form .button");
        string reference = (await host.Services.GetRequiredService<IReportStore>().ListAsync(new(), 0, 1, TestContext.Current.CancellationToken)).Single().Reference;
        await visitor.GoAsync($"/staff/report/{reference}?address=1");
        (await visitor.Page.Locator("dd.address code").InnerTextAsync()).Should().Contain(Script);
        (await visitor.Page.Locator("dd.address a").CountAsync()).Should().Be(0, "an address is never a link");
        await NothingRanAsync(visitor);
    }

    [Fact]
    public async Task A_script_in_the_URL_of_a_page_does_not_run()
    {
        string[] paths =
        [
            "/question?q={0}", "/question?e={0}", "/question?s={0}", "/question?c={0}&e=choose", "/check?s={0}", "/received?r={0}",
            "/staff?route={0}", "/staff/report/{0}", "/staff/what-if?format={0}&persons={0}", "/{0}",
        ];
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.GoAsync("/staff/sign-in");
        await visitor.PressAsync("main form .button");
        foreach (string path in paths)
        {
            await visitor.GoAsync(string.Format(null, path, Uri.EscapeDataString(Script)));
            await NothingRanAsync(visitor);
            if (!path.StartsWith("/staff", StringComparison.Ordinal)) (await visitor.Page.Locator("a[href='tel:112']").CountAsync()).Should().BePositive();
        }
    }

    [Theory]
    [InlineData("immediate-danger", "answer")]
    [InlineData("immediate-danger", "question")]
    [InlineData("immediate-danger", "press")]
    public async Task A_script_in_a_field_of_a_form_does_not_run_and_is_no_answer(string question, string field)
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.Page.RemoveAsync($"[name={field}]");
        await visitor.Page.AddFieldAsync(field, Script);
        await visitor.ContinueAsync();
        (await visitor.QuestionAsync()).Should().Be(question);
        await NothingRanAsync(visitor);
    }

    [Fact]
    public async Task A_removal_that_failed_is_not_done_when_the_report_is_sent_afterwards()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync("https://example.org/a");
        await visitor.StopEarlyAsync();
        await visitor.Page.RemoveAsync("[name=__RequestVerificationToken]");
        await visitor.PressAsync("form.inline button");
        await visitor.PressAsync("main a.button");
        (await visitor.Page.Locator("dd.address").CountAsync()).Should().Be(1);
        await visitor.SendAsync();
        visitor.Path.Should().Be("/nl/received", "sending sends, and takes nothing out");
    }

    [Fact]
    public async Task An_address_of_a_megabyte_is_refused_and_the_report_can_be_continued()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("yes");
        await visitor.AddressAsync($"https://example.org/{new string('a', 1_000_000)}");
        (await visitor.Heading.InnerTextAsync()).Should().Be("Dat was te veel tekst");
        await visitor.PressAsync("main a.button");
        (await visitor.QuestionAsync()).Should().Be("items");
        (await visitor.Page.Locator(".urgent").CountAsync()).Should().Be(1, "what was said before is still there");
        await NothingRanAsync(visitor);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused_and_can_be_sent_again()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor visitor = await browser.VisitAsync(host: host);
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync("https://example.org/a");
        await visitor.StopEarlyAsync();
        await visitor.Page.RemoveAsync("[name=__RequestVerificationToken]");
        await visitor.SendAsync();
        (await visitor.Heading.InnerTextAsync()).Should().Be("Dit formulier kon niet worden gelezen");
        (await host.Services.GetRequiredService<IReportStore>().WaitingAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        await visitor.PressAsync("main a.button");
        await visitor.SendAsync();
        visitor.Path.Should().Be("/nl/received");
    }

    [Fact]
    public async Task Without_cookies_an_answer_leads_to_a_page_that_says_cookies_are_needed()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.Page.ClearCookiesAsync();
        await visitor.AnswerAsync("no");
        (await visitor.Page.Locator(".lead").InnerTextAsync()).Should().Contain("cookies");
    }

    [Fact]
    public async Task A_draft_in_a_URL_does_not_open_when_changed_or_in_another_browser()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        string page = visitor.Page.Url;
        string state = page[(page.IndexOf("s=", StringComparison.Ordinal) + 2)..];
        await using Visitor other = await browser.VisitAsync();
        await other.BeginAsync();
        char last = state[20] == 'A' ? 'B' : 'A';
        foreach (string changed in (string[])[$"{state[..20]}{last}{state[21..]}", state[..^6], "AAAA", "x"])
        {
            (await visitor.Page.GotoAsync(page.Replace(state, changed, StringComparison.Ordinal))).Should().Be(410);
        }

        (await other.Page.GotoAsync(page)).Should().Be(410);
        (await other.Heading.InnerTextAsync()).Should().Be("Deze melding is hier niet meer te openen");
        await visitor.Page.GotoAsync(page);
        (await visitor.QuestionAsync()).Should().Be("items", "the real one still opens");
    }

    private static async Task NothingRanAsync(Visitor visitor)
    {
        (await visitor.Page.TitleAsync()).Should().NotBe("taken");
        (await visitor.Page.Locator("main script, script:not([src]), img, [onerror]").CountAsync()).Should().Be(0);
        visitor.Complaints.Should().BeEmpty();
    }
}
