using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Benchmarks.Cases;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Milliseconds for check and diff, the best of some rounds; not a number when a policy is over the node budget.</summary>
internal static class AnalysisTimes
{
    private const int Facts = 30;
    private const int Rules = 200;
    private const int Rounds = 3;

    /// <summary>Everything that a check of the shipped policy finds, once warm.</summary>
    public static double ShippedCheck()
    {
        PolicyCases shipped = new();
        Timing.WarmUp(shipped.Check);
        return Best(10 * Rounds, shipped.Check);
    }

    /// <summary>Everything that a check of 200 structured rules over 30 facts finds.</summary>
    public static double LargeCheck()
    {
        TriagePolicy policy = Made();
        return Best(Rounds, () => PolicyAnalysis.Create(policy).Findings().Count);
    }

    /// <summary>What differs when one of them is left out.</summary>
    public static double LargeDiff()
    {
        TriagePolicy old = Made();
        RuleGroup first = old.Groups[0];
        TriagePolicy present = old with { Version = "2", Groups = [first with { Rules = [.. first.Rules.Skip(1)] }, .. old.Groups.Skip(1)] };
        return Best(Rounds, () => PolicyDifference.Between(old, present).Item.Rows.Count);
    }

    // With its guarantees.
    private static TriagePolicy Made() => TestPolicies.Structured.StructuredPolicies.OfClusters(Facts, Rules, ScaledPolicy.Seed);

    private static double Best(int rounds, Func<int> run)
    {
        try
        {
            return Timing.BestOf(rounds, run)[0] / 1e6;
        }
        catch (PolicyException)
        {
            return double.NaN;
        }
    }
}
