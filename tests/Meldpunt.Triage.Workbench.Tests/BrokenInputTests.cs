using System.IO.Compression;
using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;
using Meldpunt.Triage.Workbench.Tests.Showing;
using static Meldpunt.Triage.Workbench.Tests.Showing.WorkbenchPage;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>What cannot be read, or kept, is told, and whatever can be read is there.</summary>
public sealed class BrokenInputTests(ShownWorkbench shown)
{
    private const int ManyBytes = 10_000_000;

    private static readonly string Shipped = Encoding.UTF8.GetString(ShippedPolicy.Document());

    [Fact]
    public async Task A_file_that_is_no_policy_is_refused_in_words()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        foreach ((string name, byte[] content, string told) in new[]
        {
            ("words.json", "no JSON at all"u8.ToArray(), "JSON"),
            ("empty.json", [], "JSON"),
            ("truncated.json", Encoding.UTF8.GetBytes(Shipped[..(Shipped.Length / 2)]), "JSON"),
            ("truncated.zip", Archive("policy.json")[..^40], Word("open.damaged")),
            ("other.zip", Archive("other.json"), Word("open.no-policy")),
            ("scenarios.json", ScenarioDocument.Write(ScenarioGeneration.SmallestSuite(TriageEngine.Default)), Word("open.scenarios-first")),
            ("long.json", [.. "{\"id\": \""u8, .. Enumerable.Repeat((byte)'x', ManyBytes)], "JSON"),
            ("zeros.json", new byte[ManyBytes], "JSON"),
        })
        {
            await page.Page.RunAsync("() => { delete seen.answers.Open; }");
            await page.ChooseAsync("open-file", name, content);
            await page.UntilAsync("told => seen.answers.Open && document.querySelector('[role=alert]')?.textContent.includes(told)", told);
            (await page.TextsAsync("#open-shipped")).Should().ContainSingle("{0} leaves the start as it is", name);
        }

        await page.OpenShippedAsync();
        (await page.TextAsync("#state-findings")).Should().StartWith("✓");
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_policy_with_faults_opens_with_what_could_be_read_and_each_fault_is_told()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        foreach (string document in new[]
        {
            Shipped.Replace("\"place\": [\"cloud\"]", "\"place\": [\"clouds\"]", StringComparison.Ordinal),
            Shipped.Replace("\"routes\": [\"assess\", ", "\"routes\": [", StringComparison.Ordinal),
            "[1, 2]",
            """{ "id": "half", "version": "1", "itemFacts": [{ "id": "kind", "answers": ["a", "b"] }], "groups": [{ "id": "g", "rules": [{ "id": "r", "when": { "kind": ["c"] }, "route": "x" }] }] }""",
        })
        {
            PolicyReading reading = PolicyDocument.Read(Encoding.UTF8.GetBytes(document));
            await page.OpenAsync(Encoding.UTF8.GetBytes(document));
            (await page.TextsAsync("section[aria-labelledby=opening] li")).Should().Equal(reading.Faults.Select(fault => Spaced(fault.ToString())));
            (await page.KeptAsync()).Draft.Should().Be(Encoding.UTF8.GetString(PolicyDocument.Write(reading.Draft!)));
            (await page.TextsAsync("main tr.rule")).Should().HaveCount(reading.Draft!.Rules.Count());
            await page.ShowAsync("handover");
            (await page.Page.EvaluateAsync<bool>("() => document.querySelector('#handover').disabled")).Should().BeTrue();
            foreach (string tab in new[] { "report", "guarantees", "facts", "texts", "changes", "try", "past", "scenarios", "rules" }) await page.ShowAsync(tab);
            await page.PressAsync("#close");
        }

        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_two_tabs_with_one_draft_the_second_is_told_and_goes_on_with_a_copy()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenShippedAsync();
        string draft = (await page.KeptAsync()).Draft;

        await using WorkbenchPage second = await page.SecondTabAsync();
        await second.PressAsync(".go-on");
        await second.SettledAsync();
        (await second.TextAsync(".kept")).Should().Contain(Word("kept.other-tab"));
        await second.EditAsync(() => second.EnterAsync("#route-text", "refer"));
        (await page.KeptAsync()).Draft.Should().Be(draft, "the second tab keeps nothing in the draft of the first");

        await second.PressAsync(".kept button");
        await second.UntilAsync("told => !document.querySelector('.kept').textContent.includes(told)", Word("kept.other-tab"));
        (await second.KeptAsync()).Draft.Should().Contain("\"text\", \"when\": { \"format\": [\"text\"] }, \"route\": \"refer\"");
        (await page.KeptAsync()).Draft.Should().Be(draft);
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_draft_that_cannot_be_kept_is_told_and_a_damaged_one_can_be_saved_and_erased()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.Page.RunAsync("() => localStorage.setItem('workbench.draft.damaged', '{ half')");
        await page.LoadAsync();
        (await page.TextAsync(".choices .alarm")).Should().Be(Word("start.damaged"));
        await page.PressAsync("button", Word("start.save-damaged"));
        (string name, byte[] content) = await page.SavedAsync();
        (name, Encoding.UTF8.GetString(content)).Should().Be(("draft.txt", "{ half"));
        await page.Page.RunAsync("() => { confirm = () => true; }");
        await page.PressAsync("section[aria-labelledby=kept] button", Word("erase"));
        await page.UntilAsync("() => !document.querySelector('.choices .alarm') && localStorage.getItem('workbench.draft.damaged') === null");

        await page.OpenShippedAsync();
        await page.Page.RunAsync(
            "() => { for (let size = 1 << 22; size >= 1; size >>= 1) { try { for (let i = 0; ; i++) localStorage.setItem(`full-${size}-${i}`, 'x'.repeat(size)); } catch { } } }");
        await page.EditAsync(() => page.EnterAsync("[id='route-text']", "refer"));
        await page.PressAsync("#more-text");
        await page.EditAsync(() => page.EnterAsync("[id='text-en-reason.text']", new string('x', 10_000)));
        (await page.TextAsync(".kept")).Should().Contain(Word("kept.full"));
        await page.Page.RunAsync("() => { for (const key of Object.keys(localStorage)) if (key.startsWith('full-')) localStorage.removeItem(key); }");
        await page.EditAsync(() => page.EnterAsync("#route-cloud", "assess"));
        (await page.TextAsync(".kept")).Should().NotContain(Word("kept.full"));
        (await page.KeptAsync()).Draft.Should().Contain(new string('x', 10_000));
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_store_of_the_browser_the_page_works_and_says_that_nothing_is_kept()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.Page.SendAsync("Page.addScriptToEvaluateOnNewDocument", new
        {
            source = "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('closed', 'SecurityError'); } });",
        });
        await page.LoadAsync();
        await page.OpenShippedAsync();
        (await page.TextAsync(".kept")).Should().Contain(Word("kept.full"));
        await page.PressAsync("#more-cloud");
        await page.EditAsync(() => page.PressAsync("#remove-cloud"));
        (await page.TextAsync("#state-guarantees")).Should().StartWith("✗");
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static byte[] Archive(string name)
    {
        using MemoryStream content = new();
        using (ZipArchive archive = new(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream file = archive.CreateEntry(name).Open();
            file.Write(ShippedPolicy.Document());
        }

        return content.ToArray();
    }
}
