namespace Meldpunt.Triage;

/// <summary>Finds the valid word that a wrong one was most likely meant to be.</summary>
internal static class Suggestion
{
    /// <summary>The first of <paramref name="words"/> with the fewest edits, or null when none is near.</summary>
    public static string? Find(string wrong, IEnumerable<string> words)
    {
        string found = Plain(wrong);
        string? nearest = null;
        int best = int.MaxValue;
        foreach (string word in words)
        {
            string plain = Plain(word);
            int distance = Distance(found, plain);
            if (distance < best && distance <= Near(Math.Min(found.Length, plain.Length))) (best, nearest) = (distance, word);
        }

        return nearest;
    }

    // In a word of three letters two edits change nearly all: "foo" is not meant to be "no".
    private static int Near(int length) => length <= 3 ? 1 : Math.Max(2, length / 3);

    // Case and hyphens are what people get wrong first: "darkWeb" is as near to "dark-web" as can be.
    private static string Plain(string word) =>
        word.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    // Edits of one letter, and swaps of two neighbours (optimal string alignment).
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 16) return int.MaxValue;
        int[] before = new int[b.Length + 1], last = new int[b.Length + 1], row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (swapped) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
