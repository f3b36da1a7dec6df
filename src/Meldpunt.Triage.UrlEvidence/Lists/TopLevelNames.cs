using System.Buffers;
using System.Text;

namespace Meldpunt.Triage.UrlEvidence.Lists;

/// <summary>The top-level names that exist: IANA's root zone as the list next to this file has it, and <c>.example</c>. Loaded when a name first needs it.</summary>
internal static class TopLevelNames
{
    private const int LongestLabel = 63;
    private const int AsciiCharacters = 128;

    private static readonly string[] Names = Load();

    private static readonly int[] Starts = CountUpTo();

    /// <summary>Whether a name exists. Upper and lower case are the same; internationalised names are in ASCII, <c>xn--</c>.</summary>
    public static bool IsOne(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[LongestLabel];
        if (name.Length > LongestLabel || Ascii.ToLower(name, lower, out int length) != OperationStatus.Done) return false;
        (int low, int high) = length > 0 ? (Starts[lower[0]], Starts[lower[0] + 1] - 1) : (0, -1);
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = lower[..length].SequenceCompareTo(Names[middle]);
            if (order == 0) return true;
            if (order < 0) high = middle - 1;
            else low = middle + 1;
        }

        return false;
    }

    // For each character of ASCII, how many names begin with one before it.
    private static int[] CountUpTo()
    {
        int[] starts = new int[AsciiCharacters + 1];
        foreach (string name in Names) starts[name[0] + 1]++;
        for (int first = 1; first < starts.Length; first++) starts[first] += starts[first - 1];
        return starts;
    }

    // In the order in which they are compared.
    private static string[] Load()
    {
        string[] names = [.. ListFile.Lines("top-level-names.txt"), "example"];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
