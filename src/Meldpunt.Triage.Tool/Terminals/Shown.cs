using System.Globalization;

namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>How messages show text of the command line: never the content of a URL, and nothing that moves a cursor.</summary>
internal static class Shown
{
    private const int LongestWord = 32;

    /// <summary>True for a name that cannot be that of the file that is meant: what is not UTF-8 arrives without its bytes.</summary>
    public static bool IsNotUtf8(string name) => name.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>The name of a file.</summary>
    public static string File(string name) =>
        name.Contains("://", StringComparison.Ordinal) ? "a web address (nothing is fetched)" : Plain(name);

    /// <summary>A wrong word, if it can be nothing but a word.</summary>
    public static string Word(string word) =>
        word.Length <= LongestWord && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? $"'{word}'"
            : $"a text of {word.Length} characters";

    /// <summary>A report's own reference, cut where it would be longer than a line: text from a stranger must not fill the screen.</summary>
    public static string Id(string id, int longest)
    {
        string plain = Plain(id);
        if (plain.Length <= longest) return plain;
        int end = char.IsHighSurrogate(plain[longest - 2]) ? longest - 2 : longest - 1;
        return plain[..end] + "…";
    }

    /// <summary>Text on one line, without control characters and marks that turn its direction.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, static (plain, from) =>
    {
        for (int i = 0; i < plain.Length; i++) plain[i] = IsSafe(from[i]) ? from[i] : '\uFFFD';
    });

    /// <summary>Text of several lines, each of them plain.</summary>
    public static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Plain));

    /// <summary>JSON that says the same: within its strings, the only place where such characters can be, they are escaped.</summary>
    public static string Json(string json) =>
        json.All(c => c == '\n' || IsSafe(c)) ? json : string.Concat(json.Select(c => c == '\n' || IsSafe(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")));

    private static bool IsSafe(char c) => !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F')
        && c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069');
}
