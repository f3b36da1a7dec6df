using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>
/// Lays a diagram out in rows: a row for each level that has nodes, below it a row for the answers on their edges, and
/// the routes at the bottom. An edge that passes a row has a box of its own there, so that it keeps clear of others.
/// </summary>
internal sealed class DiagramBoxRows
{
    private const int LongestLine = 20;
    private const int MostAnswers = 8;

    private readonly List<List<DiagramBox>> _rows;
    private readonly ExportTexts _texts;
    private readonly FactList _facts;
    private readonly Dictionary<int, DiagramBox> _nodes = [];
    private readonly Dictionary<string, DiagramBox> _routes;

    public DiagramBoxRows(RouteGraph graph, FactList facts, ExportTexts texts)
    {
        (_facts, _texts) = (facts, texts);
        int[] levels = [.. graph.Nodes.Select(node => node.Level).Distinct()];
        _rows = [.. Enumerable.Range(0, (levels.Length * 2) + 1).Select(_ => new List<DiagramBox>())];
        foreach (DiagramNode node in graph.Nodes)
        {
            _nodes[node.Number] = Add(Array.IndexOf(levels, node.Level) * 2, DiagramBoxKind.Node, $"{node.Number} {node.Fact}");
        }

        _routes = graph.Routes.ToDictionary(route => route, route => Add(_rows.Count - 1, DiagramBoxKind.Route, route));
        foreach (DiagramNode node in graph.Nodes)
        {
            foreach (DiagramEdge edge in node.Edges) Connect(_nodes[node.Number], edge, node.Fact);
        }
    }

    public IReadOnlyList<List<DiagramBox>> Rows => _rows;

    private DiagramBox Add(int row, DiagramBoxKind kind, params string[] lines)
    {
        DiagramBox box = new(row, kind, lines);
        _rows[row].Add(box);
        return box;
    }

    private void Connect(DiagramBox from, DiagramEdge edge, string fact)
    {
        DiagramBox to = edge.Node is { } node ? _nodes[node] : _routes[edge.Route!];
        DiagramBox last = Add(from.Row + 1, DiagramBoxKind.Answers, [.. Wrapped(edge, fact)]);
        from.LeadTo(last);
        while (last.Row + 1 < to.Row)
        {
            DiagramBox next = Add(last.Row + 1, DiagramBoxKind.Passing);
            last.LeadTo(next);
            last = next;
        }

        last.LeadTo(to);
    }

    private List<string> Wrapped(DiagramEdge edge, string fact)
    {
        AnswerPhrase words = AnswerPhrase.Create([.. edge.Answers], _facts[_facts.IndexOf(fact)].Answers);
        if (words.Words.Count > MostAnswers) return [_texts.Counted("diagram.answers", edge.Answers.Count).Text];
        List<string> lines = [words.IsAnyBut ? _texts["diagram.any-but"] : ""];
        for (int place = 0; place < words.Words.Count; place++)
        {
            string word = words.Words[place] + (place + 1 < words.Words.Count ? "," : "");
            string longer = $"{lines[^1]} {word}".TrimStart();
            if (longer.Length <= LongestLine || lines[^1].Length == 0) lines[^1] = longer;
            else lines.Add(word);
        }

        return lines;
    }
}
