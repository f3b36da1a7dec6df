namespace Meldpunt.Triage.UrlEvidence.Unicode;

/// <summary>Hangul syllables, whose composition is arithmetic (The Unicode Standard §3.12).</summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int NoTail = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    /// <summary>Splits a syllable into lead and vowel, or into the syllable without its tail and the tail.</summary>
    public static bool TryDecompose(int codePoint, out int first, out int second)
    {
        (int syllable, int tail) = Math.DivRem(codePoint - FirstSyllable, Tails);
        (first, second) = tail == 0
            ? (FirstLead + (syllable / Vowels), FirstVowel + (syllable % Vowels))
            : (codePoint - tail, NoTail + tail);
        return codePoint >= FirstSyllable && syllable < Leads * Vowels;
    }

    /// <summary>The opposite of <see cref="TryDecompose"/>.</summary>
    public static bool TryCompose(int first, int second, out int composite)
    {
        (int lead, int vowel, int tail) = (first - FirstLead, second - FirstVowel, second - NoTail);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
        {
            composite = FirstSyllable + (((lead * Vowels) + vowel) * Tails);
            return true;
        }

        composite = first + tail;
        return tail is > 0 and < Tails && TryDecompose(first, out _, out second) && second < NoTail;
    }
}
