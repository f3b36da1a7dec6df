using Meldpunt.Triage.UrlEvidence.Lists;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Steps;

/// <summary>Part of step 3: <c>example dot org</c>, where the name then ends as names on the network do, or is a dotted quad behind a scheme.</summary>
internal static class SpacedDots
{
    private const string Dot = " dot ";

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
            foreach (int dot in dots) edit.Replace(dot, dot + Dot.Length, ".");
        }

        return edit.Result();
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        int next = text[from..].IndexOf(Dot, StringComparison.OrdinalIgnoreCase);
        return next < 0 ? -1 : from + next;
    }

    // The end of the last word of "a dot b dot c".
    private static int ReadChain(ReadOnlySpan<char> text, int at, List<int> dots)
    {
        while (at > 0 && text[at..].StartsWith(Dot, StringComparison.OrdinalIgnoreCase) && DisguisedMarks.IsHostCharacter(text[at - 1]))
        {
            dots.Add(at);
            at += Dot.Length;
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
            ReadOnlySpan<char> number = text[(dots[i] + Dot.Length)..(i + 1 < dots.Count ? dots[i + 1] : end)].TrimEnd('.');
            if (number.IsEmpty || number.ContainsAnyExceptInRange('0', '9')) return false;
        }

        return true;
    }

    private static bool EndsAsName(ReadOnlySpan<char> text, int end)
    {
        ReadOnlySpan<char> name = text[..end].TrimEnd('.');
        int start = name.Length;
        while (start > 0 && DisguisedMarks.IsHostCharacter(name[start - 1])) start--;
        return TopLevelNames.IsOne(name[start..]) || name[start..] is "onion" or "i2p";
    }
}
