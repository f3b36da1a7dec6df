using System.Globalization;
using System.Numerics;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>Counts and parts, for people.</summary>
internal static class Figures
{
    private const double Smallest = 0.0005;

    /// <summary>A count, such as <c>6,048</c>.</summary>
    public static string Count(BigInteger count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A part from 0 to 1, such as <c>9.3%</c>.</summary>
    public static string Share(double share) => share is > 0 and < Smallest
        ? "<0.1%"
        : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0}%");

    /// <summary>A count with its noun.</summary>
    public static string Counted(BigInteger count, string one, string many) => $"{Count(count)} {(count.IsOne ? one : many)}";
}
