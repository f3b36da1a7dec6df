using System.Text;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>A query of steps: each a named subquery over the one before, and at the end the columns that are asked for.</summary>
/// <param name="fence">What keeps a database from writing one step into the next again and again; empty for nothing.</param>
internal sealed class SqlQuery(string fence)
{
    private const int Width = 110;

    private readonly List<(string Name, string Body)> _steps = [];

    /// <summary>Adds a step.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="columns">Its columns: expressions with names, or columns of the step before.</param>
    /// <param name="from">What it reads, and how.</param>
    public void Add(string name, IEnumerable<string> columns, string from) =>
        _steps.Add((SqlText.Name(name), Select(columns, from + fence, "    ")));

    /// <summary>The whole query.</summary>
    public string End(IEnumerable<string> columns, string from)
    {
        StringBuilder query = new("WITH\n");
        query.AppendJoin(",\n", _steps.Select(step => $"  {step.Name} AS (\n{step.Body}\n  )"));
        return query.Append('\n').Append(Select(columns, from, "")).ToString();
    }

    // Short columns share a line.
    private static string Select(IEnumerable<string> columns, string from, string indent)
    {
        List<string> lines = [];
        foreach (string column in columns)
        {
            string indented = column.Replace("\n", $"\n{indent}  ", StringComparison.Ordinal);
            bool joins = lines.Count > 0 && !indented.Contains('\n', StringComparison.Ordinal) && !lines[^1].Contains('\n', StringComparison.Ordinal)
                && lines[^1].Length + indented.Length + 2 <= Width;
            if (joins) lines[^1] += $", {indented}";
            else lines.Add(indented);
        }

        return $"{indent}SELECT\n{string.Join(",\n", lines.Select(line => $"{indent}  {line}"))}\n{indent}FROM {from}";
    }
}
