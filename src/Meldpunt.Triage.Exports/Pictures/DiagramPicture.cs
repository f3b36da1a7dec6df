using System.Diagnostics;
using System.Globalization;
using System.Text;
using Meldpunt.Triage.Exports.Html;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>Draws a diagram as SVG.</summary>
internal static class DiagramPicture
{
    private const double Margin = 12;
    private const double LineHeight = 16;

    /// <summary>The picture.</summary>
    /// <param name="graph">The diagram; of a node at least.</param>
    /// <param name="facts">The facts that it looks at.</param>
    /// <param name="texts">The words of its language.</param>
    /// <param name="title">What it shows, for those who do not see it.</param>
    /// <param name="description">How to read it, and where the same is said in words.</param>
    public static string Draw(RouteGraph graph, FactList facts, ExportTexts texts, Prose title, Prose description)
    {
        IReadOnlyList<List<DiagramBox>> rows = new DiagramBoxRows(graph, facts, texts).Rows;
        RowOrder.Improve(rows);
        RowPlaces.Assign(rows);
        DiagramBox[] boxes = [.. rows.SelectMany(row => row)];
        double width = boxes.Max(box => box.Right) + Margin;
        double height = boxes.Max(box => box.Bottom) + Margin;
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" aria-labelledby=\"diagram-title diagram-about\" width=\"{width + Margin:0}\" height=\"{height + Margin:0}\" viewBox=\"{-Margin:0} {-Margin:0} {width + Margin:0} {height + Margin:0}\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"diagram-title\">{HtmlText.Encode(title.Text)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"diagram-about\">{HtmlText.Encode(description.Text)}</desc>\n");
        foreach (DiagramBox box in boxes.Where(box => box.Kind == DiagramBoxKind.Node))
        {
            foreach (DiagramBox answers in box.Down) svg.Append(CultureInfo.InvariantCulture, $"<path class=\"edge\" d=\"{EdgePath.Draw(box, answers)}\"/>\n");
        }

        foreach (DiagramBox box in boxes.Where(box => box.Kind != DiagramBoxKind.Passing)) Draw(svg, box);
        return svg.Append("</svg>").ToString();
    }

    private static void Draw(StringBuilder svg, DiagramBox box)
    {
        string kind = box.Kind switch
        {
            DiagramBoxKind.Node => "node",
            DiagramBoxKind.Route => "route",
            DiagramBoxKind.Answers or DiagramBoxKind.Passing => "answers",
            _ => throw new UnreachableException(),
        };
        double corner = box.Kind == DiagramBoxKind.Node ? box.Height / 2 : 3;
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{kind}\"><rect x=\"{box.Left:0.#}\" y=\"{box.Top:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"{corner:0.#}\"/>");
        double first = box.Top + (box.Height / 2) - ((box.Lines.Count - 1) * LineHeight / 2) + 4.5;
        for (int line = 0; line < box.Lines.Count; line++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{box.X:0.#}\" y=\"{first + (line * LineHeight):0.#}\">{HtmlText.Encode(box.Lines[line])}</text>");
        }

        svg.Append("</g>\n");
    }
}
