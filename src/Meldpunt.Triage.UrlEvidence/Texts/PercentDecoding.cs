using System.Text;
using Meldpunt.Triage.UrlEvidence.Hosts;

namespace Meldpunt.Triage.UrlEvidence.Texts;

/// <summary>Decodes <c>%xx</c> in a text as UTF-8, once; bytes that are not UTF-8 become U+FFFD.</summary>
internal static class PercentDecoding
{
    private const int Triplet = 3;
    private const int LongestCharacter = 4;

    public static UrlText Decode(UrlText text)
    {
        TextEdit edit = new(text);
        Decode(text, 0, text.Length, ref edit);
        return edit.Result();
    }

    /// <summary>Decodes the part between two indexes.</summary>
    public static void Decode(UrlText text, int from, int to, ref TextEdit edit)
    {
        Span<byte> bytes = stackalloc byte[LongestCharacter];
        Span<char> decoded = stackalloc char[2];
        while (from < to)
        {
            int count = 0;
            while (count < LongestCharacter && TryRead(text.Characters[from..to], count * Triplet, out bytes[count])) count++;
            if (count == 0)
            {
                int next = text.Characters[(from + 1)..to].IndexOf('%');
                from = next < 0 ? to : from + 1 + next;
                continue;
            }

            Rune.DecodeFromUtf8(bytes[..count], out Rune rune, out int read);
            int end = from + (Math.Max(read, 1) * Triplet);
            edit.Replace(from, end, decoded[..rune.EncodeToUtf16(decoded)]);
            from = end;
        }
    }

    private static bool TryRead(ReadOnlySpan<char> text, int at, out byte value)
    {
        value = 0;
        if (at + Triplet > text.Length || text[at] != '%') return false;
        (int high, int low) = (Digits.ValueOf(text[at + 1]), Digits.ValueOf(text[at + 2]));
        if (high > 15 || low > 15) return false;
        value = (byte)((high << 4) | low);
        return true;
    }
}
