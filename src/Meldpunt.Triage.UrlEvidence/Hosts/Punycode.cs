namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>What decoding and encoding Punycode (RFC 3492) have in common.</summary>
internal static class Punycode
{
    /// <summary>
    /// The longest label that is read or written. Both take time that grows with the square of the length, and
    /// the name system allows 63.
    /// </summary>
    public const int LongestLabel = 512;

    public const int Base = 36;
    public const int InitialBias = 72;
    public const int InitialCodePoint = 0x80;

    private const int LowestThreshold = 1;
    private const int HighestThreshold = 26;

    /// <summary>The bias after a number (RFC 3492 §6.1).</summary>
    public static int Adapt(int delta, int length, bool isFirst)
    {
        const int Damp = 700;
        const int Skew = 38;
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / length;
        int k = 0;
        for (; delta > (Base - LowestThreshold) * HighestThreshold / 2; k += Base)
            delta /= Base - LowestThreshold;
        return k + ((Base - LowestThreshold + 1) * delta / (delta + Skew));
    }

    /// <summary>The threshold of the digit at a position, counted in steps of <see cref="Base"/>.</summary>
    public static int ThresholdOf(int k, int bias) => Math.Clamp(k - bias, LowestThreshold, HighestThreshold);
}
