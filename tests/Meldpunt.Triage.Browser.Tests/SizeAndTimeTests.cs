using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.Browser.Tests;

/// <summary>What the page costs: the figures of docs/browser.md. Times depend on the machine, and have no bound.</summary>
public sealed class SizeAndTimeTests(ShownPage shown, ITestOutputHelper output)
{
    private const int MostBytes = 2_000_000;

    private const string Measure =
        """
        async () => {
          const { Page } = await import("/page.js");
          const report = document.getElementById("report").value, policy = Page.Document();
          await Page.Decide(report);
          const start = performance.now();
          const median = async action => {
            const times = [];
            for (let i = 0; i < 9; i++) { const from = performance.now(); await action(); times.push(performance.now() - from); }
            return times.sort((a, b) => a - b)[4];
          };
          const first = performance.now();
          Page.Check(policy);
          const checked = performance.now() - first;
          const loaded = performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"));
          return [
            loaded.length, loaded.reduce((sum, one) => sum + one.encodedBodySize, 0), start, await median(() => Page.Decide(report)),
            await median(() => Page.Explain(report, "nl")), checked, await median(() => Page.Check(policy)),
          ];
        }
        """;

    [Fact]
    public async Task It_is_small_enough_for_a_slow_line()
    {
        string[] names = ["files", "bytes over the wire", "ms from nothing to the first decision", "ms to decide", "ms to explain", "ms to check, the first time", "ms to check"];
        await using BrowserPage page = await shown.OpenAsync();
        double[] measured = await page.EvaluateAsync<double[]>(Measure);
        foreach ((string name, double value) in names.Zip(measured)) output.WriteLine($"| {name} | {value:#,0.#} |");
        measured[1].Should().BeInRange(1, MostBytes);
    }
}
