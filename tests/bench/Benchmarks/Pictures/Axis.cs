namespace Meldpunt.Triage.Benchmarks.Pictures;

/// <summary>Where values stand along an axis.</summary>
/// <param name="Least">The value at its beginning.</param>
/// <param name="Most">The value at its end.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsLogarithmic">True when each step is ten times the one before.</param>
internal sealed record Axis(double Least, double Most, double From, double To, bool IsLogarithmic)
{
    /// <summary>An axis of powers of ten around some values.</summary>
    public static Axis Decades(IReadOnlyCollection<double> values, double from, double to) =>
        new(Math.Pow(10, Math.Floor(Math.Log10(values.Min()))), Math.Pow(10, Math.Ceiling(Math.Log10(values.Max()))), from, to, true);

    /// <summary>An axis from nothing to a round number.</summary>
    public static Axis FromZero(double most, double from, double to)
    {
        double step = Step(most);
        return new(0, Math.Ceiling(most / step) * step, from, to, false);
    }

    /// <summary>The values that are named beside it.</summary>
    public IEnumerable<double> Ticks()
    {
        double step = Step(Most);
        for (double tick = Least; tick <= Most * 1.001; tick = IsLogarithmic ? tick * 10 : tick + step) yield return tick;
    }

    public double At(double value) =>
        From + (To - From) * (IsLogarithmic ? Math.Log(value / Least) / Math.Log(Most / Least) : (value - Least) / (Most - Least));

    // A fifth of it, more or less, and 1, 2 or 5 times a power of ten.
    private static double Step(double most)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(most / 5)));
        return (most / 5 / power) switch
        {
            < 1.5 => power,
            < 3.5 => 2 * power,
            < 7.5 => 5 * power,
            _ => 10 * power,
        };
    }
}
