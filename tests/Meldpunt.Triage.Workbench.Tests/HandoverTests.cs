using System.Globalization;
using System.IO.Compression;
using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;
using Meldpunt.Triage.Workbench.Tests.Showing;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>What is handed over is what the library makes of the change, and opens again as it was.</summary>
public sealed class HandoverTests(ShownWorkbench shown)
{
    [Theory]
    [InlineData("nl", true)]
    [InlineData("en", false)]
    public async Task A_change_is_handed_over_and_gone_on_with(string language, bool hasScenarios)
    {
        await using WorkbenchPage page = await shown.OpenAsync(language: language);
        await page.OpenShippedAsync();
        await page.ShowAsync("scenarios");
        if (hasScenarios) await page.EditAsync(() => page.PressAsync("#scenarios-make"));
        await page.ShowAsync("rules");
        await page.EditAsync(() => page.PressAsync("#group-up-C"));
        await page.ShowAsync("facts");
        await page.PressAsync("#fact-rendering [aria-expanded]");
        if (!hasScenarios) await page.EditAsync(() => page.EnterAsync("#fact-rendering .details > .row .rename", "style"));
        await page.ShowAsync("changes");
        await page.EditAsync(() => page.TickAsync("main article:nth-of-type(1) label"));
        await page.EditAsync(() => page.TickAsync("main article:nth-of-type(2) label"));
        await page.ShowAsync("handover");
        await page.EditAsync(() => page.EnterAsync("#version", "2027.1"));
        Kept kept = await page.KeptAsync();
        string[] red = [.. (await page.AnsweredAsync("Scenarios"))["scenarios"]!.AsArray().Where(one => !(bool)one!["passed"]!).Select(one => (string)one!["name"]!)];
        (red.Length > 0).Should().Be(hasScenarios);

        await page.PressAsync("#handover");
        await page.UntilAsync("() => document.querySelector('#made').textContent");
        (string name, byte[] content) = await page.SavedAsync();

        name.Should().Be("meldpunt-kinderporno-nl-2027.1.zip");
        Dictionary<string, byte[]> files = Files(content);
        files.Keys.Should().BeEquivalentTo((string[])["policy.json", "policy-before.json", "allowed.json", .. hasScenarios ? [] : new[] { "renamed.json" }, "scenarios.json", "change.html", "change.md"]);
        PolicyDifference difference = Desk.Difference(kept);
        CultureInfo culture = new(language);
        Encoding.UTF8.GetString(files["policy.json"]).Should().Be(kept.Draft).And.Be(Encoding.UTF8.GetString(PolicyDocument.Write(Desk.Read(kept.Draft))));
        Encoding.UTF8.GetString(files["policy-before.json"]).Should().Be(Encoding.UTF8.GetString(PolicyDocument.Write(PolicyDocument.Read(ShippedPolicy.Document()).PolicyOrThrow())));
        Encoding.UTF8.GetString(files["change.html"]).Should().Be(HtmlExport.OfDifference(difference, culture));
        Encoding.UTF8.GetString(files["change.md"]).Should().Be(MarkdownExport.OfDifference(difference, culture));

        AllowedDifference allowed = difference.Except(DifferenceDocument.ReadAllowed(files["allowed.json"]).Content!);
        kept.Agreed.Should().HaveCount(2);
        Rows(allowed.Unexpected).Should().BeEquivalentTo(Rows(difference).Where((_, place) => place is not (0 or 1)), options => options.WithStrictOrdering());
        allowed.Unexpected.OtherChanges.Should().Equal(difference.OtherChanges);

        ScenarioSuite suite = ScenarioSuite.Create(TriageEngine.Create(Desk.Read(kept.Draft)), ScenarioDocument.Read(files["scenarios.json"]).Scenarios);
        suite.Run().Where(result => !result.Passed).Select(result => result.Scenario.Name).Should().Equal(red);
        suite.Scenarios.Count.Should().BeGreaterThan(hasScenarios ? ScenarioDocument.Read(Encoding.UTF8.GetBytes(kept.Scenarios)).Scenarios.Count : 0, "each change has a scenario");

        await page.PressAsync("#close");
        await page.OpenAsync(content, name);
        Kept again = await page.KeptAsync();
        (again.Draft, again.Opened, again.Renamed).Should().Be((kept.Draft, kept.Opened, kept.Renamed));
        again.Agreed.Should().BeEquivalentTo(kept.Agreed);
        again.Scenarios.Should().Be(Encoding.UTF8.GetString(files["scenarios.json"]));
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    // In the order in which the page has them.
    private static IEnumerable<string> Rows(PolicyDifference difference) =>
        from one in Desk.Tables(difference)
        from row in one.Table.Rows
        orderby row.TakesAway descending
        select $"{one.Space} {string.Join(' ', row.Where)} {row.Change} {row.Count}";

    private static Dictionary<string, byte[]> Files(byte[] content)
    {
        using ZipArchive archive = new(new MemoryStream(content));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using MemoryStream copy = new();
            using Stream file = entry.Open();
            file.CopyTo(copy);
            return copy.ToArray();
        });
    }
}
