using System.Buffers;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Workbench.Tests.Showing;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>Reports that came in are counted in the page as here.</summary>
public sealed class CameInTests(ShownWorkbench shown)
{
    private static readonly byte[] Reports = File.ReadAllBytes(Clone.PathOf("samples", "data", "reports.jsonl"));

    [Fact]
    public async Task Reports_and_a_journal_are_counted_as_here()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenShippedAsync();
        await page.ShowAsync("report");
        await page.PressAsync("section[aria-labelledby=kind-notices] article:nth-of-type(1) .entry-head [aria-expanded]");
        await page.EditAsync(() => page.PressAsync("section[aria-labelledby=kind-notices] .details .row > button"));
        await page.ShowAsync("rules");
        await page.PressAsync("#more-no-link");
        await page.EditAsync(() => page.PressAsync("#remove-no-link"));
        await page.ShowAsync("past");
        Kept kept = await page.KeptAsync();

        foreach ((string name, byte[] file, bool isClosed) in new[] { ("reports.jsonl", Reports, false), ("journal.jsonl", Journal(), false), ("broken.jsonl", [.. Reports, .. "{\"items\":[{\"place\":\"darkweb\"}]}\nno report\n"u8], true) })
        {
            if (isClosed) await page.TickAsync("main .row label", true, WorkbenchPage.Word("past.closed"));
            await page.Page.RunAsync("() => { delete seen.answers.Count; delete seen.answers.CountClosed; }");
            await page.ChooseAsync("past-file", name, file);
            string method = isClosed ? "CountClosed" : "Count";
            await page.UntilAsync("method => seen.answers[method] && document.querySelector('#past-summary')", method);
            JsonNode seen = await page.AnsweredAsync(method);
            using MemoryStream input = new(file);
            PastReportsSummary past = await new PastReports(Desk.Difference(kept)) { IsClosed = isClosed }.CompareAsync(input);

            past.Changed.Should().BePositive();
            Numbers(seen).Should().Be($"{past.Read} {past.Faulty} {past.Records} {past.Changed} {past.Unreadable} {past.WithoutRow} {string.Join(',', past.WithoutRowLines)}");
            seen["rows"]!.AsArray().Select(row => $"{row!["number"]} {row["reports"]} {string.Join(',', row["lines"]!.AsArray())}")
                .Should().Equal(past.Rows.Select(row => $"{row.Place.Number} {row.Count} {string.Join(',', row.Lines)}"));
            (await page.TextAsync("#past-summary")).Should().Contain($"{past.Read}").And.Contain($"{past.Changed}");
            (await page.TextsAsync("main tbody tr td:nth-of-type(3)")).Should().Equal(past.Rows.Select(row => $"{row.Count}"));
        }

        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    private static string Numbers(JsonNode seen) =>
        $"{seen["read"]} {seen["faulty"]} {seen["records"]} {seen["changed"]} {seen["unreadable"]} {seen["withoutRow"]} {string.Join(',', seen["withoutRowLines"]!.AsArray())}";

    private static byte[] Journal()
    {
        TriageEngine engine = TriageEngine.Default;
        ArrayBufferWriter<byte> lines = new();
        foreach (string line in File.ReadLines(Clone.PathOf("samples", "data", "reports.jsonl")))
        {
            if (engine.Read(System.Text.Encoding.UTF8.GetBytes(line)).Report is { } report)
            {
                new DecisionRecord { Time = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero), Report = report.Answers, Decision = engine.Decide(report) }.Write(lines);
            }
        }

        return lines.WrittenSpan.ToArray();
    }
}
