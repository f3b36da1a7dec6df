using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Spellings;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>
/// Network addresses within something else, as they are or percent-encoded: a <c>scheme://</c> of the network, or a host that begins
/// with <c>www.</c>.
/// </summary>
internal static class EmbeddedAddresses
{
    private const string Quotes = "\"'`“”„‘’‚«»‹›";

    /// <summary>Whether a text holds any.</summary>
    public static bool Any(UrlText text) =>
        TryFind(text, 0, out _, out _) || (text.Characters.Contains('%') && TryFind(Decoded(text), 0, out _, out _));

    /// <summary>Reads all that a text holds. What is decoded is read only where nothing was found before, because decoding can change a host.</summary>
    public static void Read(UrlText text, int depth, ref Findings findings)
    {
        HashSet<int> starts = [];
        Read(text, depth, starts, ref findings);
        if (text.Characters.Contains('%')) Read(Decoded(text), depth, starts, ref findings);
    }

    /// <summary>Reads all that the query of an address holds, each of its values by itself.</summary>
    public static void ReadQuery(UrlText text, int depth, ref Findings findings)
    {
        int query = text.Characters.IndexOf('?');
        if (query < 0) return;
        for (int from = query + 1; from < text.Length;)
        {
            int length = text.Characters[from..].IndexOf('&');
            int to = length < 0 ? text.Length : from + length;
            Read(text[from..to], depth, ref findings);
            from = to + 1;
        }
    }

    private static UrlText Decoded(UrlText text) => Undoing.Undo(PercentDecoding.Decode(text));

    private static void Read(UrlText text, int depth, HashSet<int> starts, ref Findings findings)
    {
        for (int from = 0; TryFind(text, from, out int start, out int end); from = end)
        {
            UrlText address = text[start..end];
            bool isNameOfXml = address.Characters.StartsWith("http://www.w3.org/", StringComparison.OrdinalIgnoreCase);
            if (!isNameOfXml && starts.Add(address.OriginOf(0).From)) PartReader.Read(address, isInProse: true, depth + 1, ref findings);
        }
    }

    private static bool TryFind(UrlText text, int from, out int start, out int end)
    {
        ReadOnlySpan<char> all = text.Characters;
        for (start = from; start < all.Length; start++)
        {
            if (start > 0 && (DisguisedMarks.IsHostCharacter(all[start - 1]) || all[start - 1] is '.' or '@')) continue;
            bool isUrl = NetworkUrl.StartOf(all[start..]) > 0;
            if (!isUrl && !IsHost(all[start..])) continue;
            int limit = start;
            while (limit < all.Length && !Blank.IsSpace(all[limit]) && all[limit] is not ('<' or ')') && !Quotes.Contains(all[limit], StringComparison.Ordinal)) limit++;
            end = AddressEnd.Find(all, start, limit);
            return true;
        }

        end = start;
        return false;
    }

    private static bool IsHost(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return false;
        int end = 0;
        while (end < text.Length && (DisguisedMarks.IsHostCharacter(text[end]) || text[end] == '.')) end++;
        return Schemeless.RowOf(text[..end]) != HostRow.None;
    }
}
