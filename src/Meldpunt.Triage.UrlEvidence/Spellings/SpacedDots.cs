using Meldpunt.Triage.UrlEvidence.Lists;
using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

/// <summary>Part of step 3: <c>example dot org</c> and <c>example . org</c>, where the name then ends as names on the network do, or is a dotted quad behind a scheme.</summary>
internal static class SpacedDots
{
    public static UrlText Undo(UrlText text)
    {
        TextEdit edit = new(text);
        List<int>? dots = null;
        for (int at = Next(text.Characters, 0); at >= 0; at = Next(text.Characters, at))
        {
            dots ??= [];
            dots.Clear();
            at = ReadChain(text.Characters, at, dots);
            if (dots.Count == 0 || !(EndsAsName(text.Characters, at) || IsDottedQuad(text.Characters, dots, at))) continue;
            foreach (int dot in dots) edit.Replace(dot, EndOf(text.Characters, dot), ".");
        }

        return edit.Result();
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            int space = text[at..].IndexOf(' ');
            if (space < 0) return -1;
            at += space;
            if (EndOf(text, at) > at) return at;
        }

        return -1;
    }

    // The end of the dot at an index; the index itself where there is none.
    private static int EndOf(ReadOnlySpan<char> text, int at)
    {
        if (text[at..].StartsWith(" . ", StringComparison.Ordinal)) return at + " . ".Length;
        return text[at..].StartsWith(" dot ", StringComparison.OrdinalIgnoreCase) ? at + " dot ".Length : at;
    }

    // The end of the last word of "a dot b dot c".
    private static int ReadChain(ReadOnlySpan<char> text, int at, List<int> dots)
    {
        while (at > 0 && at < text.Length && EndOf(text, at) > at && DisguisedMarks.IsHostCharacter(text[at - 1]))
        {
            dots.Add(at);
            at = EndOf(text, at);
            while (at < text.Length && (DisguisedMarks.IsHostCharacter(text[at]) || text[at] == '.')) at++;
        }

        return dots.Count == 0 ? at + 1 : at;
    }

    private static bool IsDottedQuad(ReadOnlySpan<char> text, List<int> dots, int end)
    {
        int start = dots[0];
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        if (dots.Count != 3 || start == dots[0] || start == 0 || text[start - 1] is not ('/' or '\\')) return false;
        for (int i = 0; i < dots.Count; i++)
        {
            ReadOnlySpan<char> number = Marks.TrimEnd(text[EndOf(text, dots[i])..(i + 1 < dots.Count ? dots[i + 1] : end)]);
            if (number.IsEmpty || number.ContainsAnyExceptInRange('0', '9')) return false;
        }

        return true;
    }

    private static bool EndsAsName(ReadOnlySpan<char> text, int end)
    {
        int start = end;
        while (start > 0 && (DisguisedMarks.IsHostCharacter(text[start - 1]) || text[start - 1] == '.')) start--;
        ReadOnlySpan<char> name = Marks.TrimEnd(text[start..end]);
        ReadOnlySpan<char> last = name[(name.LastIndexOf('.') + 1)..];
        return TopLevelNames.IsOne(last) || last.Equals("onion", StringComparison.OrdinalIgnoreCase) || last.Equals("i2p", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>The end of step 2: <c>mailto:</c>, <c>sms:</c> or <c>tel:</c> with white space and then a mail address or a number is read without the white space.</summary>
internal static class SpacedMessages
{
    private const int FewestDigits = 3;

    public static UrlText Undo(UrlText text)
    {
        TextEdit edit = new(text);
        for (int colon = Next(text.Characters, 0); colon >= 0; colon = Next(text.Characters, colon + 1))
        {
            int start = colon + 1;
            while (start < text.Length && Blank.IsSpace(text[start])) start++;
            if (start > colon + 1 && IsMeant(text.Characters[..colon], text.Characters[start..])) edit.Remove(colon + 1, start);
        }

        return edit.Result();
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        int next = text[from..].IndexOf(':');
        return next < 0 ? -1 : from + next;
    }

    private static bool IsMeant(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        int start = before.Length;
        while (start > 0 && char.IsAsciiLetter(before[start - 1])) start--;
        ReadOnlySpan<char> scheme = before[start..];
        if (scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase))
        {
            int end = 0;
            while (end < after.Length && !Blank.IsSpace(after[end])) end++;
            return MailAddress.IsOne(Marks.TrimEnd(after[..end]));
        }

        return (scheme.Equals("tel", StringComparison.OrdinalIgnoreCase) || scheme.Equals("sms", StringComparison.OrdinalIgnoreCase)) && IsNumber(after);
    }

    // "Tel: 12 mei" is prose: a number has three digits, or nothing behind it.
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        (int digits, int at) = (0, 0);
        if (text.IsEmpty || !(char.IsAsciiDigit(text[0]) || text[0] == '+')) return false;
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '+' or '-' or '(' or ')' or '.' or '/' or ' ' or '\u00A0'); at++)
        {
            if (char.IsAsciiDigit(text[at])) digits++;
        }

        return digits >= FewestDigits || (digits > 0 && at == text.Length);
    }
}
