using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>Reads one address, by its scheme or without one (steps 5 to 7).</summary>
internal static class PartReader
{
    private const int Deepest = 3;

    public static void Read(UrlText part, bool isInProse, int depth, ref Findings findings)
    {
        ReadOnlySpan<char> text = part.Characters;
        if (part.Length == 0 || depth > Deepest) return;
        UrlAddress place = part.PlaceOf(0, part.Length);
        if (NetworkUrl.StartOf(text) > 0)
        {
            PartReading url = NetworkUrl.Read(text);
            bool isSlip = isInProse && url.IsWord;
            Add(part, NetworkUrl.StartOf(text), isSlip ? url with { Evidence = Evidence.Unusable, Row = HostRow.None } : url, depth, ref findings);
        }
        else if (OtherSchemes.TryRead(text, out OtherScheme scheme, out int length)) SchemeReader.Read(part, scheme, length, depth, ref findings);
        else if (DevicePath.IsOne(text)) findings.Add(PartReading.Of(Evidence.Certain(UrlPlace.Device), text), place);
        else Add(part, text.StartsWith("//", StringComparison.Ordinal) ? 2 : 0, Schemeless.Read(text), depth, ref findings);
    }

    // A local address may show another one: a reader, a mirror. Only the reader page of browsers says clearly that it does.
    private static void Add(UrlText part, int start, PartReading reading, int depth, ref Findings findings)
    {
        if (reading.Row == HostRow.Local)
        {
            if (ReaderPages.TryFindLocal(part, start, out UrlText inner))
            {
                Read(inner, isInProse: false, depth + 1, ref findings);
                return;
            }

            ReadOnlySpan<char> rest = part.Characters[start..].TrimStart(@"/\");
            int path = rest.IndexOfAny(@"/\?#");
            if (path >= 0 && EmbeddedAddresses.Any(part[^(rest.Length - path)..])) reading = reading with { Evidence = Evidence.Unusable };
        }

        findings.Add(reading, part.PlaceOf(0, part.Length));
    }
}
