namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>A bound that the library is meant to hold.</summary>
/// <param name="What">What is bounded.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Measured">What was measured; null when nothing could be.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="AtLeast">True when more is better.</param>
internal sealed record Bound(string What, double Limit, double? Measured, string Unit, bool AtLeast = false)
{
    public bool IsHeld => Measured is { } measured && (AtLeast ? measured >= Limit : measured <= Limit);

    public string Row() =>
        $"| {What} | {(AtLeast ? "≥" : "≤")} {Limit:#,0.##} {Unit} | {(Measured is { } m ? $"{Figures.Number(m)} {Unit}" : Figures.Count(null))} | {(IsHeld ? "held" : "**not held**")} |";
}
