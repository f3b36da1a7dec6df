using Meldpunt.Triage.Workbench.Tests.Showing;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>All of a change can be done without a mouse, and where the keys go can be seen.</summary>
public sealed class KeyboardTests(ShownWorkbench shown)
{
    private const int MostTabs = 400;

    [Fact]
    public async Task A_change_is_made_agreed_to_and_handed_over_by_keys_alone()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await ToAsync(page, "one.id === 'open-shipped'");
        await page.Page.PressKeyAsync("Enter");
        await page.SettledAsync();
        string opened = (await page.KeptAsync()).Draft;

        await ToAsync(page, "one.id === 'when-adults-only-persons'");
        await page.Page.PressKeyAsync("Enter");
        await ToAsync(page, "one.closest('.editor') && one.type === 'checkbox' && !one.checked");
        string ticked = (await page.KeepAsync(() => page.Page.PressKeyAsync("Space"))).Draft;
        ticked.Should().Contain("[\"child\", \"adults-only\"]");

        await ToAsync(page, "one.id === 'down-device'");
        string moved = (await page.KeepAsync(() => page.Page.PressKeyAsync("Enter"))).Draft;
        moved.IndexOf("\"direct-message\", \"when\"", StringComparison.Ordinal).Should().BeLessThan(moved.IndexOf("\"device\", \"when\"", StringComparison.Ordinal));
        await page.UntilAsync("() => document.activeElement.id === 'down-device'");
        (await page.KeepAsync(() => page.Page.PressKeyAsync("Enter"))).Draft.Should().NotBe(moved, "the keys stay with what is moved");

        await ToAsync(page, "one.id === 'undo'", back: true);
        (await page.KeepAsync(() => page.Page.PressKeyAsync("Space"))).Draft.Should().Be(moved);
        (await page.KeepAsync(() => page.Page.PressKeyAsync("Enter"))).Draft.Should().Be(ticked);

        await ToAsync(page, "one.id === 'route-text'");
        (await page.KeepAsync(() => page.Page.PressKeyAsync("ArrowUp"))).Draft.Should().NotBe(ticked, "arrows choose a route");
        await ToAsync(page, "one.id === 'undo'", back: true);
        await page.EditAsync(() => page.Page.PressKeyAsync("Enter"));

        await ToAsync(page, "one.id === 'tab-changes'");
        await page.Page.PressKeyAsync("Enter");
        while (await page.Page.EvaluateAsync<int>("() => document.querySelectorAll('main [type=checkbox]:not(:checked)').length") is > 0 and int left)
        {
            await ToAsync(page, "one.type === 'checkbox' && one.closest('main') && !one.checked");
            await page.KeepAsync(() => page.Page.PressKeyAsync("Space"));
            await page.UntilAsync("left => document.querySelectorAll('main [type=checkbox]:not(:checked)').length < left", $"{left}");
        }

        await ToAsync(page, "one.id === 'tab-handover'", back: true);
        await page.Page.PressKeyAsync("Enter");
        await page.SettledAsync();
        await ToAsync(page, "one.id === 'next-version'");
        await page.EditAsync(() => page.Page.PressKeyAsync("Enter"));
        await ToAsync(page, "one.id === 'handover'");
        await page.Page.PressKeyAsync("Enter");
        await page.UntilAsync("() => seen.saved.length && document.getElementById('made').textContent");
        (await page.SavedAsync()).Name.Should().EndWith(".zip");
        opened.Should().NotBe(ticked);
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    // On by Tab, or back by Shift and Tab, to where something holds; what has the focus on the way can be seen, and is marked.
    private static async Task ToAsync(WorkbenchPage page, string holds, bool back = false)
    {
        for (int tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Page.PressKeyAsync("Tab", back ? "Shift" : null);
            string at = await page.Page.EvaluateAsync<string>(
                $$"""
                () => {
                  const one = document.activeElement;
                  if (one === document.body) return "";
                  const marked = [one, one.nextElementSibling, ...one.labels ?? []].some(each => each && getComputedStyle(each).outlineStyle !== "none");
                  if (!marked) return `not marked: ${one.outerHTML.slice(0, 200)}`;
                  return {{holds}} ? "there" : "";
                }
                """);
            if (at == "there") return;
            at.Should().BeEmpty();
        }

        Assert.Fail($"No key leads to {holds}");
    }
}
