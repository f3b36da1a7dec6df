using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

/// <summary>
/// Part of step 3: every way of writing a scheme of the network becomes <c>scheme://</c>. Of a scheme said twice the inner one counts.
/// </summary>
internal static class SchemeSlips
{
    // In the order of NetworkScheme.
    private static readonly string[] Starts =
        ["http://", "https://", "ftp://", "ws://", "wss://", "ftps://", "sftp://", "rtsp://", "rtmp://", "gopher://"];

    public static UrlText Undo(UrlText text)
    {
        TextEdit edit = new(text);
        if (!text.Characters.ContainsAny(@":/\_")) return text;
        for (int at = SchemeSpellings.NextStart(text.Characters, 0); at < text.Length; at = SchemeSpellings.NextStart(text.Characters, at + 1))
        {
            if (!IsBoundary(text.Characters, at)) continue;
            if (!SchemeStart.TryRead(text.Characters, at, isInner: false, out int end, out NetworkScheme scheme)) continue;
            string start = Starts[(int)scheme];
            end = Innermost(text.Characters, end, ref start);
            if (!text.Characters[at..end].Equals(start, StringComparison.OrdinalIgnoreCase)) edit.Replace(at, end, start);
            at = end - 1;
        }

        return edit.Result();
    }

    // A form that puts "https://" before its field makes "https://https://…" of every address pasted into it.
    private static int Innermost(ReadOnlySpan<char> text, int end, ref string start)
    {
        while (true)
        {
            int next = end;
            while (next < text.Length && Blank.IsBlank(text[next]) && (Blank.IsSpace(text[next]) || !char.IsControl(text[next]))) next++;
            // No host begins with what opens a quotation or a bracket; but a name may begin with a line, and an address of IPv6 does with a bracket.
            while (next < text.Length && text[next] is not ('_' or '[') && Marks.IsOpening(text[next])) next++;
            if (next == text.Length) return end;
            if (TryFindInner(text, next, out int introduced)) next = introduced;
            if (SchemeStart.TryRead(text, next, isInner: next == end, out int inner, out NetworkScheme scheme)) (end, start) = (inner, Starts[(int)scheme]);
            else if (OtherSchemes.Starts(text[next..])) return Without(next, out start);
            else return next;
        }
    }

    // "https://www.Link: https://…", "https://[https://…", "https://https:https://…": what is between two schemes is no host.
    private static bool TryFindInner(ReadOnlySpan<char> text, int at, out int start)
    {
        start = at;
        if (text[start..].StartsWith("www.", StringComparison.OrdinalIgnoreCase)) start += "www.".Length;
        if (SchemeSpellings.TryRead(text[start..], out int word, out _) && text[(start + word)..] is [':', ..] && !SchemeStart.TryRead(text, start, isInner: true, out _, out _)) start += word + 1;
        else start += Introductions.LengthOf(text[start..]);
        while (start < text.Length && (Blank.IsSpace(text[start]) || Marks.IsOpening(text[start]) || text[start] is ':' or '=' or ',' or '|')) start++;
        return SchemeStart.TryRead(text, start, isInner: start == at, out _, out _) || (start > at && OtherSchemes.Starts(text[start..]));
    }

    private static int Without(int next, out string start)
    {
        start = "";
        return next;
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, int at) =>
        at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] is '+' or '-' && at > 1 && char.IsLetterOrDigit(text[at - 2])));
}

/// <summary>Part of step 3: a scheme of the network with what is used for its <c>://</c>.</summary>
internal static class SchemeStart
{
    private const int MostSpaces = 3;

    /// <summary>Reads it at an index; the end is behind its slashes. The inner one of two schemes has slashes of its own.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, bool isInner, out int end, out NetworkScheme scheme)
    {
        end = at;
        if (!SchemeSpellings.TryRead(text[at..], out int length, out scheme)) return false;
        int behind = at + length;
        if (scheme > NetworkScheme.Wss) return IsExact(text, behind, out end);
        if (scheme is NetworkScheme.Http or NetworkScheme.Https && IsSplit(text, behind, out end))
        {
            scheme = NetworkScheme.Https;
            return true;
        }

        bool mayLackSlashes = !isInner && (at == 0 || Blank.IsSpace(text[at - 1]) || Marks.IsOpening(text[at - 1]));
        if (IsColon(text, behind, mayLackSlashes, out end)) return true;
        if (scheme > NetworkScheme.Ftp) return false;
        bool isWrongMark = behind < text.Length && text[behind] is ';' or '.' or '-' && Slashes(text, behind + 1) > 1;
        if (isWrongMark) behind++;
        end = behind + Slashes(text, behind);
        return end - behind > 1 || IsUnderscores(text, behind, out end);
    }

    // "rtsp:" and similar schemes mean nothing without "//".
    private static bool IsExact(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at + 3;
        return text[at..].StartsWith("://", StringComparison.Ordinal);
    }

    // "http:s//example.org": the letter slipped behind the colon.
    private static bool IsSplit(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at + 2 >= text.Length || text[at] != ':' || text[at + 1] is not ('s' or 'S')) return false;
        int slashes = text[at + 2] == ':' ? at + 3 : at + 2;
        end = slashes + Slashes(text, slashes);
        return end - slashes > 1;
    }

    private static bool IsColon(ReadOnlySpan<char> text, int at, bool mayLackSlashes, out int end)
    {
        int colon = SkipSpaces(text, at);
        end = colon;
        if (colon == text.Length || text[colon] != ':') return false;
        int behind = colon + 1;
        if (behind < text.Length && text[behind] == ':') behind++;
        int slashes = SkipSpaces(text, behind);
        int count = Slashes(text, slashes);
        end = slashes + count;
        if (count > 1) return true;
        if (colon > at || slashes > behind) return false;
        if (count == 1) return true;
        if (IsUnderscores(text, behind, out end)) return true;
        end = behind;
        return mayLackSlashes && behind == colon + 1 && behind < text.Length && (DisguisedMarks.IsHostCharacter(text[behind]) || text[behind] is '[' or '%');
    }

    private static bool IsUnderscores(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        while (end < text.Length && text[end] == '_') end++;
        return end - at is 2 or 3 && end < text.Length && DisguisedMarks.IsHostCharacter(text[end]);
    }

    private static int Slashes(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] is '/' or '\\') end++;
        return end - at;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < MostSpaces && Blank.IsSpace(text[end])) end++;
        return end;
    }
}
