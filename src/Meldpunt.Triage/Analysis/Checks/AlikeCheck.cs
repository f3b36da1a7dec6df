using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Finds answers to one fact that always lead to the same decision without being listed as alike, and those listed that do not.
/// The answer of doubt is left out: it means something else even where the rules treat it like another.
/// </summary>
internal static class AlikeCheck
{
    public static IEnumerable<Finding> OfItems(ItemSpace items)
    {
        FactList facts = items.Policy.Vocabulary.ItemFacts;
        foreach (FactIndex fact in facts.Indexes)
        {
            Level level = items.LevelOf(fact);
            Mdd routes = items.Sets.Empty().TakeOver(items.From(0));
            string[] keys =
            [
                .. facts[fact].Answers.Select((_, answer) => string.Join(' ', items.Compiled.Items.GivingReasons
                    .Where(rule => (items.Compiled.Items.ConditionOf(rule)[fact.Number] >> answer & 1) != 0).Select(rule => rule.Number)
                    .Append(routes.With(level, answer).Root))),
            ];
            string[][] asked = [.. ReportVariables.AskedOf(items.Policy, facts[fact].Id).Select(part => (string[])[.. part.Answers])];
            for (int answer = 0; answer < keys.Length; answer++) keys[answer] += string.Concat(asked.Select(answers => answers.Contains(facts[fact].Answers[answer]) ? " asked" : " other"));
            foreach (Finding finding in Compare(facts[fact], items.Policy.Vocabulary.Doubt, keys, PolicyPaths.At("itemFacts", fact.Number))) yield return finding;
            int doubt = facts.AnswerIndex(fact.Number, items.Policy.Vocabulary.Doubt);
            if (doubt >= 0 && ReportVariables.AsksForDoubt(items.Policy)) keys[doubt] += " in doubt";
            foreach (Finding finding in Declared(facts[fact], keys, PolicyPaths.At("itemFacts", fact.Number))) yield return finding;
        }
    }

    public static IEnumerable<Finding> OfReports(ReportPatterns reports)
    {
        FactList facts = reports.Space.Levels.Facts;
        MddSet[] effects = [.. ReportEffects.Find(reports)];
        foreach (FactIndex fact in facts.Indexes)
        {
            Level level = reports.Space.Levels.LevelOf(fact);
            MddSet[] told = [.. effects.Where(set => set.DependsOn(level))];
            string[] keys = [.. facts[fact].Answers.Select((_, answer) => string.Join(' ', told.Select(set => set.With(level, answer + 1).Root)))];
            foreach (Finding finding in Compare(facts[fact], reports.Policy.Vocabulary.Doubt, keys, PolicyPaths.At("reportFacts", fact.Number))) yield return finding;
            foreach (Finding finding in Declared(facts[fact], keys, PolicyPaths.At("reportFacts", fact.Number))) yield return finding;
        }
    }

    // Answers with the same key lead to the same decisions.
    private static IEnumerable<Finding> Compare(Fact fact, string doubt, string[] keys, string path)
    {
        string[][] alike =
        [
            .. Enumerable.Range(0, keys.Length).Where(answer => fact.Answers[answer] != doubt).GroupBy(answer => keys[answer], answer => fact.Answers[answer])
                .Select(group => group.ToArray()),
        ];
        if (keys.Distinct().Count() == 1) yield break;
        foreach (string[] group in alike.Where(group => group.Length > 1 && !fact.Alike.Any(declared => group.All(declared.Contains))))
        {
            yield return new()
            {
                Severity = FindingSeverity.Note,
                Code = FindingCodes.AlikeAnswers,
                Message = $"The answers {Messages.AllOf(group)} to '{fact.Id}' always lead to the same decision; list them under 'alike' if that is intended.",
                Path = $"{path}.answers",
                About = new() { Fact = fact.Id, Answers = group.ToValueList() },
            };
        }
    }

    private static IEnumerable<Finding> Declared(Fact fact, string[] keys, string path)
    {
        for (int i = 0; i < fact.Alike.Count; i++)
        {
            ValueList<string> declared = fact.Alike[i];
            if (keys.Where((_, answer) => declared.Contains(fact.Answers[answer])).Distinct().Count() == 1) continue;
            yield return new()
            {
                Severity = FindingSeverity.Warning,
                Code = FindingCodes.NotAlike,
                Message = $"The answers {Messages.AllOf(declared)} to '{fact.Id}' are listed under 'alike', but lead to different decisions.",
                Path = $"{path}.alike[{i}]",
                About = new() { Fact = fact.Id, Answers = declared },
            };
        }
    }
}
