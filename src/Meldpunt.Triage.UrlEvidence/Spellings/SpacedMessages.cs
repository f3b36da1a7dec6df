using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

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
