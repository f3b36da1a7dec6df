using System.Diagnostics;
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
        BidiClass.Other or BidiClass.EN or BidiClass.ES or BidiClass.CS or BidiClass.ET or BidiClass.ON or BidiClass.BN or BidiClass.NSM or BidiClass.AN => false,
        _ => throw new UnreachableException(), // condition 1
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

/// <summary>The ContextJ rules of RFC 5892, appendix A.1 and A.2: where the invisible joiners may be.</summary>
internal static class JoinerRule
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>Whether the code point at an index may be there.</summary>
    public static bool Allows(ReadOnlySpan<int> label, int index)
    {
        if (label[index] is not (NonJoiner or Joiner))
            return true;

        if (index > 0 && UnicodeTable.TraitsOf(label[index - 1]).IsVirama)
            return true;

        return label[index] == NonJoiner && JoinsForwards(label[..index]) && JoinsBackwards(label[(index + 1)..]);
    }

    private static bool JoinsForwards(ReadOnlySpan<int> before)
    {
        while (!before.IsEmpty && JoiningOf(before[^1]) == JoiningType.Transparent)
            before = before[..^1];
        return !before.IsEmpty && JoiningOf(before[^1]) is JoiningType.Left or JoiningType.Dual;
    }

    private static bool JoinsBackwards(ReadOnlySpan<int> after)
    {
        while (!after.IsEmpty && JoiningOf(after[0]) == JoiningType.Transparent)
            after = after[1..];
        return !after.IsEmpty && JoiningOf(after[0]) is JoiningType.Right or JoiningType.Dual;
    }

    private static JoiningType JoiningOf(int codePoint) => UnicodeTable.TraitsOf(codePoint).Joining;
}
