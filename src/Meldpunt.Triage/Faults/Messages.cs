using System.Globalization;
using System.Text;

namespace Meldpunt.Triage;

/// <summary>The words of error messages: what may be repeated, and what was meant.</summary>
internal static class Messages
{
    private const int LongestRepeated = 32;
    private const int LongestShown = 64;

    /// <summary>True for a short plain word: nothing personal can hide in it.</summary>
    public static bool MayRepeat(string text) =>
        text.Length is > 0 and <= LongestRepeated && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>The word in quotes if it may be repeated, else only its length.</summary>
    public static string Quote(string text) => MayRepeat(text) ? $"'{text}'" : $"a text of {text.Length} characters";

    /// <summary>The name for a path, or <c>?</c>.</summary>
    public static string PathName(string name) => MayRepeat(name) ? name : "?";

    /// <summary>A name from a policy as it can be printed: cut short, on one line, with nothing that steers a terminal.</summary>
    public static string Shown(string name) => Line(name, LongestShown);

    /// <summary>
    /// Text on one line, cut short: <c>abc… (3,000 characters)</c>. Control characters, line ends, changes of direction and what else cannot
    /// be seen are written as in JSON, such as <c>\u001B</c>.
    /// </summary>
    public static string Line(string text, int longest)
    {
        if (text.Length <= longest) return Escaped(text);
        int end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Create(CultureInfo.InvariantCulture, $"{Escaped(text[..end])}… ({text.Length:N0} characters)");
    }

    /// <summary>"'x' is not an answer to 'y'; did you mean 'z'?"</summary>
    public static string Unknown(string found, string isNot, IReadOnlyCollection<string> valid, bool suggests = true)
    {
        string start = $"{Quote(found)} is not {isNot}";
        if (suggests && MayBeMeant(found) && Suggestion.Find(found, valid) is { } nearest) return $"{start}; did you mean '{Shown(nearest)}'?";
        return valid.Count switch
        {
            0 => start,
            <= 12 => $"{start}; expected {OneOf(valid)}",
            _ => $"{start}; expected one of {valid.Count} known words, such as '{Shown(valid.First())}'",
        };
    }

    /// <summary>"'a', 'b' or 'c'".</summary>
    public static string OneOf(IReadOnlyCollection<string> words) => List(words, "or");

    /// <summary>"'a', 'b' and 'c'".</summary>
    public static string AllOf(IReadOnlyCollection<string> words) => List(words, "and");

    // immediate_danger is not repeated, and yet everybody sees what was meant.
    private static bool MayBeMeant(string text) => MayRepeat(text.Replace('_', '-'));

    private static string Escaped(string text)
    {
        if (Characters.IsPlain(text) || !Characters.CodePoints(text).Any(one => Characters.IsHidden(one.CodePoint))) return text;
        StringBuilder line = new();
        foreach ((_, int codePoint) in Characters.CodePoints(text))
        {
            string plain = codePoint <= char.MaxValue ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
            line.Append(Characters.IsHidden(codePoint) ? string.Concat(plain.Select(half => $"\\u{(int)half:X4}")) : plain);
        }

        return line.ToString();
    }

    private static string List(IReadOnlyCollection<string> words, string last)
    {
        string[] quoted = [.. words.Select(word => $"'{Shown(word)}'")];
        return quoted.Length < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} {last} {quoted[^1]}";
    }
}
