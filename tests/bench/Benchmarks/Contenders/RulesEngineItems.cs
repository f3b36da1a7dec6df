using Meldpunt.Triage.Policies;
using RulesEngine.Models;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>RulesEngine on the item rules of any policy.</summary>
internal sealed class RulesEngineItems(TriagePolicy policy, Answers[] items)
{
    private readonly RulesEngine.RulesEngine _engine = RuleExpressions.Engine(RuleExpressions.Items(policy));
    private readonly RuleParameter[] _inputs = [.. items.Select(item => new RuleParameter("item", RuleInput.Of(item)))];

    /// <summary>Decides a number of items; gives how many rules applied.</summary>
    public int Run(int from, int count)
    {
        int applied = 0;
        for (int i = from; i < from + count; i++) applied += Reasons(i).Count;
        return applied;
    }

    /// <summary>The rules that apply to one item.</summary>
    public List<string> Reasons(int item)
    {
        List<string> reasons = [];
        foreach (RuleResultTree result in _engine.ExecuteAllRulesAsync("item", _inputs[item]).AsTask().GetAwaiter().GetResult())
        {
            if (result.IsSuccess) reasons.Add(result.Rule.RuleName);
        }

        return reasons;
    }
}
