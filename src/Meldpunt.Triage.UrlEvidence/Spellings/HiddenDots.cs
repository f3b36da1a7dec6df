using System.Buffers;
using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Lists;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

/// <summary>
/// Part of step 3: dots that only the end of the host shows to be dots, as in <c>example,org</c>, <c>example-dot-org</c>, <c>exampleDOTorg</c>
/// and <c>example=2Eorg</c>. They are undone where the host then ends in an existing top-level name, <c>.onion</c> or <c>.i2p</c>, or is a
/// dotted quad behind a scheme.
/// </summary>
internal static class HiddenDots
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.");

    private const string SingleMarks = ",·•‚、，‧٫";
    private static readonly SearchValues<char> StartsOfMarks = SearchValues.Create($"{SingleMarks}-=D");

    public static bool TryUndo(ReadOnlySpan<char> text, bool isBehindScheme, out Host host)
    {
        host = default;
        if (text is ['[', ..] || !HasHidden(text)) return false;
        char[] undone = new char[text.Length];
        int length = 0;
        for (int at = 0; at < text.Length; length++)
        {
            int mark = LengthOfMark(text, at);
            undone[length] = mark == 0 ? text[at] : '.';
            at += Math.Max(mark, 1);
        }

        return length > 0 && HostReader.TryRead(undone.AsSpan(0, length), out host) && !Marks.HoldsPunctuation(undone.AsSpan(0, length))
            && (IsName(host) || (isBehindScheme && IsDottedQuad(host)));
    }

    private static bool HasHidden(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAny(StartsOfMarks); at >= 0 && at < text.Length; at++)
        {
            if (LengthOfMark(text, at) > 0) return true;
        }

        return false;
    }

    private static int LengthOfMark(ReadOnlySpan<char> text, int at)
    {
        if (SingleMarks.Contains(text[at], StringComparison.Ordinal)) return 1;
        ReadOnlySpan<char> rest = text[at..];
        if (rest.StartsWith("-dot-", StringComparison.OrdinalIgnoreCase)) return "-dot-".Length;
        if (rest.StartsWith("=2E", StringComparison.OrdinalIgnoreCase)) return "=2E".Length;
        bool isCapital = rest.StartsWith("DOT", StringComparison.Ordinal) && at > 0 && rest.Length > 3;
        return isCapital && char.IsAsciiLetterLower(text[at - 1]) && char.IsAsciiLetterLower(rest[3]) ? 3 : 0;
    }

    private static bool IsName(Host host)
    {
        if (host.Kind != HostKind.Domain) return false;
        ReadOnlySpan<char> name = host.NameWithoutRoot;
        ReadOnlySpan<char> last = name[(name.LastIndexOf('.') + 1)..];
        return last.Length < name.Length && (last is "onion" or "i2p" || TopLevelNames.IsOne(last));
    }

    private static bool IsDottedQuad(Host host) =>
        host.Kind == HostKind.Ipv4 && host.NameWithoutRoot.Count('.') == 3 && !host.NameWithoutRoot.ContainsAnyExcept(OfNumbers);
}
