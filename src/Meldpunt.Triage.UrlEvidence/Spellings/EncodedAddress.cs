using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

/// <summary>Part of step 1: an address that is percent-encoded from its scheme on, <c>https%3A%2F%2F…</c>, up to the next white space.</summary>
internal static class EncodedAddress
{
    private const string EncodedColon = "%3A";

    public static UrlText Decode(UrlText text)
    {
        TextEdit edit = new(text);
        for (int from = 0; from < text.Length;)
        {
            int colon = text.Characters[from..].IndexOf(EncodedColon, StringComparison.OrdinalIgnoreCase);
            if (colon < 0) break;
            colon += from;
            from = colon + EncodedColon.Length;
            if (!FollowsScheme(text.Characters[..colon])) continue;
            int end = colon;
            while (end < text.Length && !Blank.IsSpace(text[end])) end++;
            PercentDecoding.Decode(text, colon, end, ref edit);
            from = end;
        }

        return edit.Result();
    }

    // In a query, "?u=https%3A…" is part of another address.
    private static bool FollowsScheme(ReadOnlySpan<char> before)
    {
        int start = before.Length;
        while (start > 0 && char.IsAsciiLetter(before[start - 1])) start--;
        return SchemeSpellings.TryRead(before[start..], out int length, out _) && length == before.Length - start
            && (start == 0 || Blank.IsSpace(before[start - 1]) || before[start - 1] == ':' || Marks.IsOpening(before[start - 1]));
    }
}
