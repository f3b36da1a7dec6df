using System.Diagnostics;
using System.Buffers;
using System.Runtime.InteropServices;
using Meldpunt.Triage.UrlEvidence.Reading;
using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Addresses;

/// <summary>
/// Step 4: a text may hold one address, several, or one with prose around it. Each is read by itself; then public, if any is public; else
/// what all of them agree on; else unusable.
/// </summary>
internal static class Several
{
    private static readonly SearchValues<char> NeverInWord = SearchValues.Create(@"./\?#:[");

    /// <summary>Reads what a text holds.</summary>
    /// <param name="text">The text after steps 1 to 3.</param>
    /// <param name="doubt">What hosts in prose show, which is no evidence; unusable for nothing.</param>
    public static UrlReading Read(UrlText text, out Evidence doubt)
    {
        doubt = Evidence.Unusable;
        Findings findings = default;
        if (IsOne(text.Characters))
        {
            PartReader.Read(text, isInProse: false, depth: 0, ref findings);
            return findings.ToReading();
        }

        List<Unit> units = ReadUnits(text.Characters);
        KeepBrokenHosts(text.Characters, units);
        bool isInProse = units.Exists(unit => unit.Kind == UnitKind.Prose);
        Span<Unit> all = CollectionsMarshal.AsSpan(units);
        bool follows = true;
        for (int i = 0; i < all.Length; i++)
        {
            bool isAddress = IsAddress(all, i, follows, isInProse);
            if (isAddress) PartReader.Read(text[all[i].Start..EndOf(all, i)], isInProse, depth: 0, ref findings);
            else if (all[i].Kind is UnitKind.Host or UnitKind.HostWithPath) all[i] = all[i] with { Kind = UnitKind.Prose };
            follows = isAddress || (follows && all[i].Kind is UnitKind.Mark or UnitKind.PathRest);
        }

        UrlReading reading = findings.ToReading();
        doubt = ProseHosts.Read(text.Characters, all);
        bool isDoubtful = reading.Kind == EvidenceKind.Certain && doubt.Kind == EvidenceKind.Public;
        return isDoubtful ? findings.ToReading(Evidence.Unusable) : reading;
    }

    private static List<Unit> ReadUnits(ReadOnlySpan<char> text)
    {
        List<Unit> units = [];
        for (int at = 0; at < text.Length;)
        {
            if (Blank.IsSpace(text[at]))
            {
                at++;
                continue;
            }

            Unit unit = UnitReader.Read(text, at);
            bool isSentence = unit.Kind is UnitKind.Host or UnitKind.HostWithPath && UnitReader.IsMissingSpace(text[unit.Start..unit.End]);
            if (isSentence) unit = unit with { Kind = UnitKind.Prose };
            bool belongsToPath = unit.Kind is UnitKind.Prose or UnitKind.Mark && units.Count > 0 && units[^1].Kind is UnitKind.Path or UnitKind.PathRest;
            units.Add(belongsToPath ? unit with { Kind = UnitKind.PathRest } : unit);
            at = Math.Max(unit.End, at + 1);
        }

        return units;
    }

    // "https://exam⏎ple.org" is a host that is broken over lines, not a word and a host: its rest is no address of its own.
    private static void KeepBrokenHosts(ReadOnlySpan<char> text, List<Unit> units)
    {
        for (int i = 1; i < units.Count; i++)
        {
            if (units[i].Kind is not (UnitKind.Host or UnitKind.HostWithPath) || units[i - 1].Kind != UnitKind.Url) continue;
            ReadOnlySpan<char> before = text[units[i - 1].Start..units[i - 1].End];
            ReadOnlySpan<char> between = text[units[i - 1].End..units[i].Start];
            ReadOnlySpan<char> host = before[NetworkUrl.StartOf(before)..].TrimStart(@"/\");
            bool isLineEnd = !between.ContainsAnyExcept('\t', '\r', '\n');
            bool isBroken = isLineEnd ? IsWord(host) || IsNoHost(before) : !host.ContainsAnyExceptInRange('0', '9');
            if (isBroken && !between.IsEmpty) units[i] = units[i] with { Kind = UnitKind.Prose };
        }
    }

    // "https://chat.what⏎sapp.com": what is before is no address, so the line end is within one.
    private static bool IsNoHost(ReadOnlySpan<char> url)
    {
        int start = NetworkUrl.StartOf(url);
        return start > 0 && !url[start..].ContainsAny(@"/\?#") && NetworkUrl.Read(url).Row == HostRow.None;
    }

    private static bool IsWord(ReadOnlySpan<char> host) =>
        !host.TrimEnd('.').ContainsAny(NeverInWord) && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    // A host without a scheme is one only among nothing but addresses, or with something behind it right next to one.
    private static bool IsAddress(ReadOnlySpan<Unit> units, int index, bool follows, bool isInProse) => units[index].Kind switch
    {
        UnitKind.Url => true,
        UnitKind.Scheme or UnitKind.Path => follows,
        UnitKind.HostWithPath => !isInProse || (follows && IsBesideAddress(units, index)),
        UnitKind.Host => !isInProse,
        UnitKind.Prose or UnitKind.Mark or UnitKind.PathRest => false,
        _ => throw new UnreachableException(),
    };

    private static bool IsBesideAddress(ReadOnlySpan<Unit> units, int index)
    {
        foreach (Unit before in units[..index])
        {
            if (before.Kind != UnitKind.Mark) return true;
        }

        foreach (Unit next in units[(index + 1)..])
        {
            if (next.Kind != UnitKind.Mark) return next.Kind == UnitKind.Url;
        }

        return false;
    }

    // The words behind a path belong to it, up to the next address.
    private static int EndOf(ReadOnlySpan<Unit> units, int index)
    {
        int last = index;
        while (units[index].Kind == UnitKind.Path && last + 1 < units.Length && units[last + 1].Kind == UnitKind.PathRest) last++;
        return units[last].End;
    }

    // One word that is an address, or something on a page, which may hold white space.
    private static bool IsOne(ReadOnlySpan<char> text)
    {
        if (OtherSchemes.TryRead(text, out OtherScheme scheme, out _) && scheme == OtherScheme.Page) return true;
        Unit unit = UnitReader.Read(text, 0);
        return unit.Start == 0 && unit.End == text.Length && unit.Kind is not (UnitKind.Prose or UnitKind.Mark);
    }
}
