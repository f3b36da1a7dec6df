namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>Says of a wrong word what was expected, and the nearest valid one.</summary>
internal static class UnknownArgument
{
    private const int MostListed = 20;

    /// <summary>"'x' is not a fact; did you mean 'y'?"</summary>
    /// <param name="wrong">The word.</param>
    /// <param name="what">What it is not.</param>
    /// <param name="words">The valid words.</param>
    /// <param name="expected">What was expected where no valid word is near; null for the words themselves.</param>
    public static string Message(string wrong, string what, IReadOnlyCollection<string> words, string? expected = null)
    {
        string start = $"{Shown.Word(wrong)} is not {what}";
        if (Suggestion.Find(wrong, words) is { } near) return $"{start}; did you mean '{near}'?";
        string listed = string.Join(", ", words.Take(MostListed).Select(word => $"'{word}'"));
        return $"{start}; expected {expected ?? (words.Count > MostListed ? $"one of {listed} …" : listed)}";
    }
}
