namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>A report: what can be seen of its items, and its own answers.</summary>
internal sealed record NaiveReport(NaiveKind[] Items, string?[] Words, bool IsComplete, NaiveOutcome Outcome)
{
    /// <summary>How many answers showing it takes, each item counted as one more.</summary>
    public int Size => Items.Sum(item => item.Size) + Combinations.Answered(Words);
}
