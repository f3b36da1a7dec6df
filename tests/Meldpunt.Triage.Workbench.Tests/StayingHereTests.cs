using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Workbench.Tests.Showing;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>What is drafted stays in the browser, and the browser needs nothing more once it has the page.</summary>
public sealed class StayingHereTests(ShownWorkbench shown)
{
    [Fact]
    public async Task Once_it_is_there_the_page_asks_for_nothing_and_opens_without_a_server()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await using WorkbenchPage page = await shown.OpenAsync(address: site.Address);
        await page.OpenShippedAsync();
        await page.UntilAsync("() => navigator.serviceWorker.controller?.state === 'activated'");
        int asked = site.Asked;

        await WorkAsync(page);

        site.Asked.Should().Be(asked);
        page.Page.Requests.Select(request => new Uri(request)).Where(request => request.Scheme is not ("blob" or "data")).Select(request => request.Host).Distinct().Should().Equal("127.0.0.1");
        (await page.ComplaintsAsync()).Should().BeEmpty();

        string kept = (await page.KeptAsync()).Draft;
        await site.StopAsync();
        await page.ReloadAsync();
        await page.SettledAsync();
        (await page.KeptAsync()).Draft.Should().Be(kept);
        await page.ShowAsync("rules");
        await page.PressAsync("#more-cloud");
        await page.EditAsync(() => page.PressAsync("#remove-cloud"));
        (await page.TextAsync("#state-guarantees")).Should().StartWith("✗");
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    // A session with everything in it.
    private static async Task WorkAsync(WorkbenchPage page)
    {
        await page.EditAsync(() => page.EnterAsync("#route-other-shocking-imagery", "out-of-scope"));
        await page.EditAsync(() => page.PressAsync("#undo"));
        await page.EditAsync(() => page.PressAsync("#redo"));
        await page.ShowAsync("changes");
        await page.KeepAsync(() => page.PressAsync("#agree-all"));
        await page.PressAsync("main article:nth-of-type(1) .try");
        await page.UntilAsync("() => document.querySelector('#side-after .route')");
        await page.PressAsync("#try-talk");
        await page.PressAsync(".question button:nth-of-type(2)");
        await page.ShowAsync("past");
        await page.ChooseAsync("past-file", "reports.jsonl", await File.ReadAllBytesAsync(Clone.PathOf("samples", "data", "reports.jsonl")));
        await page.UntilAsync("() => document.querySelector('#past-summary')");
        await page.ShowAsync("scenarios");
        await page.EditAsync(() => page.PressAsync("#scenarios-make"));
        await page.PressAsync("#scenarios-coverage");
        await page.UntilAsync("() => document.querySelector('#coverage')");
        await page.ShowAsync("handover");
        await page.EditAsync(() => page.PressAsync("#next-version"));
        await page.PressAsync("#handover");
        await page.UntilAsync("() => document.querySelector('#made').textContent");
    }
}
