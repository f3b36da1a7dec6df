using System.Globalization;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Writes numbers for people. What is not a number was not measured, or is over the node budget.</summary>
internal static class Figures
{
    /// <summary>A time in nanoseconds, with the unit that suits it.</summary>
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        double.NaN => "–",
        < 10_000 => $"{Number(nanoseconds)} ns",
        < 10_000_000 => $"{Number(nanoseconds / 1e3)} µs",
        _ => $"{Number(nanoseconds / 1e6)} ms",
    };

    /// <summary>How many a second, in words: 29 million, 450,000.</summary>
    public static string Rate(double each) => each switch
    {
        double.NaN => "–",
        >= 1e6 => $"{each / 1e6:0.#} million",
        _ => each.ToString("#,0", CultureInfo.InvariantCulture),
    };

    public static string Bytes(double bytes) => double.IsNaN(bytes) ? "–" : $"{Math.Round(bytes).ToString("#,0", CultureInfo.InvariantCulture)} B";

    public static string Ratio(double ratio) => double.IsNaN(ratio) ? "–" : $"{Number(ratio)} ×";

    public static string Count(double count) => double.IsNaN(count) ? "–" : count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number with as many decimals as mean something.</summary>
    public static string Number(double number) => double.IsNaN(number) ? "–" : number.ToString(
        Math.Abs(number) switch
        {
            0 => "0",
            < 10 => "0.00",
            < 100 => "0.0",
            _ => "#,0",
        },
        CultureInfo.InvariantCulture);
}
