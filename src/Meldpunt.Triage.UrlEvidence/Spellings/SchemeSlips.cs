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
        for (int at = 0; at < text.Length; at++)
        {
            if (!IsBoundary(text.Characters, at) || !SchemeStart.TryRead(text.Characters, at, isInner: false, out int end, out NetworkScheme scheme)) continue;
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
