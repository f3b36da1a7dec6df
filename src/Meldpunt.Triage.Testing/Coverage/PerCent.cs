using System.Globalization;

namespace Meldpunt.Triage.Testing;

/// <summary>Shows percentages to one decimal; what is not whole is never shown as whole.</summary>
internal static class PerCent
{
    public static double Rounded(double percent) => percent < 100 ? Math.Min(Math.Round(percent, 1), 99.9) : percent;

    public static string Text(double percent) => Rounded(percent).ToString("0.#", CultureInfo.InvariantCulture);
}
