using System.Text;

namespace Meldpunt.Triage.UrlEvidence.Hosts;

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
