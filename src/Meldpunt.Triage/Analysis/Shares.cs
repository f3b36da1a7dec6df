using System.Numerics;

namespace Meldpunt.Triage.Analysis;

/// <summary>Counts as a part of a whole.</summary>
internal static class Shares
{
    private const long Precision = 1_000_000_000_000;

    /// <summary>From 0 to 1; right to twelve places, however large the counts.</summary>
    public static double Share(BigInteger count, BigInteger all) => all.IsZero ? 0 : (double)(count * Precision / all) / Precision;
}
