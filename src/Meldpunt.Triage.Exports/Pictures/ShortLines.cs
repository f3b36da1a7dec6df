namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>Makes texts short enough for a picture.</summary>
internal static class ShortLines
{
    private const int LongestLine = 24;
    private const int LongestPart = 52;
    private const string More = "…";

    /// <summary>A text on two lines at most.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> lines = Wrapped(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return lines.Count <= 2 ? lines : [lines[0], Cut($"{lines[1]} {lines[2]}", LongestLine)];
    }

    /// <summary>Parts in a row, each shortened, on as many lines as they need.</summary>
    /// <param name="before">What stands before them; empty for nothing.</param>
    /// <param name="parts">The parts.</param>
    public static IReadOnlyList<string> Of(string before, IEnumerable<string> parts) =>
        Wrapped($"{before}{string.Join("\u00A0/ ", parts.Select(part => Cut(part, LongestPart)))}".Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Wrapped(string[] words)
    {
        List<string> lines = [""];
        foreach (string word in words)
        {
            string longer = $"{lines[^1]} {word}".TrimStart();
            if (longer.Length <= LongestLine || lines[^1].Length == 0) lines[^1] = longer;
            else lines.Add(word);
        }

        return lines;
    }

    // After a whole word, where there is one.
    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest) return text;
        int end = text.LastIndexOf(' ', longest - 1);
        return $"{text[..(end > 0 ? end : longest - 1)].TrimEnd(',', '.', ' ')}{More}";
    }
}
