using System.Globalization;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>The open questions, those of items on lines of their own, and once where several items have the same: <c>2-4: place, link</c>.</summary>
internal static class QuestionLines
{
    private const string Item = "items[";
    private const int Most = 10;

    public static IEnumerable<string> Write(ValueList<string> questions, int width)
    {
        List<(int? Item, List<string> Facts)> runs = [];
        foreach (string question in questions)
        {
            (int? item, string fact) = Split(question);
            if (runs.Count == 0 || runs[^1].Item != item) runs.Add((item, []));
            runs[^1].Facts.Add(fact);
        }

        // Those of the report stay where they are, before and after those of items.
        (int Count, string[] Words)[] lines =
        [
            .. from run in runs.Index()
               group run.Item by run.Item.Item is null ? $"{run.Index}" : string.Join(' ', run.Item.Facts) into same
               let items = same.Select(run => run.Item).OfType<int>().ToArray()
               let facts = WordWrap.Listed(same.First().Facts)
               select (same.Sum(run => run.Facts.Count), items.Length == 0 ? facts.ToArray() : [.. Colon([.. ItemNumbers.Write(items)]), .. facts]),
        ];
        IEnumerable<string> shown = lines.Take(Most).Select(line => WordWrap.Fit(line.Words, width));
        return lines.Length <= Most ? shown : shown.Append($"and {lines.Skip(Most).Sum(line => line.Count)} more");
    }

    private static IEnumerable<string> Colon(string[] numbers) => [.. numbers[..^1], $"{numbers[^1]}:"];

    // "items[0].place" is asked of the first item.
    private static (int? Item, string Fact) Split(string question)
    {
        int end = question.IndexOf("].", StringComparison.Ordinal);
        if (end < 0 || !question.StartsWith(Item, StringComparison.Ordinal)) return (null, question);
        return int.TryParse(question.AsSpan(Item.Length, end - Item.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? (index, question[(end + 2)..]) : (null, question);
    }
}
