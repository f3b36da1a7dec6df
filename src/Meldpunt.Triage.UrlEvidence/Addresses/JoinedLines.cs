using Meldpunt.Triage.UrlEvidence.Reading;
using Meldpunt.Triage.UrlEvidence.Spellings;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Addresses;

/// <summary>
/// Part of step 4: a tab or line end inside one address is removed, as browsers do. Where the text reads otherwise with its lines apart, and
/// either reading is certain, its meaning is not clear.
/// </summary>
internal static class JoinedLines
{
    /// <summary>Reads a text that holds no several addresses, its lines joined.</summary>
    /// <param name="text">The text after steps 1 and 2.</param>
    /// <param name="apart">What it shows with its lines apart.</param>
    /// <param name="doubt">What hosts next to the address show with its lines apart.</param>
    public static UrlReading Read(UrlText text, UrlReading apart, Evidence doubt)
    {
        if (!text.Characters.ContainsAny('\t', '\r', '\n')) return apart;
        UrlReading joined = Several.Read(Undoing.Undo(Join(text)), out _);
        if (joined.Kind == EvidenceKind.Unusable || (joined.Kind == apart.Kind && joined.Place == apart.Place)) return apart;
        Evidence other = apart.Kind == EvidenceKind.Unusable ? doubt : new(apart.Kind, apart.Place);
        bool isUnclear = other.Kind != EvidenceKind.Unusable && (other.Kind != joined.Kind || other.Place != joined.Place)
            && (other.Kind == EvidenceKind.Certain || joined.Kind == EvidenceKind.Certain);
        return isUnclear ? new(EvidenceKind.Unusable, null, apart.Count, apart.Count > 0 ? apart[0] : default) : joined;
    }

    private static UrlText Join(UrlText text)
    {
        TextEdit edit = new(text);
        for (int at = 0; at < text.Length; at++)
        {
            if (Blank.IsTabOrLineEnd(text[at])) edit.Remove(at, at + 1);
        }

        return edit.Result();
    }
}
