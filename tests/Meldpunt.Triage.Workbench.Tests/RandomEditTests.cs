using System.Globalization;
using Meldpunt.Triage.Workbench.Tests.Showing;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>Whatever is done in the page, it finds what the library finds here.</summary>
public sealed class RandomEditTests(ShownWorkbench shown, ITestOutputHelper output)
{
    // Something that can be used in the part that is shown, by its number; true if it could.
    private const string Use =
        """
        number => {
          const usable = [...document.querySelectorAll("main button, main input:not([type=file]), main select, main textarea")].filter(one => !one.disabled && one.checkVisibility());
          const one = usable[number % usable.length];
          if (!one) return;
          if (one.type === "checkbox" || one.tagName === "BUTTON") { one.click(); return; }
          one.value = one.tagName === "SELECT" ? [...one.options].map(each => each.value)[number % one.options.length] : `word-${number % 97}`;
          one.dispatchEvent(new Event("change", { bubbles: true }));
        }
        """;

    private static readonly string[] Tabs = ["rules", "rules", "rules", "report", "guarantees", "facts"];

    private static readonly int Edits = int.Parse(Environment.GetEnvironmentVariable("MELDPUNT_EDITS") ?? "15", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1, "nl")]
    [InlineData(2, "en")]
    public async Task After_each_edit_the_page_finds_what_is_found_here(int seed, string language)
    {
        Random random = new(seed);
        await using WorkbenchPage page = await shown.OpenAsync(language: language);
        await page.OpenShippedAsync();
        string kept = (await page.KeptAsync()).Raw;
        string draft = (await page.KeptAsync()).Draft;
        int sound = 0;
        for (int edits = 0; edits < Edits;)
        {
            int number = random.Next();
            await page.ShowAsync(Tabs[number % Tabs.Length]);
            for (int step = 0; step < 3; step++) await page.Page.RunAsync(Use, random.Next());
            await page.Page.RunAsync("() => new Promise(done => setTimeout(done, 50))");
            await page.SettledAsync();
            if ((await page.KeptAsync()).Raw == kept) continue;
            edits++;
            string[] lines = Desk.Lines(await page.KeptAsync(), language);
            (await Desk.LinesAsync(page)).Should().Equal(lines, "of edit {0} by seed {1}", edits, seed);
            bool isSound = !lines.Any(line => line.StartsWith("fault", StringComparison.Ordinal));
            if (isSound)
            {
                sound++;
                draft = (await page.KeptAsync()).Draft;
            }

            await page.ShowAsync("changes");
            (await page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main [data-row]')].map(one => one.dataset.row)"))
                .Should().Equal(lines.Where(line => line.StartsWith("row", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ')[1..3])));
            while (!isSound && (await page.KeptAsync()).Draft != draft) await page.KeepAsync(() => page.PressAsync("#undo"));
            await page.SettledAsync();
            kept = (await page.KeptAsync()).Raw;
        }

        output.WriteLine($"seed {seed}: {sound} of {Edits} edits left a policy without faults");
        sound.Should().BePositive();
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }
}
