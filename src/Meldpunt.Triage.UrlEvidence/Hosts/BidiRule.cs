using Meldpunt.Triage.UrlEvidence.Unicode;

namespace Meldpunt.Triage.UrlEvidence.Hosts;

/// <summary>The Bidi rule of RFC 5893 §2, for domains with a label that runs from right to left (§1.4).</summary>
internal static class BidiRule
{
    /// <summary>Whether the labels, in Unicode, may be together in one domain.</summary>
    public static bool Allows(IReadOnlyList<int[]> labels)
    {
        if (!labels.Any(label => label.Any(c => ClassOf(c) is BidiClass.R or BidiClass.AL or BidiClass.AN)))
            return true;

        return labels.All(label => label.Length == 0 || Allows(label));
    }

    private static bool Allows(ReadOnlySpan<int> label) => ClassOf(label[0]) switch
    {
        BidiClass.L => AllowsLeftToRight(label),
        BidiClass.R or BidiClass.AL => AllowsRightToLeft(label),
        _ => false, // condition 1
    };

    private static bool AllowsRightToLeft(ReadOnlySpan<int> label)
    {
        (bool european, bool arabic) = (false, false);
        foreach (int codePoint in label)
        {
            BidiClass kind = ClassOf(codePoint);
            if (kind is BidiClass.Other or BidiClass.L) // condition 2
                return false;

            european |= kind == BidiClass.EN;
            arabic |= kind == BidiClass.AN;
        }

        return !(european && arabic) // condition 4
            && LastClassOf(label) is BidiClass.R or BidiClass.AL or BidiClass.EN or BidiClass.AN; // condition 3
    }

    private static bool AllowsLeftToRight(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
            if (ClassOf(codePoint) is BidiClass.Other or BidiClass.R or BidiClass.AL or BidiClass.AN) // condition 5
                return false;

        return LastClassOf(label) is BidiClass.L or BidiClass.EN; // condition 6
    }

    private static BidiClass LastClassOf(ReadOnlySpan<int> label)
    {
        while (label.Length > 1 && ClassOf(label[^1]) == BidiClass.NSM)
            label = label[..^1];
        return ClassOf(label[^1]);
    }

    private static BidiClass ClassOf(int codePoint) => UnicodeTable.TraitsOf(codePoint).Bidi;
}
