using Meldpunt.Triage.Analysis.Guarantees;
using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Finds facts whose answers never matter.</summary>
internal static class IdleFactCheck
{
    public static IEnumerable<Finding> OfItems(ItemSpace items)
    {
        FactList facts = items.Policy.Vocabulary.ItemFacts;
        for (int fact = 0; fact < facts.Count; fact++)
        {
            bool inReasons = Enumerable.Range(0, items.Rules.Length).Any(rule => items.Rules[rule].GivesReason && Asks(items, rule, fact));
            bool inRoute = DependsOn(items.Sets, items.From(0), items.LevelOf(fact));
            bool inDoubt = facts[fact].Answers.Contains(items.Policy.Vocabulary.Doubt) && ReportLevels.AsksForDoubt(items.Policy);
            if (inRoute) continue;
            string effect = inReasons ? "changes a route; it only changes reasons" : inDoubt ? "changes a route; it only tells whether the item is in doubt" : "matters";
            yield return new(
                inReasons || inDoubt ? FindingSeverity.Note : FindingSeverity.Warning, FindingCodes.IdleFact, $"The answer to '{facts[fact].Id}' never {effect}.")
            {
                Path = PolicyPaths.At("itemFacts", fact),
            };
        }
    }

    public static IEnumerable<Finding> OfReports(ReportPatterns reports)
    {
        FactList facts = reports.Space.Levels.Facts;
        int[] outcomes = [.. ReportEffects.Of(reports)];
        for (int fact = 0; fact < facts.Count; fact++)
        {
            int level = reports.Space.Levels.FirstFact + fact;
            if (outcomes.Any(set => DependsOn(reports.Space.Sets, set, level))) continue;
            yield return new(FindingSeverity.Warning, FindingCodes.IdleFact, $"The answer to '{facts[fact].Id}' never matters.") { Path = PolicyPaths.At("reportFacts", fact) };
        }
    }

    private static bool Asks(ItemSpace items, int rule, int fact)
    {
        ulong all = ConditionBits.AllOf(items.Policy.Vocabulary.ItemFacts[fact].Answers.Count);
        return (items.Compiled.Items.Conditions[rule][fact] & all) != all;
    }

    private static bool DependsOn(DiagramSets sets, int root, int level) =>
        Enumerable.Range(1, sets.Store.Branches[level] - 1).Any(value => sets.With(root, level, value) != sets.With(root, level, 0));
}
