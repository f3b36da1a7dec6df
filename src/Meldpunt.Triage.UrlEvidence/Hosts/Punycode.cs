using System.Text;

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

/// <summary>Decodes Punycode (RFC 3492 §6.2).</summary>
internal static class PunycodeDecoder
{
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>Decodes a label without its <c>xn--</c>; <see langword="false"/> if it is no Punycode.</summary>
    public static bool TryDecode(ReadOnlySpan<int> label, out int[] decoded)
    {
        decoded = [];
        if (label.Length > Punycode.LongestLabel || label.ContainsAnyExceptInRange(0, Punycode.InitialCodePoint - 1))
            return false;

        int hyphen = Math.Max(label.LastIndexOf('-'), 0);
        List<int> output = [.. label[..hyphen]];
        (int codePoint, int bias, int index) = (Punycode.InitialCodePoint, Punycode.InitialBias, 0);
        label = label[(hyphen > 0 ? hyphen + 1 : 0)..];
        while (!label.IsEmpty)
        {
            if (!TryReadDelta(ref label, bias, out int delta))
                return false;

            int length = output.Count + 1;
            bias = Punycode.Adapt(delta, length, isFirst: output.Count == hyphen);
            long step = index + (long)delta;
            codePoint = (int)Math.Min(codePoint + (step / length), LastCodePoint + 1);
            if (codePoint > LastCodePoint || codePoint is >= 0xD800 and <= 0xDFFF)
                return false;

            index = (int)(step % length);
            output.Insert(index++, codePoint);
        }

        decoded = [.. output];
        return true;
    }

    private static bool TryReadDelta(ref ReadOnlySpan<int> label, int bias, out int delta)
    {
        long value = 0, weight = 1;
        delta = 0;
        for (int k = Punycode.Base; !label.IsEmpty; k += Punycode.Base)
        {
            int digit = DigitOf(label[0]);
            label = label[1..];
            value += digit * weight;
            if (digit < 0 || value > int.MaxValue)
                return false;

            int threshold = Punycode.ThresholdOf(k, bias);
            if (digit < threshold)
            {
                delta = (int)value;
                return true;
            }

            weight = Math.Min(weight * (Punycode.Base - threshold), int.MaxValue);
        }

        return false;
    }

    private static int DigitOf(int codePoint) => codePoint switch
    {
        >= 'a' and <= 'z' => codePoint - 'a',
        >= '0' and <= '9' => codePoint - '0' + 26,
        _ => -1, // capitals are mapped before
    };
}

/// <summary>Encodes Punycode (RFC 3492 §6.3).</summary>
internal static class PunycodeEncoder
{
    /// <summary>Encodes a label, without the <c>xn--</c>; <see langword="false"/> if it is too long.</summary>
    public static bool TryEncode(ReadOnlySpan<int> label, StringBuilder encoded)
    {
        if (label.Length > Punycode.LongestLabel)
            return false;

        foreach (int codePoint in label)
            if (codePoint < Punycode.InitialCodePoint)
                encoded.Append((char)codePoint);

        int basic = label.Length - CountFrom(label, Punycode.InitialCodePoint);
        if (basic > 0)
            encoded.Append('-');

        (int next, int bias, int delta) = (Punycode.InitialCodePoint, Punycode.InitialBias, 0);
        for (int done = basic; done < label.Length; next++, delta++)
        {
            int smallest = SmallestFrom(label, next);
            delta += (smallest - next) * (done + 1);
            next = smallest;
            foreach (int codePoint in label)
            {
                if (codePoint < next)
                    delta++;

                if (codePoint != next)
                    continue;

                AppendDelta(encoded, delta, bias);
                bias = Punycode.Adapt(delta, done + 1, isFirst: done == basic);
                delta = 0;
                done++;
            }
        }

        return true;
    }

    private static void AppendDelta(StringBuilder encoded, int delta, int bias)
    {
        for (int k = Punycode.Base; ; k += Punycode.Base)
        {
            int threshold = Punycode.ThresholdOf(k, bias);
            if (delta < threshold)
                break;

            encoded.Append(CharacterOf(threshold + ((delta - threshold) % (Punycode.Base - threshold))));
            delta = (delta - threshold) / (Punycode.Base - threshold);
        }

        encoded.Append(CharacterOf(delta));
    }

    private static char CharacterOf(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);

    private static int CountFrom(ReadOnlySpan<int> label, int least)
    {
        int count = 0;
        foreach (int codePoint in label)
            if (codePoint >= least)
                count++;
        return count;
    }

    private static int SmallestFrom(ReadOnlySpan<int> label, int least)
    {
        int smallest = int.MaxValue;
        foreach (int codePoint in label)
            if (codePoint >= least && codePoint < smallest)
                smallest = codePoint;
        return smallest;
    }
}
