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
            string Effect(string answer) => string.Join(' ', byAnswer[answer].Select(item => $"{items.Routes(item)}:{items.Reasons(item)}"));
            bool changesReasons = items.Facts[fact].Answers.Select(Effect).Distinct().Count() > 1;
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

    public static bool SeesDoubt(TriagePolicy policy) =>
        policy.EmptyReport.SelectMany(rule => rule.When).Concat(policy.Referrals.SelectMany(rule => rule.When)).Concat(policy.Notices.SelectMany(rule => rule.When))
            .Concat(policy.Referrals.SelectMany(rule => rule.Precedes?.When ?? [])).Any(condition => condition.SomeItem is { InDoubt: true });

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
