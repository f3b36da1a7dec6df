using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds rules for an item that ask for answers which are declared impossible together.</summary>
internal static class ImpossibleCheck
{
    public static IEnumerable<Finding> Find(ItemSpace items)
    {
        FactList facts = items.Policy.Vocabulary.ItemFacts;
        ImmutableArray<ImpossibleCombination> declared = [.. items.Policy.Impossible.Where(one => one.Scope.IsItem())];
        if (declared.IsEmpty) yield break;
        MddSet impossible = items.Sets.Union(declared.Select(one => items.Sets.Cube(items.ByLevel(ConditionBits.Compile(one.When, facts)))));
        foreach (RuleIndex rule in items.Rules)
        {
            items.ThrowIfStopped();
            ulong[] allowed = items.AllowedBy(rule);
            if (impossible.Covers(allowed))
            {
                yield return Describe(items, rule, items.Applies(rule), "", [], $"Rule '{items[rule].Id}' applies only to answers that are declared impossible together.");
                continue;
            }

            foreach (FactCondition part in items[rule].When.Parts)
            {
                FactIndex fact = new(facts.IndexOf(part.Fact));
                foreach (string answer in part.Answers)
                {
                    ulong[] given = [.. allowed];
                    given[items.LevelOf(fact).Number] = 1UL << facts.AnswerIndex(fact.Number, answer);
                    if (!impossible.Covers(given)) continue;
                    yield return Describe(items, rule, items.Sets.Cube(given), part.Fact, [answer], $"Rule '{items[rule].Id}' asks for '{answer}' as answer to '{part.Fact}', which is declared impossible beside its other conditions.");
                }
            }
        }
    }

    private static Finding Describe(ItemSpace items, RuleIndex rule, MddSet where, string fact, ValueList<string> answers, string message)
    {
        string path = items.PathOf(rule);
        return new()
        {
            Severity = FindingSeverity.Warning,
            Code = FindingCodes.AsksImpossible,
            Message = message,
            Path = fact.Length == 0 ? path : PolicyPaths.Condition(path, fact),
            Rules = [items[rule].Id],
            About = new() { Rules = [items[rule].Id], Fact = fact.Length == 0 ? null : fact, Answers = answers },
            Count = items.Count(where),
            Combinations = items.Total,
            Witnesses = items.Smallest(where) is { } witness ? [witness] : [],
        };
    }
}
