namespace Meldpunt.Triage.UrlEvidence.Unicode;

/// <summary>
/// Normalization Form C (UAX #15) of code points that UTS #46 holds valid: what decomposes among them
/// also composes again, which the maker of the table has checked.
/// </summary>
internal static class CanonicalComposition
{
    private const int FirstComposed = 0xC0;

    /// <summary>Whether code points are in Normalization Form C.</summary>
    public static bool Is(IReadOnlyList<int> codePoints) => Compose(codePoints).AsSpan().SequenceEqual(codePoints.ToArray());

    /// <summary>The Normalization Form C of code points.</summary>
    public static int[] Compose(IReadOnlyList<int> codePoints)
    {
        if (codePoints.All(c => c < FirstComposed))
            return [.. codePoints];

        List<int> decomposed = new(codePoints.Count);
        foreach (int codePoint in codePoints)
            AddDecomposed(codePoint, decomposed);

        int[] ordered = decomposed.ToArray();
        OrderMarks(ordered);
        return Compose(ordered);
    }

    private static void AddDecomposed(int codePoint, List<int> to)
    {
        if (Hangul.TryDecompose(codePoint, out int first, out int second)
            || UnicodeTable.TryDecompose(codePoint, out first, out second))
        {
            AddDecomposed(first, to);
            to.Add(second); // the second never decomposes
            return;
        }

        to.Add(codePoint);
    }

    // Each run of marks is put in the order of their classes; marks of one class keep theirs.
    private static void OrderMarks(int[] codePoints)
    {
        for (int start = 0; start < codePoints.Length; start++)
        {
            int end = start;
            while (end < codePoints.Length && OrderOf(codePoints[end]) != 0)
                end++;

            if (end - start > 1)
                codePoints[start..end].OrderBy(OrderOf).ToArray().CopyTo(codePoints, start);
            start = end;
        }
    }

    private static int[] Compose(int[] codePoints)
    {
        (int length, int starter, int orderBefore) = (0, -1, 0);
        foreach (int codePoint in codePoints)
        {
            int order = OrderOf(codePoint);
            bool isBlocked = starter < 0 || (length - starter > 1 && orderBefore >= order);
            if (!isBlocked && TryCompose(codePoints[starter], codePoint, out int composite))
            {
                codePoints[starter] = composite;
                continue;
            }

            if (order == 0)
                starter = length;
            orderBefore = order;
            codePoints[length++] = codePoint;
        }

        return codePoints[..length];
    }

    private static bool TryCompose(int first, int second, out int composite) =>
        Hangul.TryCompose(first, second, out composite) || UnicodeTable.TryCompose(first, second, out composite);

    private static int OrderOf(int codePoint) => UnicodeTable.TraitsOf(codePoint).CombiningOrder;
}

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
