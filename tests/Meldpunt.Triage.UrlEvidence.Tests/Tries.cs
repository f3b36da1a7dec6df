using System.Globalization;

namespace Meldpunt.Triage.UrlEvidence.Tests;

/// <summary>How much the random tests try. MELDPUNT_FUZZ sets how many texts are mutated (in CI 200000, the long form: 10000000).</summary>
internal static class Tries
{
    private const int InShort = 20_000;

    /// <summary>How many texts are mutated, and spellings put within spellings.</summary>
    public static readonly int Texts =
        int.TryParse(Environment.GetEnvironmentVariable("MELDPUNT_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int texts) ? texts : InShort;

    /// <summary>How many texts each property is tried with: two fifths as many.</summary>
    public static readonly int OfProperty = (int)(Texts * 2L / 5);
}
