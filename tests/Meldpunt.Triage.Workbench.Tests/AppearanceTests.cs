using System.Text;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Workbench.Tests.Showing;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>Every part of the page can be read: narrow and wide, light and dark, with few colours and large letters.</summary>
public sealed class AppearanceTests(ShownWorkbench shown)
{
    // What is wider than its place. A box that scrolls sideways says what it is, and can be reached by keys.
    private const string Sideways =
        """
        () => {
          const { scrollWidth, clientWidth } = document.scrollingElement;
          const page = scrollWidth > clientWidth
            ? [`the page is ${scrollWidth - clientWidth} px wider, by ${[...document.querySelectorAll("body *")].filter(one => one.getBoundingClientRect().right > clientWidth + 1).slice(-2).map(one => one.outerHTML.slice(0, 120)).join(" and ")}`]
            : [];
          const boxes = [...document.querySelectorAll("body *")].filter(one => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX) && !one.matches("textarea, select, [role=group][tabindex='0']"));
          return [...page, ...boxes.map(one => `${one.tagName} ${one.className} ${one.id} is ${one.scrollWidth - one.clientWidth} px wider`)];
        }
        """;

    private static readonly string[] Tabs = ["rules", "report", "guarantees", "facts", "texts", "policy", "changes", "try", "past", "scenarios", "handover"];

    private static readonly (int Width, int Letters, bool IsDark, bool IsForced)[] Views =
    [
        (320, 16, false, false), (768, 16, true, false), (1400, 16, false, false), (2560, 16, true, false), (1400, 16, false, true), (1400, 32, true, false),
    ];

    public static TheoryData<string, string> States => [.. from state in new[] { "clean", "findings", "broken", "faults" } from language in AllLanguages(state) select (state, language)];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Every_part_fits_and_is_accessible_in_every_state(string state, string language)
    {
        await using WorkbenchPage page = await shown.OpenAsync(language: language);
        await page.OpenAsync(Documents[state]);
        if (state == "broken")
        {
            await page.PressAsync("#more-cloud");
            await page.EditAsync(() => page.PressAsync("#remove-cloud"));
        }

        List<string> wrong = [];
        int view = state.Length + language[0]; // Another view of each part in each state; in the long form all of each.
        foreach (string tab in Tabs)
        {
            await page.ShowAsync(tab);
            await ShowMoreAsync(page, tab, state);
            view++;
            for (int look = 0; look < Views.Length; look++)
            {
                await ViewAsync(page, Views[look]);
                wrong.AddRange((await page.Page.EvaluateAsync<string[]>(Sideways)).Select(one => $"{state} {tab} at {Views[look]}: {one}"));
                if (IsLong || look == view % Views.Length) wrong.AddRange((await Axe.ViolationsAsync(page.Page)).Select(one => $"{state} {tab} at {Views[look]}: {one}"));
            }
        }

        string.Join('\n', wrong).Should().BeEmpty();
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task The_start_fits_and_is_accessible_with_drafts_and_a_refused_file(string language)
    {
        await using WorkbenchPage page = await shown.OpenAsync(language: language);
        List<string> wrong = [];
        async Task LookAsync()
        {
            foreach ((int, int, bool, bool) view in Views)
            {
                await ViewAsync(page, view);
                wrong.AddRange(await page.Page.EvaluateAsync<string[]>(Sideways));
                wrong.AddRange(await Axe.ViolationsAsync(page.Page));
            }
        }

        await LookAsync();
        await page.OpenShippedAsync();
        await page.PressAsync("#close");
        await page.Page.RunAsync("() => localStorage.setItem('workbench.draft.damaged', '{')");
        await page.ChooseAsync("open-file", "none.json", "no policy"u8.ToArray());
        await page.UntilAsync("() => document.querySelector('[role=alert] li')");
        await LookAsync();
        string.Join('\n', wrong).Should().BeEmpty();
    }

    private static bool IsLong => Environment.GetEnvironmentVariable("MELDPUNT_VIEWS") == "all";

    private static Dictionary<string, byte[]> Documents { get; } = new()
    {
        ["clean"] = ShippedPolicy.Document(),
        ["broken"] = ShippedPolicy.Document(),
        ["findings"] = PolicyDocument.Write(PolicyDocument.Read(ShippedPolicy.Document()).PolicyOrThrow()
            .Rule("drawing", rule => rule with { Source = Citation.None }).Rule("text", rule => rule with { When = Condition.Where("format", "text", "audio") })
            .Rule("cloud", rule => rule with { Route = "out-of-scope" })),
        ["faults"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ShippedPolicy.Document())
            .Replace("\"place\": [\"cloud\"]", "\"place\": [\"clouds\"]", StringComparison.Ordinal).Replace("\"route\": \"out-of-scope\", \"source\": [\"5\"]", "\"route\": \"out-of-scoop\", \"source\": [\"55\"]", StringComparison.Ordinal)),
    };

    private static string[] AllLanguages(string state) => IsLong || state == "broken" ? ["nl", "en"] : state == "findings" ? ["en"] : ["nl"];

    // What is closed at first.
    private static async Task ShowMoreAsync(WorkbenchPage page, string tab, string state)
    {
        switch (tab)
        {
            case "rules":
                await page.PressAsync("#more-drawing");
                await page.PressAsync("[id='when-drawing-rendering']");
                break;
            case "report":
                await page.PressAsync("section[aria-labelledby=kind-referrals] article:nth-of-type(4) .entry-head [aria-expanded]");
                await page.PressAsync("section[aria-labelledby=kind-notices] article:nth-of-type(2) .condition");
                break;
            case "guarantees":
                await page.PressAsync("#guarantee-danger-first .entry-head [aria-expanded]");
                break;
            case "facts":
                await page.PressAsync("#fact-nature .entry-head [aria-expanded]");
                break;
            case "try" when state != "faults":
                await page.UntilAsync("() => document.querySelector('#side-after')");
                await page.Page.RunAsync("() => { for (const one of document.querySelectorAll('main details')) one.open = true; }");
                break;
            case "scenarios" when state is "clean" or "broken":
                await page.EditAsync(() => page.PressAsync("#scenarios-make"));
                break;
            case "past" when state != "faults":
                await page.ChooseAsync("past-file", "reports.jsonl", await File.ReadAllBytesAsync(TestPolicies.Clone.PathOf("samples", "data", "reports.jsonl")));
                await page.UntilAsync("() => seen.answers.Count && document.querySelector('main > [role=status]').innerText === ''");
                break;
        }
    }

    private static async Task ViewAsync(WorkbenchPage page, (int Width, int Letters, bool IsDark, bool IsForced) view)
    {
        await page.Page.ResizeAsync(view.Width, 900);
        await page.Page.SendAsync("Emulation.setEmulatedMedia", new
        {
            features = new[] { new { name = "prefers-color-scheme", value = view.IsDark ? "dark" : "light" }, new { name = "forced-colors", value = view.IsForced ? "active" : "none" } },
        });
        await page.Page.SendAsync("Page.setFontSizes", new { fontSizes = new { standard = view.Letters, @fixed = view.Letters } });
    }
}
