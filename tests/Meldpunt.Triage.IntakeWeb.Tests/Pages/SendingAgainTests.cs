using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>What was sent and is sent again: the same once, another beside it, and the last word last.</summary>
public sealed class SendingAgainTests(BrowserFixture browser)
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
    public async Task A_report_sent_twice_is_kept_once_and_one_changed_after_sending_is_kept_as_another()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor visitor = await browser.VisitAsync(host: host);
        await visitor.BeginAsync();
        await visitor.FillInAsync(Url, Answers);
        await visitor.SendAsync();
        string first = await visitor.Page.Locator(".reference").InnerTextAsync();
        await visitor.Page.ReloadAsync();
        (await visitor.Page.Locator(".reference").InnerTextAsync()).Should().Be(first);
        await visitor.Page.GoBackAsync();
        await visitor.SendAsync();
        (await visitor.Page.Locator(".reference").InnerTextAsync()).Should().Be(first);
        await visitor.Page.GoBackAsync();
        await visitor.ChangeAsync("nature");
        await visitor.AnswerAsync("not-sexual");
        await visitor.SendAsync();
        string second = await visitor.Page.Locator(".reference").InnerTextAsync();
        second.Should().NotBe(first);
        IReportStore store = host.Services.GetRequiredService<IReportStore>();
        (await store.WaitingAsync(TestContext.Current.CancellationToken)).Should().BeEquivalentTo(new Dictionary<string, int> { ["assess"] = 1, ["out-of-scope"] = 1 });
        (await store.ListAsync(new(), 0, 9, TestContext.Current.CancellationToken)).Select(report => report.Draft).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task An_answer_changed_back_after_sending_is_kept_as_a_new_report()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor visitor = await browser.VisitAsync(host: host);
        await visitor.BeginAsync();
        await visitor.FillInAsync(Url, Answers);
        List<string> references = [];
        foreach (string nature in (string[])["sexual-pose", "not-sexual", "sexual-pose"])
        {
            if (references.Count > 0)
            {
                await visitor.Page.GoBackAsync();
                (await visitor.Page.Locator(".note").First.InnerTextAsync()).Should().Contain("al verstuurd");
                await visitor.ChangeAsync("nature");
                await visitor.AnswerAsync(nature);
            }

            await visitor.SendAsync();
            references.Add(await visitor.Page.Locator(".reference").InnerTextAsync());
        }

        references.Should().OnlyHaveUniqueItems();
        (await host.Services.GetRequiredService<IReportStore>().WaitingAsync(TestContext.Current.CancellationToken)).Should().BeEquivalentTo(new Dictionary<string, int> { ["assess"] = 2, ["out-of-scope"] = 1 });
    }

    [Fact]
    public async Task An_outcome_opens_only_in_its_own_browser_and_only_by_its_whole_address()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.FillInAsync(Url, Answers);
        await visitor.SendAsync();
        string outcome = visitor.Page.Url;
        string bare = outcome[..outcome.IndexOf('?', StringComparison.Ordinal)];
        foreach (string gone in (string[])[bare, $"{bare}?r=changed", outcome[..^6]]) (await visitor.Page.GotoAsync(gone)).Should().Be(410);
        await using Visitor other = await browser.VisitAsync();
        (await other.Page.GotoAsync(outcome)).Should().Be(410);
        (await visitor.Page.GotoAsync(outcome)).Should().Be(200, "the real one still opens");
    }
}
