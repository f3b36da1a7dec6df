using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Finds conditions of rules for an item, and answers in them, that could be left out.</summary>
internal static class RedundancyCheck
{
    public static IEnumerable<Finding> Of(ItemSpace items)
    {
        for (int rule = 0; rule < items.Rules.Length; rule++)
        {
            int needed = NeverDecidesCheck.Needed(items, rule);
            if (needed == DiagramSets.None) continue;
            foreach (FactCondition part in items.Rules[rule].When.Parts)
            {
                Finding? whole = Condition(items, rule, part);
                if (whole is not null) yield return whole;
                else foreach (Finding answer in Answers(items, rule, part, needed)) yield return answer;
            }
        }
    }

    private static Finding? Condition(ItemSpace items, int rule, FactCondition part)
    {
        int fact = items.Policy.Vocabulary.ItemFacts.IndexOf(part.Fact);
        ulong[] wide = [.. items.Compiled.Items.Conditions[rule]];
        wide[fact] = ConditionBits.Any;
        int added = items.Sets.Without(items.Sets.Cube(items.ByLevel(wide)), items.Applies(rule));
        if (added != DiagramSets.None && RouteChanges(items, rule, added)) return null;
        bool saysNothing = added == DiagramSets.None || !items.Rules[rule].GivesReason;
        string effect = added == DiagramSets.None ? "it lists every answer, so it says nothing"
            : saysNothing ? "without it every decision would be the same"
            : "without it every route would be the same; it only limits where the reason is given";
        return Describe(items, saysNothing, FindingCodes.RedundantCondition, rule, part.Fact, $"The condition on '{part.Fact}' of rule '{items.Rules[rule].Id}' could be left out: {effect}.", added);
    }

    // Where the rule would apply and does not now, would the route be another?
    private static bool RouteChanges(ItemSpace items, int rule, int added)
    {
        int group = items.GroupOf(rule);
        int route = items.RouteBit(items.Rules[rule].Route);
        int turn = items.Sets.Without(added, items.Above[group]);
        int same = items.Sets.Where(items.From(group), routes => routes == route);
        int joins = items.Sets.And(
            items.Sets.Union(items.RulesOf(group).Select(items.Applies)),
            items.Sets.Where(items.From(group), routes => (routes & route) != 0));
        return items.Sets.Without(items.Sets.Without(turn, same), joins) != DiagramSets.None;
    }

    private static IEnumerable<Finding> Answers(ItemSpace items, int rule, FactCondition part, int needed)
    {
        if (part.Answers.Count < 2) yield break;
        int fact = items.Policy.Vocabulary.ItemFacts.IndexOf(part.Fact);
        foreach (string answer in part.Answers)
        {
            int given = items.Sets.Level(items.LevelOf(fact), 1UL << items.Policy.Vocabulary.ItemFacts.AnswerIndex(fact, answer));
            if (items.Sets.And(needed, given) != DiagramSets.None) continue;
            bool saysNothing = !items.Rules[rule].GivesReason;
            string effect = saysNothing ? "without it every decision would be the same" : "without it every route would be the same; it only adds the reason";
            yield return Describe(
                items, saysNothing, FindingCodes.RedundantAnswer, rule, part.Fact,
                $"The answer '{answer}' to '{part.Fact}' in rule '{items.Rules[rule].Id}' could be left out: {effect}.",
                items.Sets.And(items.Applies(rule), given));
        }
    }

    private static Finding Describe(ItemSpace items, bool saysNothing, string code, int rule, string fact, string message, int where) =>
        new(saysNothing ? FindingSeverity.Warning : FindingSeverity.Note, code, message)
        {
            Path = PolicyPaths.Condition(PolicyPaths.Rule(items.Policy, rule), fact),
            Rules = [items.Rules[rule].Id],
            Count = items.Count(where),
            Combinations = items.Total,
            Witnesses = items.Smallest(where) is { } witness ? [witness] : [],
        };
}
