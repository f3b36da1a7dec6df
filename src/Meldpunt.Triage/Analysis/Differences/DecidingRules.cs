using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds the rules of the groups that decide somewhere in a set.</summary>
internal static class DecidingRules
{
    public static IEnumerable<string> In(MddSet set, CompiledPolicy compiled, Func<RuleIndex, MddSet> mayApply, Func<RuleIndex, MddSet> applies)
    {
        MddSet rest = set;
        for (int group = 0; group < compiled.Policy.Groups.Count && !rest.IsEmpty; group++)
        {
            RuleIndex[] rules = [.. compiled.Items.Rules.Where(rule => compiled.Items.GroupOf(rule) == group)];
            foreach (RuleIndex rule in rules.Where(rule => rest.Overlaps(mayApply(rule)))) yield return compiled.Items[rule].Id;
            rest -= set.Space.Union(rules.Select(applies));
        }
    }
}
