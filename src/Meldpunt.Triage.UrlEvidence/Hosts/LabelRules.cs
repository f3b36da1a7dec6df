using Meldpunt.Triage.UrlEvidence.Unicode;

namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>
/// The validity criteria of UTS #46 §4.1 for a label in Unicode, without CheckHyphens and
/// UseSTD3ASCIIRules. That it is in NFC is for the caller to see to; CheckBidi is <see cref="BidiRule"/>.
/// </summary>
internal static class LabelRules
{
    /// <summary>Whether a label meets them; an empty label does.</summary>
    public static bool Allow(ReadOnlySpan<int> label)
    {
        if (label.IsEmpty)
            return true;

        if (UnicodeTable.TraitsOf(label[0]).IsMark)
            return false;

        for (int i = 0; i < label.Length; i++)
            if (UnicodeTable.TraitsOf(label[i]).Status != IdnaStatus.Valid || !JoinerRule.Allows(label, i))
                return false;

        return true;
    }
}
