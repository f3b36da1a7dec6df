using Meldpunt.Triage.UrlEvidence.Reading;
using Meldpunt.Triage.UrlEvidence.Rows;

namespace Meldpunt.Triage.UrlEvidence.Addresses;

/// <summary>
/// Part of step 4: hosts in the words around an address. They are no evidence, but next to an address that is certain they leave a doubt: a
/// text that names a public host as well is not certainly about something that is not public.
/// </summary>
internal static class ProseHosts
{
    /// <summary>What the hosts in the prose show: public, if any could be; else what the first one shows; unusable for none.</summary>
    public static Evidence Read(ReadOnlySpan<char> text, ReadOnlySpan<Unit> units)
    {
        Evidence first = Evidence.Unusable;
        foreach (Unit unit in units)
        {
            ReadOnlySpan<char> words = text[unit.Start..unit.End];
            if (unit.Kind is not (UnitKind.Prose or UnitKind.PathRest) || (unit.Kind == UnitKind.PathRest && words.Contains('\\'))) continue;
            Evidence told = Told(words);
            if (told.Kind == EvidenceKind.Public) return told;
            if (first.Kind == EvidenceKind.Unusable) first = told;
        }

        return first;
    }

    private static Evidence Told(ReadOnlySpan<char> words)
    {
        Evidence first = UnitReader.IsMissingSpace(words) ? Evidence.Unusable : Told(Schemeless.RowOf(words));
        for (int start = 0; start < words.Length && first.Kind != EvidenceKind.Public; start++)
        {
            int end = start;
            while (end < words.Length && IsOfHost(words[end])) end++;
            bool isMail = start > 0 && words[start - 1] == '@';
            bool isFile = FileName.EndsLikeOne(words[start..end]) && !(end < words.Length && words[end] == '/');
            if (end > start && !isMail && !isFile && words[start..end].Contains('.'))
            {
                ReadOnlySpan<char> host = words[start..end].Trim("._-");
                Evidence told = UnitReader.IsMissingSpace(host) ? Evidence.Unusable : Told(Schemeless.RowOf(host));
                if (told.Kind == EvidenceKind.Public || first.Kind == EvidenceKind.Unusable) first = told;
            }

            start = end;
        }

        return first;
    }

    // What a hint or a gateway leads to could be open to anyone.
    private static Evidence Told(HostRow row) => HostEvidence.IsPublicHost(row) ? Evidence.Public : HostEvidence.Read(row);

    private static bool IsOfHost(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' || (character >= '\u00AA' && (char.IsLetterOrDigit(character) || char.IsSurrogate(character)));
}
