using System.Globalization;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Writes numbers for people.</summary>
internal static class Figures
{
    private const string OverBudget = "over the node budget";

    /// <summary>A time in nanoseconds, with the unit that suits it.</summary>
    public static string Time(double? nanoseconds) => nanoseconds switch
    {
        null => OverBudget,
        double.NaN => "not measured",
        < 10_000 => $"{Number(nanoseconds.Value)} ns",
        < 10_000_000 => $"{Number(nanoseconds.Value / 1e3)} µs",
        _ => $"{Number(nanoseconds.Value / 1e6)} ms",
    };

    public static string Bytes(double bytes) => $"{Math.Round(bytes).ToString("#,0", CultureInfo.InvariantCulture)} B";

    public static string Ratio(double ratio) => $"{Number(ratio)} ×";

    public static string Count(int? count) => count is { } counted ? counted.ToString("#,0", CultureInfo.InvariantCulture) : OverBudget;

    /// <summary>A number with as many decimals as mean something.</summary>
    public static string Number(double number) => number.ToString(
        Math.Abs(number) switch
        {
            0 => "0",
            < 10 => "0.00",
            < 100 => "0.0",
            _ => "#,0",
        },
        CultureInfo.InvariantCulture);
}
