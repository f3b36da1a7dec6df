using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Guarantees;

/// <summary>Matches items with complete answers with patterns.</summary>
internal sealed class CompletePatterns(ItemSpace items)
{
    public int Of(OutcomePattern pattern)
    {
        DiagramSets sets = items.Sets;
        int set = DiagramSets.All;
        if (!pattern.Facts.IsEmpty)
        {
            set = sets.Union(pattern.Facts.Select(condition => sets.Cube(items.ByLevel(ConditionBits.Of(condition, items.Policy.Vocabulary.ItemFacts)))));
        }

        if (!pattern.Routes.IsEmpty)
        {
            int wanted = pattern.Routes.Where(route => items.Policy.Routes.Contains(route)).Aggregate(0, (bits, route) => bits | items.RouteBit(route));
            set = sets.And(set, sets.Where(items.From(0), routes => (routes & wanted) != 0));
        }

        if (!pattern.Reasons.IsEmpty) set = sets.And(set, HasReason(rule => pattern.Reasons.Contains(rule.Id)));
        return pattern.HasReason ? sets.And(set, HasReason(_ => true)) : set;
    }

    private int HasReason(Func<Rule, bool> isMeant) => items.Sets.Union(
        Enumerable.Range(0, items.Rules.Length).Where(rule => items.Rules[rule].GivesReason && isMeant(items.Rules[rule])).Select(items.Applies));
}
