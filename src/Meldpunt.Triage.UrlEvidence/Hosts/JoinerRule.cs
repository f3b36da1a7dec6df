using Meldpunt.Triage.UrlEvidence.Unicode;

namespace Meldpunt.Triage.UrlEvidence.Hosts;

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
