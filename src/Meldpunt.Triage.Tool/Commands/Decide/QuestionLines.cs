using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>The open questions, those of one item on a line of their own: <c>2: place, link</c>.</summary>
internal static class QuestionLines
{
    private const string Item = "items[";
    private const int Most = 10;

    public static IEnumerable<string> Write(ValueList<string> questions, int width)
    {
        List<(string Item, List<string> Facts)> lines = [];
        foreach (string question in questions)
        {
            (string item, string fact) = Split(question);
            if (lines.Count == 0 || lines[^1].Item != item) lines.Add((item, []));
            lines[^1].Facts.Add(fact);
        }

        IEnumerable<string> shown = lines.Take(Most).Select(line => Line(line.Item, line.Facts, width));
        return lines.Count <= Most ? shown : shown.Append($"and {lines.Skip(Most).Sum(line => line.Facts.Count)} more");
    }

    private static string Line(string item, List<string> facts, int width) =>
        WordWrap.Fit(item.Length == 0 ? WordWrap.Listed(facts) : [$"{item}:", .. WordWrap.Listed(facts)], width);

    // "items[0].place" is asked of item 1.
    private static (string Item, string Fact) Split(string question)
    {
        int end = question.IndexOf("].", StringComparison.Ordinal);
        if (end < 0 || !question.StartsWith(Item, StringComparison.Ordinal)) return ("", question);
        return int.TryParse(question.AsSpan(Item.Length, end - Item.Length), out int index)
            ? ($"{index + 1}", question[(end + 2)..])
            : ("", question);
    }
}
