using System.Diagnostics;

namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>Something that takes room in a row of a picture: a node, the answers on an edge, a route, or an edge that passes by.</summary>
/// <param name="row">Its row, from 0 at the top.</param>
/// <param name="kind">What it is.</param>
/// <param name="lines">Its text, shortened; none for an edge that passes by.</param>
/// <param name="whole">The whole text, with its codes.</param>
internal sealed class DiagramBox(int row, DiagramBoxKind kind, IReadOnlyList<string> lines, string whole)
{
    private const double CharacterWidth = 7.5;
    private const double LineHeight = 16;
    private const double BetweenEdges = 11;

    private readonly double _textWidth = kind switch
    {
        DiagramBoxKind.Passing => 2,
        DiagramBoxKind.Answers => Longest(lines) * CharacterWidth + 8,
        DiagramBoxKind.Node or DiagramBoxKind.Route => Longest(lines) * CharacterWidth * 1.1 + 28,
        _ => throw new UnreachableException(),
    };

    public int Row => row;

    public DiagramBoxKind Kind => kind;

    public IReadOnlyList<string> Lines => lines;

    public string Whole => whole;

    /// <summary>True for what some answers go by, and for the edge that they go by to a node or a route.</summary>
    public bool IsLit { get; set; }

    /// <summary>The boxes in the row above that lead here.</summary>
    public List<DiagramBox> Up { get; } = [];

    /// <summary>The boxes in the row below that this one leads to.</summary>
    public List<DiagramBox> Down { get; } = [];

    /// <summary>Room for its text, and for its edges next to each other.</summary>
    public double Width => kind is DiagramBoxKind.Node or DiagramBoxKind.Route
        ? Math.Max(_textWidth, (Math.Max(Up.Count, Down.Count) + 1) * BetweenEdges)
        : _textWidth;

    public double Height { get; } = kind switch
    {
        DiagramBoxKind.Passing => 0,
        DiagramBoxKind.Answers => lines.Count * LineHeight + 4,
        DiagramBoxKind.Node or DiagramBoxKind.Route => lines.Count * LineHeight + 20,
        _ => throw new UnreachableException(),
    };

    /// <summary>The middle of it from the left.</summary>
    public double X { get; set; }

    /// <summary>The upper side of it.</summary>
    public double Top { get; set; }

    /// <summary>The lower side of its row: an edge goes straight down to there, clear of what is next to it.</summary>
    public double RowBottom { get; set; }

    public double Left => X - (Width / 2);

    public double Right => X + (Width / 2);

    public double Bottom => Top + Height;

    /// <summary>Leads to a box in the row below.</summary>
    public void LeadTo(DiagramBox below)
    {
        Down.Add(below);
        below.Up.Add(this);
    }

    private static int Longest(IReadOnlyList<string> lines) => lines.Select(line => line.Length).DefaultIfEmpty().Max();
}
