using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Testing;
using Meldpunt.Triage.Workbench.Tests.Showing;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>What scenarios do not hold is told in the words of the policy, as much of it as is found here.</summary>
public sealed class ScenarioTests(ShownWorkbench shown)
{
    private static readonly ValueList<Scenario> Few = ScenarioGeneration.SmallestSuite(TriageEngine.Default).Take(6).ToValueList();

    [Fact]
    public async Task What_is_not_covered_and_which_mistakes_are_missed_is_said_in_words()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenShippedAsync();
        await page.ShowAsync("scenarios");
        await page.EditAsync(() => page.ChooseAsync("scenario-file", "scenarios.json", ScenarioDocument.Write(Few)));
        ScenarioSuite suite = ScenarioSuite.Create(TriageEngine.Default, Few);

        await page.PressAsync("#scenarios-coverage");
        await page.UntilAsync("() => document.querySelector('#coverage-missing')");
        string[] missing = await LinesAsync(page, "#coverage-missing li");
        CoverageGoal[] goals = [.. SuiteCoverage.Measure(suite).Goals.Where(goal => goal.IsPossible && !goal.IsCovered)];
        missing.Should().HaveCount(goals.Select(goal => (goal.Kind, goal.Id)).Distinct().Count());
        CoverageGoal[] answers = [.. goals.Where(goal => goal.Kind == CoverageKind.Answer)];
        answers.Should().NotBeEmpty().And.OnlyContain(goal => missing.Any(line => line.Contains(Text($"answer.{goal.Id}.{goal.Answer}"), StringComparison.Ordinal) && line.StartsWith(Text($"fact.{goal.Id}"), StringComparison.Ordinal)));
        missing.Should().OnlyContain(line => !line.Contains("coverage.", StringComparison.Ordinal) && !line.Contains('{', StringComparison.Ordinal));

        await page.PressAsync("#scenarios-mutants");
        await page.UntilAsync("() => document.querySelector('#survivors')");
        MutantResult[] survivors = [.. MutationTesting.Run(suite).Survivors];
        JsonNode[] seen = [.. (await page.AnsweredAsync("Mutants"))["survivors"]!.AsArray().Select(one => one!)];
        seen.Select(one => ((string)one["english"]!, (string)one["report"]!)).Should().Equal(survivors.Take(12).Select(one => (one.Mutant.Text, one.WouldKill!.Report)));
        seen.Should().OnlyContain(one => one["changes"]!.AsArray().Count > 0, "each changes something, since it is not equivalent");
        (await LinesAsync(page, "#survivors li")).Should().HaveCount(seen.Length).And.OnlyContain(line => !line.Contains("mutant.", StringComparison.Ordinal));

        await page.EditAsync(() => page.PressAsync("main button", WorkbenchPage.Word("mutants.add")));
        MutationTesting.Run(ScenarioSuite.Create(TriageEngine.Default, ScenarioDocument.Read(Encoding.UTF8.GetBytes((await page.KeptAsync()).Scenarios)).Scenarios)).Score.Should().Be(100);
    }

    [Fact]
    public async Task What_is_otherwise_than_expected_is_said_in_words()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenShippedAsync();
        await page.ShowAsync("scenarios");
        await page.EditAsync(() => page.PressAsync("#scenarios-make"));
        await page.ShowAsync("rules");
        await page.EditAsync(() => page.EnterAsync("#route-other-shocking-imagery", "out-of-scope"));
        await page.ShowAsync("scenarios");

        string[] wrong = await LinesAsync(page, ".mismatch");
        wrong.Should().Contain($"Route: expected “{Text("route.refer")}”, now “{Text("route.out-of-scope")}”")
            .And.Contain(line => line.StartsWith($"Referrals: expected “{Text("referral.police")}”", StringComparison.Ordinal))
            .And.OnlyContain(line => !line.Contains("out-of-scope", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Loaded_anew_the_same_part_is_shown_with_the_report_that_was_tried()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenShippedAsync();
        await page.ShowAsync("try");
        await page.EnterAsync("#report-json", """{"items":[{"place":"device"}]}""");
        await page.TickAsync("main .row label");
        await page.UntilAsync("() => document.querySelector('#side-after .route')?.textContent.includes('another')");
        string route = await page.TextAsync("#side-after .route");

        await page.ReloadAsync();
        await page.UntilAsync("() => document.querySelector('#side-after .route')");
        (await page.TextAsync("#side-after .route")).Should().Be(route);
        (await page.Page.EvaluateAsync<bool>("() => document.querySelector('main .row input').checked")).Should().BeTrue();

        await page.ShowAsync("handover");
        await page.PressAsync("main button", WorkbenchPage.Word("handover.erase"));
        (await page.Page.EvaluateAsync<bool>("() => [...Object.values(sessionStorage), ...Object.values(localStorage)].some(one => one.includes('device'))")).Should().BeFalse();
    }

    [Fact]
    public async Task What_was_asked_of_another_draft_changes_nothing_and_a_stopped_worker_is_told()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenAsync(await File.ReadAllBytesAsync(Clone.PathOf("samples", "SecondHotline", "policy.json")));
        string first = await page.Page.EvaluateAsync<string>("() => sessionStorage.getItem('workbench.draft')");
        await page.PressAsync("#close");
        await page.OpenShippedAsync();
        await page.ShowAsync("scenarios");
        await page.EditAsync(() => page.ChooseAsync("scenario-file", "scenarios.json", ScenarioDocument.Write(Few)));
        await page.PressAsync("#scenarios-mutants");
        await page.ChooseAsync("scenario-file", "scenarios.json", ScenarioDocument.Write(Few.Take(1)));
        await page.PressAsync("main [role=status] button");
        await page.UntilAsync("() => document.querySelector('main [role=alert]') && !document.querySelector('main [role=status] button')");
        (await page.TextAsync("main [role=alert]")).Should().Be(WorkbenchPage.Word("state.stopped"));

        await page.PressAsync("#scenarios-make");
        await page.PressAsync("#close");
        await page.PressAsync(".go-on", "second-hotline");
        await page.SettledAsync();
        (await page.Page.EvaluateAsync<string>("() => sessionStorage.getItem('workbench.draft')")).Should().Be(first);
        await page.Page.RunAsync("() => new Promise(done => setTimeout(done, 3000))");
        (await page.KeptAsync()).Scenarios.Should().BeEmpty();
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Scenarios_that_came_meanwhile_are_kept_and_what_was_measured_before_is_shown_no_more()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenShippedAsync();
        await page.ShowAsync("scenarios");
        await page.EditAsync(() => page.ChooseAsync("scenario-file", "scenarios.json", ScenarioDocument.Write(Few)));
        await page.PressAsync("#scenarios-coverage");
        await page.UntilAsync("() => document.querySelector('#coverage-missing')");
        await page.EditAsync(() => page.ChooseAsync("scenario-file", "scenarios.json", ScenarioDocument.Write(Few.Take(1))));
        (await page.Page.EvaluateAsync<bool>("() => document.querySelector('#coverage-missing') === null")).Should().BeTrue();

        await page.ChooseAsync("scenario-file", "scenarios.json", "{\"scenarios\":[{\"name\":\"a\",\"what\":1}]}"u8.ToArray());
        await page.UntilAsync("() => document.querySelector('main [role=alert]')");
        (await page.TextAsync("main [role=alert]")).Should().Contain("what");
        ScenarioDocument.Read(Encoding.UTF8.GetBytes((await page.KeptAsync()).Scenarios)).Scenarios.Should().HaveCount(1);
    }

    [Fact]
    public async Task Scenarios_of_which_one_has_a_fault_are_kept_as_they_are()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenShippedAsync();
        await page.ShowAsync("scenarios");
        await page.EditAsync(() => page.ChooseAsync("scenario-file", "scenarios.json", ScenarioDocument.Write(Few)));
        await page.Page.RunAsync("() => { const key = sessionStorage.getItem('workbench.draft'), kept = JSON.parse(localStorage.getItem(key)); kept.scenarios = kept.scenarios.replace('\"expected\"', '\"expcted\"'); localStorage.setItem(key, JSON.stringify(kept)); }");
        await page.ReloadAsync();
        await page.SettledAsync();
        await page.ShowAsync("rules");
        await page.EditAsync(() => page.EnterAsync("#route-other-shocking-imagery", "out-of-scope"));
        string broken = (await page.KeptAsync()).Scenarios;
        broken.Should().Contain("expcted");

        await page.ShowAsync("scenarios");
        await page.PressAsync("#scenarios-changes");
        await page.UntilAsync("() => !document.querySelector('main [role=status] button')");
        (await page.KeptAsync()).Scenarios.Should().Be(broken);
    }

    [Theory]
    [InlineData("""{"items":[],"items":[]}""")]
    [InlineData("""{"items":[{"format":"photo","format":"video"}]}""")]
    [InlineData("""{"items":[{"format":"\ud800"}]}""")]
    public async Task A_report_with_doubled_words_or_broken_text_stops_nothing(string report)
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenShippedAsync();
        await page.ShowAsync("try");
        await page.EnterAsync("#report-json", report);
        await page.UntilAsync("() => document.querySelector('[aria-labelledby=outcome] .alarm, [aria-labelledby=outcome] .route')");
        await page.Page.RunAsync("() => new Promise(done => setTimeout(done, 500))");
        (await page.Page.EvaluateAsync<int>("() => document.querySelectorAll('.form select').length")).Should().BePositive();
        await page.EnterAsync("#report-json", """{"items":[{"place":"device"}]}""");
        await page.UntilAsync("() => document.querySelector('#side-after .route')");
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    // Without what is shown on request.
    private static async Task<string[]> LinesAsync(WorkbenchPage page, string selector) => await page.Page.EvaluateAsync<string[]>(
        "selector => [...document.querySelectorAll(selector)].map(one => { const shown = one.cloneNode(true); for (const code of shown.querySelectorAll('.behind')) code.remove(); return shown.textContent.replace(/\\s+/g, ' ').trim(); })",
        selector);

    private static string Text(string key) => TriageEngine.Default.Policy.Texts.Languages.Single(one => one.Language == "en").Entries.Single(entry => entry.Key == key).Text;
}
