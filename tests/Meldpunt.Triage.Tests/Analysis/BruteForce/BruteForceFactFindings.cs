using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>Facts that never matter and answers that decide alike, by changing one answer everywhere.</summary>
internal static class BruteForceFactFindings
{
    public static IEnumerable<Expected> OfItems(BruteForceItems items)
    {
        bool doubtMatters = SeesDoubt(items.Policy);
        for (int fact = 0; fact < items.Facts.Count; fact++)
        {
            string path = $"$.itemFacts[{fact}]";
            ILookup<string, int> byAnswer = items.All.ToLookup(item => items.Complete[item][fact]!);
            bool changesRoute = items.Facts[fact].Answers.Select(answer => string.Join(' ', byAnswer[answer].Select(items.Routes))).Distinct().Count() > 1;
            Fact here = items.Facts[fact];
            string Reasons(string answer) => string.Join(' ', byAnswer[answer].Select(item => $"{items.Routes(item)}:{items.Reasons(item)}"));
            string Effect(string answer) => $"{Reasons(answer)} {Asked(items.Policy, here, answer)}";
            bool changesReasons = here.Answers.Select(Reasons).Distinct().Count() > 1 || here.Answers.Any(answer => Asked(items.Policy, here, answer).Contains('n', StringComparison.Ordinal));
            bool changesDoubt = doubtMatters && items.Facts[fact].Answers.Contains(items.Policy.Vocabulary.Doubt);
            if (!changesRoute) yield return new(changesReasons || changesDoubt ? FindingSeverity.Note : FindingSeverity.Warning, FindingCodes.IdleFact, path, []);
            foreach (Expected alike in Alike(items.Facts[fact], items.Policy.Vocabulary.Doubt, path, Effect, doubtMatters)) yield return alike;
        }
    }

    public static IEnumerable<Expected> OfReports(BruteForceReports reports)
    {
        for (int fact = 0; fact < reports.Facts.Count; fact++)
        {
            string path = $"$.reportFacts[{fact}]";
            ILookup<string, BruteForceReport> byAnswer = reports.All.ToLookup(report => report.Words[fact] ?? "");
            string Effect(string answer) => string.Join(' ', byAnswer[answer].Select(report => report.Outcome.Key));
            if (reports.Facts[fact].Answers.Prepend("").Select(Effect).Distinct().Count() == 1) yield return new(FindingSeverity.Warning, FindingCodes.IdleFact, path, []);
            foreach (Expected alike in Alike(reports.Facts[fact], reports.Policy.Vocabulary.Doubt, path, Effect, false)) yield return alike;
        }
    }

    public static bool SeesDoubt(TriagePolicy policy) => BruteForceKind.Asked(policy).Any(item => item.InDoubt);

    // What rules for a report ask of an answer, whether it makes a difference there or not.
    private static string Asked(TriagePolicy policy, Fact fact, string answer) => string.Concat(BruteForceKind.Asked(policy)
        .SelectMany(item => item.Facts.Parts).Where(part => part.Fact == fact.Id).Select(part => part.Answers.Contains(answer) ? 'y' : 'n'));

    // A fact of which no answer matters has its own finding.
    private static IEnumerable<Expected> Alike(Fact fact, string doubt, string path, Func<string, string> effect, bool doubtMatters)
    {
        if (fact.Answers.Select(effect).Distinct().Count() > 1)
        {
            foreach (string[] alike in fact.Answers.Where(answer => answer != doubt).GroupBy(effect).Select(group => group.ToArray()))
            {
                if (alike.Length < 2 || fact.Alike.Any(declared => alike.All(declared.Contains))) continue;
                yield return new(FindingSeverity.Note, FindingCodes.AlikeAnswers, $"{path}.answers", []) { Says = $"answers '{string.Join("', '", alike[..^1])}' and '{alike[^1]}' to" };
            }
        }

        for (int i = 0; i < fact.Alike.Count; i++)
        {
            ValueList<string> declared = fact.Alike[i];
            if (declared.Select(answer => doubtMatters && answer == doubt ? doubt : effect(answer)).Distinct().Count() > 1)
            {
                yield return new(FindingSeverity.Warning, FindingCodes.NotAlike, $"{path}.alike[{i}]", []);
            }
        }
    }
}
