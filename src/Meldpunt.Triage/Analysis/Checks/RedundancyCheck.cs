using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds conditions of rules for an item, and answers in them, that could be left out.</summary>
internal static class RedundancyCheck
{
    public static IEnumerable<Finding> Find(ItemSpace items)
    {
        foreach (RuleIndex rule in items.Rules)
        {
            MddSet needed = NeverDecidesCheck.Needed(items, rule);
            if (needed.IsEmpty) continue;
            foreach (FactCondition part in items[rule].When.Parts)
            {
                Finding? whole = Condition(items, rule, part);
                if (whole is not null) yield return whole;
                else foreach (Finding answer in Answers(items, rule, part, needed)) yield return answer;
            }
        }
    }

    private static Finding? Condition(ItemSpace items, RuleIndex rule, FactCondition part)
    {
        int fact = items.Policy.Vocabulary.ItemFacts.IndexOf(part.Fact);
        ulong[] wide = [.. items.Compiled.Items.ConditionOf(rule)];
        wide[fact] = ConditionBits.Any;
        MddSet added = items.Sets.Cube(items.ByLevel(wide)) - items.Applies(rule);
        if (!added.IsEmpty && RouteChanges(items, rule, added)) return null;
        bool saysNothing = added.IsEmpty || !items[rule].GivesReason;
        string effect = added.IsEmpty ? "it lists every answer, so it says nothing"
            : saysNothing ? "without it every decision would be the same"
            : "without it every route would be the same; it only limits where the reason is given";
        return Describe(items, saysNothing, FindingCodes.RedundantCondition, rule, part.Fact, [], $"The condition on '{part.Fact}' of rule '{items[rule].Id}' could be left out: {effect}.", added);
    }

    // Where the rule would apply and does not now, would the route be another?
    private static bool RouteChanges(ItemSpace items, RuleIndex rule, MddSet added)
    {
        int group = items.GroupOf(rule);
        RouteSet route = items.RouteOf(rule);
        MddSet turn = added - items.Above(group);
        MddSet same = items.From(group).WhereRoutes(routes => routes == route);
        MddSet joins = items.Sets.Union(items.RulesOf(group).Select(items.Applies)) & items.From(group).WhereRoutes(routes => routes.Overlaps(route));
        return !(turn - same).IsWithin(joins);
    }

    private static IEnumerable<Finding> Answers(ItemSpace items, RuleIndex rule, FactCondition part, MddSet needed)
    {
        if (part.Answers.Count < 2) yield break;
        FactList facts = items.Policy.Vocabulary.ItemFacts;
        FactIndex fact = new(facts.IndexOf(part.Fact));
        foreach (string answer in part.Answers)
        {
            MddSet given = items.Sets.WhereIs(items.LevelOf(fact), facts.AnswerIndex(fact.Number, answer));
            if (needed.Overlaps(given)) continue;
            bool saysNothing = !items[rule].GivesReason;
            string effect = saysNothing ? "without it every decision would be the same" : "without it every route would be the same; it only adds the reason";
            yield return Describe(
                items, saysNothing, FindingCodes.RedundantAnswer, rule, part.Fact, [answer],
                $"The answer '{answer}' to '{part.Fact}' in rule '{items[rule].Id}' could be left out: {effect}.",
                items.Applies(rule) & given);
        }
    }

    private static Finding Describe(ItemSpace items, bool saysNothing, string code, RuleIndex rule, string fact, ValueList<string> answers, string message, MddSet where) =>
        new()
        {
            Severity = saysNothing ? FindingSeverity.Warning : FindingSeverity.Note,
            Code = code,
            Message = message,
            Path = PolicyPaths.Condition(PolicyPaths.Rule(items.Policy, rule), fact),
            Rules = [items[rule].Id],
            About = new() { Rules = [items[rule].Id], Fact = fact, Answers = answers },
            Count = items.Count(where),
            Combinations = items.Total,
            Witnesses = items.Smallest(where) is { } witness ? [witness] : [],
        };
}
