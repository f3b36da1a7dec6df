using System.Text.Json;

namespace Meldpunt.Triage.Tests.Lines;

/// <summary>The rules about files and lines once more, over a list of lines whose texts have no brackets in strings.</summary>
internal static class NaiveLines
{
    /// <summary>What each answer is: the report's id or "-", or "line N" of a fault.</summary>
    public static IEnumerable<string> Answers(string[] lines)
    {
        int first = Array.FindIndex(lines, line => line.Length > 0);
        if (first < 0) yield break;
        if (!IsJsonLines(lines[first..]))
        {
            yield return $"line {first + 1}";
            yield break;
        }

        List<string>? open = null;
        for (int i = first; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            bool isReport = Report(lines[i]) is not null;
            if (open is not null && !IsReportWithProperty(lines[i]))
            {
                open.Add(lines[i]);
                if (Ends(open)) open = null;
                continue;
            }

            open = isReport || !Begins(lines[i]) ? null : [lines[i]];
            yield return isReport ? Report(lines[i])! : $"line {i + 1}";
        }
    }

    private static bool IsJsonLines(string[] lines)
    {
        if (IsObject(lines[0]) || IsObject(lines[0].Split(" {")[0])) return true;
        string? report = lines.Skip(1).FirstOrDefault(IsReportWithProperty);
        if (!Begins(lines[0])) return report is not null;
        int end = Enumerable.Range(2, Math.Max(0, lines.Length - 1)).FirstOrDefault(count => Ends([.. lines.Take(count)]));
        return end == 0 || lines.Take(end).Skip(1).Any(IsReportWithProperty);
    }

    private static bool Begins(string line) => line[0] is '{' or '[' && Depth([line]) > 0;

    private static bool Ends(List<string> lines) => Depth(lines) == 0;

    // −1 when brackets do not match.
    private static int Depth(List<string> lines)
    {
        Stack<char> open = [];
        foreach (char bracket in string.Concat(lines).Where("{}[]".Contains))
        {
            if (bracket is '{' or '[') open.Push(bracket);
            else if (open.Count > 0 && open.Pop() != (bracket == '}' ? '{' : '[')) return -1;
        }

        return open.Count;
    }

    private static bool IsReportWithProperty(string line) => line != "{}" && Report(line) is not null;

    private static string? Report(string line) => line switch
    {
        "{}" => "-",
        _ when line.StartsWith("{\"id\":\"", StringComparison.Ordinal) && IsObject(line) => line.Split('"')[3],
        _ => null,
    };

    private static bool IsObject(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
