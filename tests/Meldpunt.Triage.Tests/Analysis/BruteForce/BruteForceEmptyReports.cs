using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>Which rules for an empty report always apply and are not the last, by trying every report without items.</summary>
internal static class BruteForceEmptyReports
{
    public static IEnumerable<Expected> Of(TriagePolicy policy) =>
        from place in Enumerable.Range(0, policy.EmptyReport.Count)
        let names = policy.EmptyReport.Skip(place).Select(rule => rule.Id).ToArray()
        where names.Length > 1 && Array.TrueForAll(Combinations.WithUnanswered(policy.Vocabulary.ReportFacts).ToArray(), words => Holds(policy, policy.EmptyReport[place].When, words))
        select new Expected(FindingSeverity.Error, FindingCodes.AlwaysApplies, $"$.emptyReport[{place}]", names);

    // As the naive outcome reads it: through a notice of its own.
    private static bool Holds(TriagePolicy policy, ValueList<ReportCondition> when, string?[] words) => BruteForceOutcome.Read(
        policy with { Referrals = [], Notices = [new("n", when)], Labels = [], EmptyReport = [] }, [],
        condition => Combinations.Holds(condition, words, policy.Vocabulary.ReportFacts)).Notices.Length > 0;
}
