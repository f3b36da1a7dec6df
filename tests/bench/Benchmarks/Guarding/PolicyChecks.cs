using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Guarding;

/// <summary>What the shipped policy takes, on any machine.</summary>
internal static class PolicyChecks
{
    public static IEnumerable<GuardCheck> All()
    {
        DiagramCounts counts = DiagramCounts.Of(TriageEngine.Default.Policy);
        yield return GuardCheck.Exactly("nodes, complete answers", counts.Complete, GuardLimits.CompleteNodes);
        yield return GuardCheck.Exactly("nodes, unanswered facts", counts.Partial ?? -1, GuardLimits.PartialNodes);
        yield return GuardCheck.AtMost("memory kept by an engine", KeptMemory.WithPolicy() / 1024, GuardLimits.KeptKib, " KiB");
    }
}
