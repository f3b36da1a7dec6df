namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>The table of generated policies.</summary>
internal static class ScaledTable
{
    public static IReadOnlyList<string> Intro =>
    [
        "Generated policies without guarantees, 1,000 random items each, the best of 50 rounds in one process. Rules combine",
        "facts of one cluster of five, or any facts. Making includes the proofs and the first decision with nothing answered.",
        "Only the combinations of six facts are few enough to be numbered. A diagram of 0 nodes means that the rules catch every",
        "item in their first group.",
    ];

    public static IEnumerable<string> Of(IReadOnlyList<ScaledFigures> figures)
    {
        yield return "| rules combine | facts | rules | making | complete | unanswered | nodes, complete | nodes, unanswered | mask words |";
        yield return "|---|--:|--:|--:|--:|--:|--:|--:|--:|";
        foreach (ScaledFigures row in figures) yield return Row(row);
    }

    private static string Row(ScaledFigures row)
    {
        string start = $"| {row.Of.Kind} | {row.Of.Facts} | {row.Of.Rules:#,0} | ";
        if (row.Counts is not { } counts) return start + Figures.Time(null) + " | | | | | |";
        return start + string.Join(" | ", Figures.Time(row.Create * 1e6), Figures.Time(row.Complete), Figures.Time(row.Partial), Figures.Count(counts.Complete), Figures.Count(counts.Partial), counts.MaskWords) + " |";
    }
}
