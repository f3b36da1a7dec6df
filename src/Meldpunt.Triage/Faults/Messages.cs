namespace Meldpunt.Triage;

/// <summary>The words of error messages: what may be repeated, and what was meant.</summary>
internal static class Messages
{
    private const int LongestRepeated = 32;

    /// <summary>True for a short plain word: nothing personal can hide in it.</summary>
    public static bool MayRepeat(string text) =>
        text.Length is > 0 and <= LongestRepeated && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>The word in quotes if it may be repeated, else only its length.</summary>
    public static string Quote(string text) => MayRepeat(text) ? $"'{text}'" : $"a text of {text.Length} characters";

    /// <summary>The name for a path, or <c>?</c>.</summary>
    public static string PathName(string name) => MayRepeat(name) ? name : "?";

    /// <summary>"'x' is not an answer to 'y'; did you mean 'z'?"</summary>
    public static string Unknown(string found, string isNot, IReadOnlyCollection<string> valid, bool suggests = true)
    {
        string start = $"{Quote(found)} is not {isNot}";
        if (suggests && MayBeMeant(found) && Suggestion.Find(found, valid) is { } nearest) return $"{start}; did you mean '{nearest}'?";
        return valid.Count switch
        {
            0 => start,
            <= 12 => $"{start}; expected {OneOf(valid)}",
            _ => $"{start}; expected one of {valid.Count} known words, such as '{valid.First()}'",
        };
    }

    /// <summary>"'a', 'b' or 'c'".</summary>
    public static string OneOf(IReadOnlyCollection<string> words) => List(words, "or");

    /// <summary>"'a', 'b' and 'c'".</summary>
    public static string AllOf(IReadOnlyCollection<string> words) => List(words, "and");

    // immediate_danger is not repeated, and yet everybody sees what was meant.
    private static bool MayBeMeant(string text) => MayRepeat(text.Replace('_', '-'));

    private static string List(IReadOnlyCollection<string> words, string last)
    {
        string[] quoted = [.. words.Select(word => $"'{word}'")];
        return quoted.Length < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} {last} {quoted[^1]}";
    }
}
