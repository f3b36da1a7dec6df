using System.Globalization;
using System.Text;

namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>The line of an edge: from its node to its answers, past the rows between, and to where it leads, with the point of an arrow.</summary>
internal static class EdgePath
{
    private const double ArrowWidth = 4;
    private const double ArrowHeight = 7;

    /// <summary>The line as SVG path data. It leaves and enters boxes straight down, each edge at a place of its own.</summary>
    public static string Draw(DiagramBox node, DiagramBox answers)
    {
        StringBuilder path = new();
        MoveTo(path, Port(node, node.Down, answers), node.Bottom);
        CurveTo(path, Port(node, node.Down, answers), node.Bottom, answers.X, answers.Top);
        MoveTo(path, answers.X, answers.Bottom);
        (DiagramBox at, double x) = (answers, answers.X);
        while (at.Kind != DiagramBoxKind.Node && at.Kind != DiagramBoxKind.Route)
        {
            DiagramBox next = at.Down[0];
            double end = next.Kind == DiagramBoxKind.Passing ? next.X : Port(next, next.Up, at);
            path.Append(CultureInfo.InvariantCulture, $"V{at.RowBottom:0.#}");
            CurveTo(path, x, at.RowBottom, end, next.Top);
            (at, x) = (next, end);
        }

        path.Append(CultureInfo.InvariantCulture, $"m{-ArrowWidth:0.#} {-ArrowHeight:0.#}l{ArrowWidth:0.#} {ArrowHeight:0.#} {ArrowWidth:0.#} {-ArrowHeight:0.#}");
        return path.ToString();
    }

    private static double Port(DiagramBox box, List<DiagramBox> neighbours, DiagramBox neighbour)
    {
        int place = neighbours.OrderBy(one => one.X).ToList().IndexOf(neighbour);
        return box.Left + (box.Width * (place + 1) / (neighbours.Count + 1));
    }

    private static void MoveTo(StringBuilder path, double x, double y) => path.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}");

    private static void CurveTo(StringBuilder path, double fromX, double fromY, double x, double y)
    {
        double middle = (fromY + y) / 2;
        path.Append(CultureInfo.InvariantCulture, $"C{fromX:0.#} {middle:0.#} {x:0.#} {middle:0.#} {x:0.#} {y:0.#}");
    }
}
