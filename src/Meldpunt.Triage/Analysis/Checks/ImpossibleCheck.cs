using System.Collections.Immutable;
using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Finds rules for an item that ask for answers which are declared impossible together.</summary>
internal static class ImpossibleCheck
{
    public static IEnumerable<Finding> Of(ItemSpace items)
    {
        FactList facts = items.Policy.Vocabulary.ItemFacts;
        ImmutableArray<ImpossibleCombination> declared = [.. items.Policy.Impossible.Where(one => one.Scope == GuaranteeScope.Item)];
        if (declared.IsEmpty) yield break;
        int impossible = items.Sets.Union(declared.Select(one => items.Sets.Cube(items.ByLevel(ConditionBits.Of(one.When, facts)))));
        for (int rule = 0; rule < items.Rules.Length; rule++)
        {
            if (items.Sets.Without(items.Applies(rule), impossible) == DiagramSets.None)
            {
                yield return Describe(items, rule, items.Applies(rule), "", $"Rule '{items.Rules[rule].Id}' applies only to answers that are declared impossible together.");
                continue;
            }

            foreach (FactCondition part in items.Rules[rule].When.Parts)
            {
                int fact = facts.IndexOf(part.Fact);
                foreach (string answer in part.Answers)
                {
                    int given = items.Sets.And(items.Applies(rule), items.Sets.Level(items.LevelOf(fact), 1UL << facts.AnswerIndex(fact, answer)));
                    if (items.Sets.Without(given, impossible) != DiagramSets.None) continue;
                    yield return Describe(items, rule, given, part.Fact, $"Rule '{items.Rules[rule].Id}' asks for '{answer}' as answer to '{part.Fact}', which is declared impossible beside its other conditions.");
                }
            }
        }
    }

    private static Finding Describe(ItemSpace items, int rule, int where, string fact, string message)
    {
        string path = PolicyPaths.Rule(items.Policy, rule);
        return new(FindingSeverity.Warning, FindingCodes.AsksImpossible, message)
        {
            Path = fact.Length == 0 ? path : PolicyPaths.Condition(path, fact),
            Rules = [items.Rules[rule].Id],
            Count = items.Count(where),
            Combinations = items.Total,
            Witnesses = items.Smallest(where) is { } witness ? [witness] : [],
        };
    }
}
