using System.Globalization;
using Meldpunt.Triage.Workbench.Tests.Showing;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>What the page costs. Times depend on the machine, and have no bound.</summary>
[Collection(nameof(Measured))]
public sealed class SizeAndTimeTests(ShownWorkbench shown, ITestOutputHelper output)
{
    private const int MostBytes = 4_000_000;

    // How long after an edit each answer of the worker had been drawn.
    private const string Edit =
        """
        async (id, value) => {
          const field = document.getElementById(id);
          const start = performance.now();
          seen.drawn = {};
          field.value = value;
          field.dispatchEvent(new Event("change", { bubbles: true }));
          while (!seen.drawn.Scenarios || !document.querySelector("#up-to-date")) await new Promise(done => setTimeout(done));
          const all = performance.now() - start;
          return [seen.drawn.Begin - start, seen.drawn.Findings - start, all];
        }
        """;

    [Fact]
    public async Task It_is_small_enough_for_a_slow_line_and_answers_while_somebody_looks()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await using WorkbenchPage page = await shown.OpenAsync(address: site.Address);
        double interactive = await page.Page.EvaluateAsync<double>("() => performance.now()");
        (int first, long firstBytes) = (site.Files, site.Bytes);
        await page.OpenShippedAsync();
        double opened = await page.Page.EvaluateAsync<double>("() => performance.now()");
        await page.UntilAsync("() => navigator.serviceWorker.controller?.state === 'activated'");
        Tell("files and bytes until it can be used", first, firstBytes);
        Tell("files and bytes with the worker and for use without a network", site.Files, site.Bytes);
        Tell("ms from nothing until it can be used", interactive);
        Tell("ms from nothing until the shipped policy is checked, the first time", opened);

        List<double[]> edits = [];
        for (int i = 0; i < 20; i++) edits.Add(await page.Page.EvaluateAsync<double[]>(Edit, i % 4 < 2 ? "route-text" : "route-device", i % 2 == 0 ? "assess" : "out-of-scope"));
        foreach ((string name, int place) in new[] { ("to what the document says", 0), ("to the findings", 1), ("to everything", 2) })
        {
            Tell($"ms from an edit {name}: median, worst", Median(edits.Select(edit => edit[place])), edits.Max(edit => edit[place]));
        }

        Tell("ms of the worker for the last edit, part by part", [.. (await page.Page.EvaluateAsync<string>("() => document.querySelector('#up-to-date').dataset.times")).Split(' ').Select(one => double.Parse(one, CultureInfo.InvariantCulture))]);
        site.Bytes.Should().BeInRange(1, MostBytes);
    }

    private void Tell(string name, params double[] values) => output.WriteLine($"| {name} | {string.Join(" | ", values.Select(value => value.ToString("#,0", CultureInfo.InvariantCulture)))} |");

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
