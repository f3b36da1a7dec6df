namespace Meldpunt.Triage.Exports.Dmn.Layout;

/// <summary>
/// Lays a graph out in rows: the inputs at the bottom, and each decision one row above what it needs. On its left
/// is what it is about.
/// </summary>
internal sealed class GraphLayout
{
    private const int InputHeight = 45;
    private const int DecisionHeight = 70;
    private const int BetweenRows = 130;
    private const int BetweenBoxes = 35;
    private const int Margin = 40;
    private const int NoteWidth = 160;
    private const int NoteHeight = 70;
    private const int AfterNote = 50;

    private readonly Dictionary<string, Box> _boxes = [];
    private readonly Graph _graph;

    /// <param name="graph">The graph.</param>
    /// <param name="top">Its upper border.</param>
    public GraphLayout(Graph graph, int top)
    {
        _graph = graph;
        List<string[]> rows = Rows();
        int width = rows.Max(WidthOf);
        int left = Margin + NoteWidth + AfterNote;
        Bottom = top + (rows.Count - 1) * (DecisionHeight + BetweenRows) + InputHeight;
        Note = new(Margin, top, NoteWidth, NoteHeight);
        for (int row = 0; row < rows.Count; row++) Place(rows[row], row == 0 ? Bottom - InputHeight : top + (rows.Count - 1 - row) * (DecisionHeight + BetweenRows), left, width, row);
        Lines = [.. graph.Decisions.SelectMany(decision => decision.Requires.Select(from => LineOf(from, decision.Name)))];
    }

    /// <summary>The lower border.</summary>
    public int Bottom { get; }

    /// <summary>Where its note is.</summary>
    public Box Note { get; }

    /// <summary>Where the inputs and decisions are, by name.</summary>
    public IReadOnlyDictionary<string, Box> Boxes => _boxes;

    /// <summary>The requirements, for each decision in the order in which it has them.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>True for the name of an input, false for that of a decision.</summary>
    public bool IsInput(string name) => _graph.Inputs.Any(input => input.Name == name);

    // The inputs, then the decisions by how far they are from them.
    private List<string[]> Rows()
    {
        Dictionary<string, int> rows = _graph.Inputs.ToDictionary(input => input.Name, _ => 0);
        foreach (GraphDecision decision in _graph.Decisions) rows.Add(decision.Name, 1 + decision.Requires.Max(name => rows[name]));
        return [.. rows.GroupBy(entry => entry.Value, entry => entry.Key).OrderBy(row => row.Key).Select(row => row.ToArray())];
    }

    private void Place(string[] names, int y, int left, int width, int row)
    {
        int x = row > 1 ? left : left + (width - WidthOf(names)) / 2;
        foreach (string name in names)
        {
            // From the second row on a decision is above what it needs.
            if (row > 1) x = Math.Max(x, MiddleOfNeeded(name) - Width(name) / 2);
            _boxes[name] = new(x, y, Width(name), row == 0 ? InputHeight : DecisionHeight);
            x += Width(name) + BetweenBoxes;
        }
    }

    private int MiddleOfNeeded(string name) => (int)_graph.Decisions.First(decision => decision.Name == name).Requires.Average(needed => _boxes[needed].Middle);

    private int WidthOf(string[] names) => names.Sum(Width) + (names.Length - 1) * BetweenBoxes;

    // As wide as the name, and as other tools draw it at least.
    private int Width(string name) => Math.Max(IsInput(name) ? 125 : 180, name.Length * 8 + 20);

    // The lines at one border lie apart, in the order of where they lead to.
    private Line LineOf(string from, string to)
    {
        string[] needed = [.. _graph.Decisions.First(decision => decision.Name == to).Requires.OrderBy(name => _boxes[name].Middle)];
        string[] needing = [.. _graph.Decisions.Where(decision => decision.Requires.Contains(from)).Select(decision => decision.Name).OrderBy(name => _boxes[name].Middle)];
        return new(from, to, (Apart(_boxes[from], needing, to), _boxes[from].Y), (Apart(_boxes[to], needed, from), _boxes[to].Bottom));
    }

    private static int Apart(Box box, string[] names, string name) => box.X + box.Width * (Array.IndexOf(names, name) + 1) / (names.Length + 1);
}
