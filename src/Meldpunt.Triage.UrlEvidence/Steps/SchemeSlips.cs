using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Steps;

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
            if (text[next..].StartsWith("www.", StringComparison.OrdinalIgnoreCase) && SchemeStart.TryRead(text, next + 4, isInner: true, out _, out _)) next += 4;
            if (text[next..].StartsWith("view-source:", StringComparison.OrdinalIgnoreCase)) next += "view-source:".Length;
            if (SchemeStart.TryRead(text, next, isInner: true, out int inner, out NetworkScheme scheme)) (end, start) = (inner, Starts[(int)scheme]);
            else if (OtherSchemes.Starts(text[next..])) return Without(next, out start);
            else return next;
        }
    }

    private static int Without(int next, out string start)
    {
        start = "";
        return next;
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, int at) =>
        at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] is '+' or '-' && at > 1 && char.IsLetterOrDigit(text[at - 2])));
}
