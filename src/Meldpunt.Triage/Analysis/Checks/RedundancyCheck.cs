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
            items.ThrowIfStopped();
            if (!NeverDecidesCheck.IsNeeded(items, rule)) continue;
            foreach (FactCondition part in items[rule].When.Parts)
            {
                Finding? whole = Condition(items, rule, part);
                if (whole is not null) yield return whole;
                else foreach (Finding answer in Answers(items, rule, part)) yield return answer;
            }
        }
    }

    private static Finding? Condition(ItemSpace items, RuleIndex rule, FactCondition part)
    {
        Level level = items.LevelOf(new(items.Policy.Vocabulary.ItemFacts.IndexOf(part.Fact)));
        ulong[] added = items.AllowedBy(rule);
        added[level.Number] = items.Sets.AllOf(level) & ~added[level.Number];
        bool isAll = added[level.Number] == 0;

        // Where the rule would apply and does not now, would the route be another?
        if (!isAll && items.Needs(items.GroupOf(rule), items.RouteOf(rule)).Changed.Meets(added)) return null;
        bool saysNothing = isAll || !items[rule].GivesReason;
        string effect = isAll ? "it lists every answer, so it says nothing"
            : saysNothing ? "without it every decision would be the same"
            : "without it every route would be the same; it only limits where the reason is given";
        return Describe(
            items, saysNothing, FindingCodes.RedundantCondition, rule, part.Fact, [],
            $"The condition on '{part.Fact}' of rule '{items[rule].Id}' could be left out: {effect}.", items.Sets.Cube(added));
    }

    private static IEnumerable<Finding> Answers(ItemSpace items, RuleIndex rule, FactCondition part)
    {
        if (part.Answers.Count < 2) yield break;
        FactList facts = items.Policy.Vocabulary.ItemFacts;
        FactIndex fact = new(facts.IndexOf(part.Fact));
        foreach (string answer in part.Answers)
        {
            ulong[] given = items.AllowedBy(rule);
            given[items.LevelOf(fact).Number] = 1UL << facts.AnswerIndex(fact.Number, answer);
            if (items.Needs(items.GroupOf(rule), items.RouteOf(rule)).Needed.Meets(given)) continue;
            bool saysNothing = !items[rule].GivesReason;
            string effect = saysNothing ? "without it every decision would be the same" : "without it every route would be the same; it only adds the reason";
            yield return Describe(
                items, saysNothing, FindingCodes.RedundantAnswer, rule, part.Fact, [answer],
                $"The answer '{answer}' to '{part.Fact}' in rule '{items[rule].Id}' could be left out: {effect}.",
                items.Sets.Cube(given));
        }
    }

    private static Finding Describe(ItemSpace items, bool saysNothing, string code, RuleIndex rule, string fact, ValueList<string> answers, string message, MddSet where) =>
        new()
        {
            Severity = saysNothing ? FindingSeverity.Warning : FindingSeverity.Note,
            Code = code,
            Message = message,
            Path = PolicyPaths.Condition(items.PathOf(rule), fact),
            Rules = [items[rule].Id],
            About = new() { Rules = [items[rule].Id], Fact = fact, Answers = answers },
            Count = items.Count(where),
            Combinations = items.Total,
            Witnesses = items.Smallest(where) is { } witness ? [witness] : [],
        };
}
