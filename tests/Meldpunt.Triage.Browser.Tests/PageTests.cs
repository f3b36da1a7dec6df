using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Browser.Tests;

/// <summary>In a browser, trimmed and interpreted, the library says the same as here.</summary>
public sealed class PageTests(ShownPage shown)
{
    private static readonly TriageEngine Engine = TriageEngine.Default;

    private static readonly string[] Reports = File.ReadAllLines(Clone.PathOf("samples", "data", "reports.jsonl"));

    [Fact]
    public async Task Ten_reports_are_decided_as_on_a_server()
    {
        await using BrowserPage page = await shown.OpenAsync();
        foreach (string report in Reports.Where((_, line) => line % 8 == 0).Take(10))
        {
            await page.PressAsync("report", report, "decide", "decision");
            (await page.TextsAsync("#decision")).Should().Equal(Decide(report).ToJson());
        }
    }

    [Fact]
    public async Task Many_lines_are_decided_as_on_all_cores_of_a_server_and_what_is_wrong_with_one_is_told()
    {
        string lines = string.Join('\n', Reports.Append("""{"items":[{"place":"darkweb"}]}"""));
        using MemoryStream input = new(Encoding.UTF8.GetBytes(lines));
        using MemoryStream output = new();
        await new TriageLines(Engine).DecideAsync(input, output);

        await using BrowserPage page = await shown.OpenAsync();
        await page.PressAsync("report", lines, "decide", "decision");

        (await page.TextsAsync("#decision")).Should().Equal(Encoding.UTF8.GetString(output.ToArray()));
        (await page.TextsAsync("#decision")).Single().Should().Contain("did you mean 'dark-web'?");
    }

    [Fact]
    public async Task What_is_chosen_in_the_form_becomes_a_report_that_is_decided()
    {
        await using BrowserPage page = await shown.OpenAsync();
        await page.SelectOptionAsync("select[name=place]", "in-doubt");
        await page.Locator("[name=url]").FillAsync("example.org/a");
        await page.SelectOptionAsync("select[name=immediate-danger]", "in-doubt");
        string report = await page.Locator("#report").InputValueAsync();
        report.Should().Be("""{"items":[{"url":"example.org/a","place":"in-doubt"}],"immediateDanger":"in-doubt"}""");

        await page.PressAsync("report", report, "decide", "decision");
        (await page.TextsAsync("#decision")).Should().Equal(Engine.Decide(new Report { Items = [new() { Url = "example.org/a", Place = Place.InDoubt }], ImmediateDanger = YesNoDoubt.InDoubt }).ToJson());
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task A_decision_is_explained_in_the_language_that_is_chosen(string language)
    {
        string text = Engine.Texts(language).Explain(Engine.Explain(Decide(Reports[^1]))).ToHtml();
        await using BrowserPage page = await shown.OpenAsync();
        await page.SelectOptionAsync("#language", language);

        string explained = await page.PressAsync("report", Reports[^1], "explain", "explanation");

        explained.Should().Be(await page.EvaluateAsync<string>("html => { const made = document.createElement('div'); made.innerHTML = html; return made.innerHTML; }", text));
        (await page.TextsAsync("#form label")).Should().Contain(label => label.StartsWith(Engine.Texts(language)["fact.place"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_planted_gap_is_told_with_its_witness()
    {
        JsonNode policy = JsonNode.Parse(ShippedPolicy.Document())!;
        policy["groups"]!.AsArray()[^1]!["rules"]!.AsArray()[^1]!["when"] = new JsonObject { ["persons"] = new JsonArray("child") };
        string document = policy.ToJsonString();

        await using BrowserPage page = await shown.OpenAsync();
        await page.PressAsync("policy", document, "check", "findings");

        string[] findings = await page.TextsAsync("#findings li");
        findings[0].Should().StartWith("Error gap: ").And.Contain(" Witness: item 1: ");
        findings.Should().Equal(PolicyAnalysis.Create(Read(document).PolicyOrThrow()).Findings().Select(finding => $"{finding.Severity} {finding}"));
    }

    [Fact]
    public async Task A_dropped_document_with_a_wrong_word_is_told_where_and_what_was_meant()
    {
        string document = Encoding.UTF8.GetString(ShippedPolicy.Document()).Replace("\"persons\": [\"adults-only\"]", "\"persons\": [\"adult-only\"]", StringComparison.Ordinal);

        await using BrowserPage page = await shown.OpenAsync();
        await page.RunAsync(
            """
            async text => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([text], "policy.json"));
              const policy = document.getElementById("policy");
              policy.dispatchEvent(new DragEvent("drop", { dataTransfer }));
              while (policy.value !== text) await new Promise(done => setTimeout(done));
            }
            """,
            document);
        await page.PressAsync("policy", document, "check", "findings");

        (await page.TextsAsync("#findings li")).Should().Equal(Read(document).Faults.Select(fault => fault.ToString()))
            .And.Contain(fault => fault.Contains("did you mean 'adults-only'?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_policy_that_would_keep_the_page_busy_is_refused_in_words()
    {
        string document = Encoding.UTF8.GetString(PolicyDocument.Write(SizedPolicies.Tangled(100)));
        await using BrowserPage page = await shown.OpenAsync();
        (await page.PressAsync("policy", document, "check", "findings")).Should().Contain("the rules tie too many facts together");
    }

    [Fact]
    public async Task Nothing_is_asked_of_another_host_nothing_complains_and_the_page_is_accessible()
    {
        await using BrowserPage page = await shown.OpenAsync();
        await page.PressAsync("report", Reports[0], "decide", "decision");
        await page.PressAsync("report", Reports[0], "explain", "explanation");
        await page.PressAsync("policy", Encoding.UTF8.GetString(ShippedPolicy.Document()), "check", "findings");

        page.Requests.Select(request => new Uri(request).Host).Distinct().Should().Equal("localhost");
        page.Complaints.Should().BeEmpty();
        (await Axe.ViolationsAsync(page)).Should().BeEmpty();
    }

    private static Decision Decide(string report) => Engine.Decide(Engine.Read(Encoding.UTF8.GetBytes(report)).Report!);

    private static PolicyReading Read(string document) => PolicyDocument.Read(Encoding.UTF8.GetBytes(document));
}
