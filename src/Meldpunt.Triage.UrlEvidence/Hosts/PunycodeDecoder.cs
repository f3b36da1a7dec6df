namespace Meldpunt.Triage.UrlEvidence.Hosts;

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
