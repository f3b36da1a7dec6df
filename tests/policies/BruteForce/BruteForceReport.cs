namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>A report: what can be seen of its items, and its own answers.</summary>
internal sealed record BruteForceReport(BruteForceKind[] Items, string?[] Words, bool IsComplete, BruteForceOutcome Outcome)
{
    /// <summary>How many answers showing it takes, each item counted as one more.</summary>
    public int Size => Items.Sum(item => item.Size) + Combinations.Answered(Words);
}
