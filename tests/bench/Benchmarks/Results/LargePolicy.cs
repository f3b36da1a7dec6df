using System.Diagnostics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Check and diff of 200 structured rules over 30 facts.</summary>
internal static class LargePolicy
{
    private const int Facts = 30;
    private const int Rules = 200;
    private const int Rounds = 3;

    /// <summary>Milliseconds for everything that a check finds; null when it is over the node budget.</summary>
    public static double? Check()
    {
        TriagePolicy policy = Made();
        return Best(() => PolicyAnalysis.Create(policy).Findings().Count);
    }

    /// <summary>Milliseconds for what differs when a rule is left out; null when it is over the node budget.</summary>
    public static double? Diff()
    {
        TriagePolicy old = Made();
        RuleGroup first = old.Groups[0];
        TriagePolicy present = old with { Version = "2", Groups = [first with { Rules = [.. first.Rules.Skip(1)] }, .. old.Groups.Skip(1)] };
        return Best(() => PolicyDifference.Between(old, present).Item.Rows.Count);
    }

    private static TriagePolicy Made() => StructuredPolicies.OfClusters(Facts, Rules, ScaledPolicy.Seed);

    private static double? Best(Func<int> run)
    {
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            try
            {
                run();
            }
            catch (PolicyException)
            {
                return null;
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
