using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Policies;
using RulesEngine.Models;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>RulesEngine on the shipped policy: a workflow for an item and one for a report, their inputs prepared as objects.</summary>
internal sealed class RulesEngineContender : IContender
{
    private readonly RulesEngine.RulesEngine _engine;
    private readonly RuleParameter[][] _items;
    private readonly Answers[] _reports;
    private readonly Dictionary<string, int> _groups;

    public RulesEngineContender(TriagePolicy policy, PreparedReports reports)
    {
        _engine = RuleExpressions.Engine(RuleExpressions.Items(policy), RuleExpressions.Workflow("report", ReportRules));
        _items = [.. Enumerable.Range(0, reports.Count).Select(report => Inputs(reports.Items(report)))];
        _reports = [.. Enumerable.Range(0, reports.Count).Select(reports.Report)];
        _groups = policy.Groups.SelectMany((group, number) => group.Rules.Select(rule => (rule.Id, number))).ToDictionary(StringComparer.Ordinal);
    }

    public string Name => "RulesEngine";

    public bool IsDetailed => false;

    private static IEnumerable<(string, string)> ReportRules =>
    [
        ("emergency-112", "report.ImmediateDanger == \"yes\" || report.ImmediateDanger == \"in-doubt\""),
        ("veilig-thuis", "report.ChildConcern == \"yes\" || report.ChildConcern == \"in-doubt\""),
        ("police", "report.Refer"),
        ("meld-misdaad-anoniem", "report.Refer"),
        ("confidential", "true"),
        ("analysts-decide", "report.AssessInDoubt"),
        ("legal-information", "report.OutOfScope || report.InDoubt"),
        ("do-not-search", "true"),
        ("searching-is-punishable", "report.Searched == \"yes\""),
        ("do-not-share", "true"),
        ("sharing-is-punishable", "report.Shared == \"yes\""),
    ];

    public int Run(int from, int count)
    {
        int sum = 0;
        for (int i = from; i < from + count; i++) sum += DecideAsync(i).AsTask().GetAwaiter().GetResult().Notices.Count;
        return sum;
    }

    public DecisionText Decision(int report)
    {
        ListedDecision decision = DecideAsync(report).AsTask().GetAwaiter().GetResult();
        return new(
            decision.Route,
            string.Join("; ", decision.Items.Select(item => DecisionText.Item(item.Route, string.Join(',', item.Reasons)))),
            string.Join(',', decision.Referrals),
            string.Join(',', decision.Notices));
    }

    private async ValueTask<ListedDecision> DecideAsync(int report)
    {
        List<ListedItem> items = [];
        foreach (RuleParameter item in _items[report])
        {
            List<string> reasons = Holding(await _engine.ExecuteAllRulesAsync("item", item), 0, int.MaxValue);
            items.Add(new(Route(reasons), reasons));
        }

        Answers facts = _reports[report];
        List<RuleResultTree> results = await _engine.ExecuteAllRulesAsync("report", new RuleParameter("report", Input(report, items, facts)));
        List<string> referrals = Holding(results, 0, 4);
        if (facts["anonymous"] == "yes" && referrals.Remove("police")) referrals.Add("police");
        return new() { Route = Route(items, referrals.Count > 0), Items = items, Referrals = referrals, Notices = Holding(results, 4, int.MaxValue) };
    }

    private ReportInput Input(int report, List<ListedItem> items, Answers facts)
    {
        bool InDoubt(int item) => ((RuleInput)_items[report][item].Value).InDoubt;
        return new()
        {
            ImmediateDanger = facts["immediate-danger"],
            ChildConcern = facts["child-concern"],
            Searched = facts["searched"],
            Shared = facts["shared"],
            Refer = items.Exists(item => item.Route == "refer"),
            OutOfScope = items.Exists(item => item.Route == "out-of-scope"),
            AssessInDoubt = Enumerable.Range(0, items.Count).Any(item => items[item].Route == "assess" && InDoubt(item)),
            InDoubt = Enumerable.Range(0, items.Count).Any(InDoubt),
        };
    }

    private string Route(List<string> reasons)
    {
        if (reasons.Count == 0) return "assess";
        return _groups[reasons[0]] == 1 ? "out-of-scope" : "refer";
    }

    private static string Route(List<ListedItem> items, bool danger)
    {
        if (items.Count == 0) return danger ? "refer" : "needs-information";
        if (items.Exists(item => item.Route == "assess")) return "assess";
        return items.Exists(item => item.Route == "refer") ? "refer" : "out-of-scope";
    }

    private static List<string> Holding(List<RuleResultTree> results, int from, int to)
    {
        List<string> holding = [];
        for (int i = from; i < Math.Min(to, results.Count); i++)
        {
            if (results[i].IsSuccess) holding.Add(results[i].Rule.RuleName);
        }

        return holding;
    }

    private static RuleParameter[] Inputs(ReadOnlySpan<Answers> items)
    {
        RuleParameter[] inputs = new RuleParameter[items.Length];
        for (int i = 0; i < inputs.Length; i++) inputs[i] = new("item", RuleInput.Of(items[i]));
        return inputs;
    }
}
