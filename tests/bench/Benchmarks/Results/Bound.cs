namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>A bound that the library is meant to hold.</summary>
/// <param name="What">What is bounded; its figure has this name.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Unit">The unit of both.</param>
internal sealed record Bound(string What, double Limit, string Unit)
{
    /// <summary>True when more is better.</summary>
    public bool AtLeast { get; init; }

    /// <summary>The limit on a machine that is busy with other work, which the guard holds; null where the guard does not look.</summary>
    public double? Guarded { get; init; }

    /// <summary>Measures it by itself and soon; null where it is a figure of a part of the run.</summary>
    public Func<double>? Measure { get; init; }

    public bool IsHeld(double measured, double limit) => AtLeast ? measured >= limit : measured <= limit;

    /// <summary>Its row of the page.</summary>
    public string Row(double before, double measured) =>
        $"| {What} | {(AtLeast ? "≥" : "≤")} {Limit:#,0.##} {Unit} | {Number(before)} | {Number(measured)} | {(IsHeld(measured, Limit) ? "held" : double.IsNaN(measured) ? "**not measured**" : "**not held**")} |";

    private static string Number(double figure) => double.IsNaN(figure) ? "" : double.IsInteger(figure) ? Figures.Count(figure) : Figures.Number(figure);
}
