using System.Diagnostics;
using System.Globalization;
using System.Text;
using Meldpunt.Triage.Exports.Html;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>Draws a diagram as SVG.</summary>
internal static class DiagramPicture
{
    /// <summary>With more nodes nobody can follow it.</summary>
    public const int MostNodes = 60;

    private const double Margin = 12;
    private const double LineHeight = 16;

    /// <summary>The picture.</summary>
    /// <param name="rows">The boxes of the diagram.</param>
    /// <param name="title">What it shows, for those who do not see it.</param>
    /// <param name="description">How to read it, and where the same is said in words; null for nothing.</param>
    public static string Draw(IReadOnlyList<List<DiagramBox>> rows, Prose title, Prose? description)
    {
        RowOrder.Improve(rows);
        RowPlaces.Assign(rows);
        DiagramBox[] boxes = [.. rows.SelectMany(row => row)];
        double width = boxes.Max(box => box.Right) + Margin;
        double height = boxes.Max(box => box.Bottom) + Margin;
        string about = description is null ? "" : " diagram-about";
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"diagram\" role=\"img\" aria-labelledby=\"diagram-title{about}\" width=\"{width + Margin:0}\" height=\"{height + Margin:0}\" viewBox=\"{-Margin:0} {-Margin:0} {width + Margin:0} {height + Margin:0}\" font-size=\"12.5\" text-anchor=\"middle\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"diagram-title\">{HtmlText.Encode(title.Text)}</title>\n");
        if (description is not null) svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"diagram-about\">{HtmlText.Encode(description.Text)}</desc>\n");

        // What is lit lies over what is not.
        IEnumerable<(DiagramBox From, DiagramBox Answers)> edges = boxes.Where(box => box.Kind == DiagramBoxKind.Node).SelectMany(node => node.Down.Select(answers => (node, answers)));
        foreach ((DiagramBox from, DiagramBox answers) in edges.OrderBy(edge => edge.Answers.IsLit))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"edge{Lit(answers)}\" fill=\"none\" stroke=\"currentColor\" d=\"{EdgePath.Draw(from, answers)}\"/>\n");
        }

        foreach (DiagramBox box in boxes.Where(box => box.Kind != DiagramBoxKind.Passing)) Draw(svg, box);
        return svg.Append("</svg>").ToString();
    }

    private static string Lit(DiagramBox box) => box.IsLit ? " lit" : "";

    private static void Draw(StringBuilder svg, DiagramBox box)
    {
        string kind = box.Kind switch
        {
            DiagramBoxKind.Node => "node",
            DiagramBoxKind.Route => "route",
            DiagramBoxKind.Answers or DiagramBoxKind.Passing => "answers",
            _ => throw new UnreachableException(),
        };
        double corner = box.Kind == DiagramBoxKind.Node ? 18 : 3;
        string line = box.Kind == DiagramBoxKind.Answers ? "none" : "currentColor";
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{kind}{Lit(box)}\"><title>{HtmlText.Encode(box.Whole)}</title><rect fill=\"none\" stroke=\"{line}\" x=\"{box.Left:0.#}\" y=\"{box.Top:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"{corner:0.#}\"/>");
        double first = box.Top + (box.Height / 2) - ((box.Lines.Count - 1) * LineHeight / 2) + 4.5;
        for (int place = 0; place < box.Lines.Count; place++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text fill=\"currentColor\" x=\"{box.X:0.#}\" y=\"{first + (place * LineHeight):0.#}\">{HtmlText.Encode(box.Lines[place])}</text>");
        }

        svg.Append("</g>\n");
    }
}
