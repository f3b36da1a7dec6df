using System.Diagnostics;
using System.Text;
using Meldpunt.Triage.UrlEvidence.Unicode;

namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>
/// The domain-to-ASCII of WHATWG URL §3.3 for a domain that is not ASCII: UTS #46 ToASCII with CheckHyphens, UseSTD3ASCIIRules,
/// Transitional_Processing and VerifyDnsLength false, CheckBidi and CheckJoiners true.
/// </summary>
internal static class DomainToAscii
{
    private const string Prefix = "xn--";

    /// <summary>Converts a domain; <see langword="false"/> where UTS #46 finds an error.</summary>
    public static bool TryConvert(ReadOnlySpan<char> text, out ReadOnlySpan<char> name)
    {
        name = default;
        if (!TryMap(text, out List<int> mapped))
            return false;

        StringBuilder ascii = new(text.Length);
        List<int[]> labels = [];
        ReadOnlySpan<int> rest = CanonicalComposition.Compose(mapped);
        for (int dot = rest.IndexOf('.'); ; dot = rest.IndexOf('.'))
        {
            if (!TryConvertLabel(dot < 0 ? rest : rest[..dot], ascii, out int[]? label))
                return false;

            labels.Add(label);
            if (dot < 0)
                break;

            ascii.Append('.');
            rest = rest[(dot + 1)..];
        }

        name = ascii.ToString();
        return BidiRule.Allows(labels);
    }

    // UTS #46 §4, step 1.
    private static bool TryMap(ReadOnlySpan<char> text, out List<int> mapped)
    {
        mapped = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (UnicodeTable.TraitsOf(rune.Value).Status)
            {
                case IdnaStatus.Valid:
                    mapped.Add(rune.Value);
                    break;
                case IdnaStatus.Mapped:
                    mapped.AddRange(UnicodeTable.MappingOf(rune.Value));
                    break;
                case IdnaStatus.Disallowed:
                    return false;
                case IdnaStatus.Ignored:
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return true;
    }

    // UTS #46 §4, step 4, and §4.2, step 3, for one label.
    private static bool TryConvertLabel(ReadOnlySpan<int> label, StringBuilder ascii, out int[] unicode)
    {
        unicode = label.ToArray();
        bool isEncoded = StartsWithPrefix(label);
        if (isEncoded
            && !(PunycodeDecoder.TryDecode(label[Prefix.Length..], out unicode) && IsRightlyEncoded(unicode)))
            return false;

        if (!LabelRules.Allow(unicode))
            return false;

        if (isEncoded || !unicode.AsSpan().ContainsAnyExceptInRange(0, 0x7F))
        {
            foreach (int codePoint in label)
                ascii.Append((char)codePoint);
            return true;
        }

        ascii.Append(Prefix);
        return PunycodeEncoder.TryEncode(unicode, ascii);
    }

    // What is encoded has something to encode, is normalised, and does not pretend to be encoded once more.
    private static bool IsRightlyEncoded(int[] label) =>
        label.AsSpan().ContainsAnyExceptInRange(0, 0x7F) && !label.AsSpan().Contains('.')
        && !StartsWithPrefix(label) && CanonicalComposition.Is(label);

    private static bool StartsWithPrefix(ReadOnlySpan<int> label) => label is ['x', 'n', '-', '-', ..];
}
