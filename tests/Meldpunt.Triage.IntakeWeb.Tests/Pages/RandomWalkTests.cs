using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IntakeWeb.Received;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>
/// Somebody who does anything that a page offers, by seed: no page fails, nothing typed is lost, and what is kept is what the library decides
/// of what was said. MELDPUNT_WALKS says how many.
/// </summary>
public sealed class RandomWalkTests
{
    private const int Actions = 60;

    private static readonly string[] Typed =
    [
        "https://example.org/a", "https://example.org/b?c=d", "http://example.onion/", "http://localhost/x", "photo.jpg", "", "   ", "someone@example.org",
        "https://drive.google.com/file/d/1", "https://example.org/a https://example.org/b", "1. https://example.org/c, http://intranet/d; https://drive.google.com/e",
        "see https://example.org/f and example.org/g please", "http://voorbeeldsite/foto", "<script>alert(1)</script>", "{0} {1}", new('a', 9_000), "\u202Ehttps://example.org/\u202C", "https://example.org/ https://example.org/",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, int.Parse(Environment.GetEnvironmentVariable("MELDPUNT_WALKS") ?? "3", CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_is_done_no_page_fails_and_what_is_kept_is_what_was_said(int seed)
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        Random random = new(seed);
        PlainPage page = new();
        await using Visitor visitor = new(page, host.Address, random.Next(2) == 0 ? "nl" : "en");
        await visitor.GoAsync();
        for (int action = 0; action < Actions; action++)
        {
            await DoAsync(page, random);
            string text = page.Document.Body!.TextContent;
            page.Document.QuerySelectorAll("h1").Should().ContainSingle("{0} has one heading", page.Url);
            page.Document.QuerySelector("aside.safety").Should().NotBeNull();
            text.Should().NotContain("Er ging iets mis").And.NotContain("Something went wrong").And.NotMatchRegex("(fact|answer|route|notice|reason)[.][a-z]", "words, no keys");
            if (page.Document.QuerySelector(".reference") is { } reference) await ExpectKeptAsync(host, reference.TextContent.Replace(" ", "", StringComparison.Ordinal), text);
        }
    }

    // A form with something in each of its fields, and one of its buttons; or a link.
    private static async Task DoAsync(PlainPage page, Random random)
    {
        IHtmlAnchorElement[] links = [.. page.Document.QuerySelectorAll<IHtmlAnchorElement>("main a[href], .header a[href]").Where(link => link.Href.StartsWith("http://127.0.0.1", StringComparison.Ordinal))];
        IHtmlButtonElement[] buttons = [.. page.Document.QuerySelectorAll<IHtmlButtonElement>("main form button")];
        if (buttons.Length == 0 || (links.Length > 0 && random.Next(5) == 0))
        {
            await page.GotoAsync(links.Length == 0 ? page.Url : links[random.Next(links.Length)].Href);
            return;
        }

        IHtmlButtonElement button = buttons[random.Next(3) == 0 ? random.Next(buttons.Length) : 0];
        foreach (IHtmlInputElement input in button.Form!.QuerySelectorAll<IHtmlInputElement>("input[type=text]"))
        {
            if (random.Next(4) > 0 || input.Value.Length == 0) input.Value = Typed[random.Next(Typed.Length)];
        }

        foreach (IGrouping<string?, IHtmlInputElement> choices in button.Form!.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").GroupBy(input => input.Name))
        {
            IHtmlInputElement[] all = [.. choices];
            if (random.Next(8) > 0) all[random.Next(all.Length)].IsChecked = true;
        }

        await page.SendAsync(button.Form!, button);
    }

    private static async Task ExpectKeptAsync(IntakeHost host, string reference, string told)
    {
        ReceivedReport kept = (await host.Services.GetRequiredService<IReportStore>().FindAsync(reference, TestContext.Current.CancellationToken))!;
        Decision again = Dialogue.Resume(TriageEngine.Default, kept.Said!.Value).Close().Decision;
        RecordedOutcome outcome = kept.Decided.Outcome!;
        (outcome.Route, outcome.Items.Select(item => item.Route).ToValueList(), outcome.Notices).Should().Be((again.Route, again.Items.Select(item => item.Route).ToValueList(), again.Notices.Select(notice => notice.Id).ToValueList()));
        kept.Said.Value.Should().NotContain(step => step.Question == "searched" || step.Question == "shared");
        foreach (string route in outcome.Items.Select(item => item.Route).Distinct())
        {
            told.Should().ContainAny([.. TriageEngine.Default.Policy.Texts.Languages.Select(language => language.Entries.Single(entry => entry.Key == $"route.{route}").Text)]);
        }
    }
}
