using System.Buffers;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

/// <summary>
/// Part of step 3: marks in brackets, <c>[.]</c> <c>(dot)</c> <c>[:]</c> <c>[at]</c>, and escaped dots, <c>\.</c> <c>^.</c>. The brackets
/// of an IPv6 address stay, because a disguise is only ever a whole word of the list.
/// </summary>
internal static class DisguisedMarks
{
    private const string Brackets = "[](){}<>［］（）|";
    private static readonly SearchValues<char> Starts = SearchValues.Create("[({<].}\\^［（|");

    private const int MostBrackets = 2;

    // The longest first. Those of the second list may have spaces and other brackets around them.
    private static readonly (string Disguise, string Meaning)[] Plain =
    [
        ("://www.", "://www."), (":\\\\", "://"), ("://", "://"), ("www", "www"), ("//", "//"), (":", ":"), ("/", "/"), ("-", "-"),
    ];

    private static readonly (string Disguise, string Meaning)[] Spaced =
    [
        ("punkt", "."), ("punto", "."), ("punt", "."), ("point", "."), ("dot", "."), (". .", "."), ("%2E", "."), (".", "."), (",", "."),
        ("｡", "."), ("。", "."), ("at", "@"), ("@", "@"),
    ];

    public static UrlText Undo(UrlText text)
    {
        TextEdit edit = new(text);
        for (int at = Next(text.Characters, 0); at >= 0; at = Next(text.Characters, at + 1))
        {
            if (!TryRead(text.Characters, at, out int start, out int end, out string meaning)) continue;
            edit.Replace(start, end, meaning);
            at = end - 1;
        }

        return edit.Result();
    }

    /// <summary>Whether a character may be in a host's label.</summary>
    public static bool IsHostCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '_' || (character >= '\u00AA' && !Blank.IsBlank(character) && !Brackets.Contains(character, StringComparison.Ordinal));

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        if (from >= text.Length) return -1;
        int next = text[from..].IndexOfAny(Starts);
        return next < 0 ? -1 : from + next;
    }

    private static bool TryRead(ReadOnlySpan<char> text, int at, out int start, out int end, out string meaning)
    {
        (start, end, meaning) = (at, at, ".");
        bool standsInHost = at > 0 && IsHostCharacter(text[at - 1]);
        if (text[at] is '\\' or '^')
        {
            end = at + 2;
            return standsInHost && end < text.Length && text[at + 1] == '.' && IsHostCharacter(text[end]);
        }

        if (text[at] == '.')
        {
            end = at + 2;
            return standsInHost && end < text.Length && text[at + 1] is ']' or '}' && IsHostCharacter(text[end]);
        }

        return TryReadPlain(text, at, out end, out meaning) || TryReadSpaced(text, at, ref start, out end, out meaning);
    }

    private static bool TryReadPlain(ReadOnlySpan<char> text, int at, out int end, out string meaning)
    {
        (end, meaning) = (at, "");
        char close = text[at] switch { '[' => ']', '(' => ')', '{' => '}', '<' => '>', '［' => '］', _ => '\0' };
        foreach ((string disguise, string plain) in Plain)
        {
            ReadOnlySpan<char> inside = text[(at + 1)..];
            if (!inside.StartsWith(disguise, StringComparison.OrdinalIgnoreCase) || inside.Length == disguise.Length || inside[disguise.Length] != close) continue;
            (end, meaning) = (at + disguise.Length + 2, plain);
            return true;
        }

        return false;
    }

    private static bool TryReadSpaced(ReadOnlySpan<char> text, int at, ref int start, out int end, out string meaning)
    {
        meaning = "";
        end = at + Count(text[at..]);
        bool isOneSided = text[at] is '[' or '{' && end == at + 1;
        if (end < text.Length && text[end] == ' ') end++;
        foreach ((string disguise, string plain) in Spaced)
        {
            if (!text[end..].StartsWith(disguise, StringComparison.OrdinalIgnoreCase)) continue;
            (meaning, end) = (plain, end + disguise.Length);
            break;
        }

        if (meaning.Length == 0) return false;
        int closing = end < text.Length && text[end] == ' ' ? end + 1 : end;
        int closers = Count(text[closing..]);
        if (closers == 0) return isOneSided && text[end - 1] == '.' && at > 0 && IsHostCharacter(text[at - 1]) && end < text.Length && IsHostCharacter(text[end]);
        end = closing + closers;
        if (at > 1 && text[at - 1] == ' ' && IsHostCharacter(text[at - 2])) start = at - 1;
        if (end + 1 < text.Length && text[end] == ' ' && IsHostCharacter(text[end + 1])) end++;
        return true;
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < MostBrackets && count < text.Length && Brackets.Contains(text[count], StringComparison.Ordinal)) count++;
        return count;
    }
}
