using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds facts whose answers never matter.</summary>
internal static class IdleFactCheck
{
    public static IEnumerable<Finding> OfItems(ItemSpace items)
    {
        FactList facts = items.Policy.Vocabulary.ItemFacts;
        foreach (FactIndex fact in facts.Indexes)
        {
            bool inReasons = items.Compiled.Items.GivingReasons.Any(rule => Asks(items, rule, fact));
            Level level = items.LevelOf(fact);
            bool inRoute = items.From(0).DependsOn(level);
            bool inDoubt = facts[fact].Answers.Contains(items.Policy.Vocabulary.Doubt) && ReportVariables.AsksForDoubt(items.Policy);
            bool inReport = ReportVariables.AskedOf(items.Policy, facts[fact].Id).Any(part => facts[fact].Answers.Any(answer => !part.Answers.Contains(answer)));
            if (inRoute) continue;
            string effect = inReasons ? "changes a route; it only changes reasons"
                : inReport ? "changes a route; only rules for the report ask for it"
                : inDoubt ? "changes a route; it only decides whether the item is in doubt" : "matters";
            yield return new()
            {
                Severity = inReasons || inReport || inDoubt ? FindingSeverity.Note : FindingSeverity.Warning,
                Code = FindingCodes.IdleFact,
                Message = $"The answer to '{facts[fact].Id}' never {effect}.",
                Path = PolicyPaths.At("itemFacts", fact.Number),
                About = new() { Fact = facts[fact].Id },
            };
        }
    }

    public static IEnumerable<Finding> OfReports(ReportPatterns reports)
    {
        FactList facts = reports.Space.Levels.Facts;
        MddSet[] outcomes = [.. ReportEffects.Find(reports)];
        foreach (FactIndex fact in facts.Indexes)
        {
            Level level = reports.Space.Levels.LevelOf(fact);
            if (outcomes.Any(set => set.DependsOn(level))) continue;
            yield return new()
            {
                Severity = FindingSeverity.Warning,
                Code = FindingCodes.IdleFact,
                Message = $"The answer to '{facts[fact].Id}' never matters.",
                Path = PolicyPaths.At("reportFacts", fact.Number),
                About = new() { Fact = facts[fact].Id },
            };
        }
    }

    private static bool Asks(ItemSpace items, RuleIndex rule, FactIndex fact)
    {
        ulong all = ConditionBits.AllOf(items.Policy.Vocabulary.ItemFacts[fact].Answers.Count);
        return (items.Compiled.Items.ConditionOf(rule)[fact.Number] & all) != all;
    }
}
