using System.Globalization;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>Says of which items something is said: <c>1-12, 14</c>.</summary>
internal static class ItemNumbers
{
    private const int Most = 5;

    /// <summary>The numbers as words, those that follow on each other together; of very many the first, and how many more.</summary>
    /// <param name="items">The items from 0, in order.</param>
    public static IEnumerable<string> Write(IReadOnlyList<int> items)
    {
        List<(int First, int Last)> ranges = [];
        foreach (int item in items)
        {
            if (ranges.Count > 0 && ranges[^1].Last == item - 1) ranges[^1] = (ranges[^1].First, item);
            else ranges.Add((item, item));
        }

        string[] shown = [.. ranges.Take(Most).Select(range => range.First == range.Last ? Number(range.First) : $"{Number(range.First)}-{Number(range.Last)}")];
        int more = ranges.Skip(Most).Sum(range => range.Last - range.First + 1);
        return more == 0 ? Outputs.WordWrap.Listed(shown) : [.. Outputs.WordWrap.Listed(shown), "and", more.ToString(CultureInfo.InvariantCulture), "more"];
    }

    private static string Number(int item) => (item + 1).ToString(CultureInfo.InvariantCulture);
}
