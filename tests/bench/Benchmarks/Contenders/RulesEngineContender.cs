using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Policies;
using RulesEngine.Models;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>RulesEngine on the shipped policy: a workflow for an item and one for a report, their inputs prepared as objects.</summary>
internal sealed class RulesEngineContender(TriagePolicy policy, PreparedReports reports) : IContender
{
    private readonly RulesEngine.RulesEngine _engine = RuleExpressions.Engine(
        RuleExpressions.Items(policy), RuleExpressions.Workflow("report", ListedReports.Rules.Select(rule => (rule.Id, rule.When.Body.ToString()))));

    private readonly RuleParameter[][] _items = [.. Enumerable.Range(0, reports.Count).Select(report => Inputs(reports.Items(report)))];
    private readonly ListedReports _listed = new(policy, reports);

    public string Name => "RulesEngine";

    public bool IsDetailed => false;

    public int Run(int from, int count)
    {
        int sum = 0;
        for (int i = from; i < from + count; i++) sum += DecideAsync(i).AsTask().GetAwaiter().GetResult().Notices.Count;
        return sum;
    }

    public DecisionText Decision(int report) => DecideAsync(report).AsTask().GetAwaiter().GetResult().Text();

    private async ValueTask<ListedDecision> DecideAsync(int report)
    {
        List<ListedItem> items = [];
        foreach (RuleParameter item in _items[report]) items.Add(_listed.Item(Holding(await _engine.ExecuteAllRulesAsync("item", item))));
        List<RuleResultTree> results = await _engine.ExecuteAllRulesAsync("report", new RuleParameter("report", _listed.Input(report, items)));
        return _listed.Decision(report, items, Holding(results));
    }

    private static uint Holding(List<RuleResultTree> results)
    {
        uint holding = 0;
        for (int rule = 0; rule < results.Count; rule++) holding |= results[rule].IsSuccess ? 1u << rule : 0;
        return holding;
    }

    private static RuleParameter[] Inputs(ReadOnlySpan<Answers> items)
    {
        RuleParameter[] inputs = new RuleParameter[items.Length];
        for (int i = 0; i < inputs.Length; i++) inputs[i] = new("item", RuleInput.Of(items[i]));
        return inputs;
    }
}
