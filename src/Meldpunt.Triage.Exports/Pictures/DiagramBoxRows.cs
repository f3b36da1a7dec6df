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
    private const int MostAnswers = 8;

    private readonly List<List<DiagramBox>> _rows;
    private readonly ExportTexts _texts;
    private readonly PolicyNames _names;
    private readonly FactList _facts;
    private readonly Dictionary<int, DiagramBox> _nodes = [];
    private readonly Dictionary<string, DiagramBox> _routes;

    /// <summary>The rows of a diagram.</summary>
    /// <param name="graph">The diagram.</param>
    /// <param name="facts">The facts that it looks at.</param>
    /// <param name="texts">The words of its language.</param>
    /// <param name="names">What people call its codes.</param>
    /// <param name="lit">The answers to go by; null for none. Where they have none to a fact, every edge can be gone.</param>
    public DiagramBoxRows(RouteGraph graph, FactList facts, ExportTexts texts, PolicyNames names, Answers? lit = null)
    {
        (_facts, _texts, _names) = (facts, texts, names);
        int[] levels = [.. graph.Nodes.Select(node => node.Level).Distinct()];
        _rows = [.. Enumerable.Range(0, (levels.Length * 2) + 1).Select(_ => new List<DiagramBox>())];
        foreach (DiagramNode node in graph.Nodes)
        {
            string number = texts.Count(node.Number);
            _nodes[node.Number] = Add(
                Array.IndexOf(levels, node.Level) * 2, DiagramBoxKind.Node, ShortLines.Of($"{number} {names.Word($"fact.{node.Fact}", node.Fact)}"), $"{number} {names.Fact(node.Fact).Text}");
        }

        _routes = graph.Routes.ToDictionary(
            route => route, route => Add(_rows.Count - 1, DiagramBoxKind.Route, ShortLines.Of(names.Word($"route.{route}", route)), names.Route(route).Text));
        (graph.Nodes.IsEmpty ? _routes[graph.Routes[0]] : _nodes[1]).IsLit = lit is not null;

        // From the top to the bottom: a node is lit before its edges are.
        foreach (DiagramNode node in graph.Nodes)
        {
            string? answer = lit is not null && lit.Facts.IndexOf(node.Fact) >= 0 ? lit[node.Fact] : null;
            foreach (DiagramEdge edge in node.Edges) Connect(_nodes[node.Number], edge, node.Fact, _nodes[node.Number].IsLit && (answer is null || edge.Answers.Contains(answer)));
        }
    }

    public IReadOnlyList<List<DiagramBox>> Rows => _rows;

    private DiagramBox Add(int row, DiagramBoxKind kind, IReadOnlyList<string> lines, string whole)
    {
        DiagramBox box = new(row, kind, lines, whole);
        _rows[row].Add(box);
        return box;
    }

    private void Connect(DiagramBox from, DiagramEdge edge, string fact, bool isLit)
    {
        DiagramBox to = edge.Node is { } node ? _nodes[node] : _routes[edge.Route!];
        DiagramBox last = Answers(from.Row + 1, edge, fact);
        last.IsLit = isLit;
        to.IsLit |= isLit;
        from.LeadTo(last);
        while (last.Row + 1 < to.Row)
        {
            DiagramBox next = Add(last.Row + 1, DiagramBoxKind.Passing, [], "");
            last.LeadTo(next);
            last = next;
        }

        last.LeadTo(to);
    }

    private DiagramBox Answers(int row, DiagramEdge edge, string fact)
    {
        AnswerPhrase words = AnswerPhrase.Create([.. edge.Answers], _facts[_facts.IndexOf(fact)].Answers);
        string before = words.IsAnyBut ? $"{_texts["diagram.any-but"]} " : "";
        string whole = $"{before}{string.Join(", ", words.Words.Select(answer => _names.Answer(fact, answer).Text))}";
        IReadOnlyList<string> lines = words.Words.Count > MostAnswers
            ? [_texts.Counted("diagram.answers", edge.Answers.Count).Text]
            : ShortLines.Of(before, words.Words.Select(answer => _names.Word($"answer.{fact}.{answer}", answer)));
        return Add(row, DiagramBoxKind.Answers, lines, whole);
    }
}
