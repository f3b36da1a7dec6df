using System.Globalization;
using System.Xml.Linq;

namespace Meldpunt.Triage.Benchmarks.Pictures;

/// <summary>A picture as SVG: text is text, readers of screens hear its title and figures, and its colors follow the theme that the reader prefers.</summary>
internal sealed class Picture
{
    /// <summary>How wide each picture is.</summary>
    public const double Width = 760;

    private const string Style = """
        svg { --paper: #ffffff; --ink: #1f2328; --quiet: #59636e; --grid: #d8dee4; --ours: #0550ae; --second: #8250df; --third: #bc4c00; --fourth: #1a7f37; }
        @media (prefers-color-scheme: dark) {
          svg { --paper: #0d1117; --ink: #e6edf3; --quiet: #9198a1; --grid: #30363d; --ours: #58a6ff; --second: #bc8cff; --third: #f0883e; --fourth: #3fb950; }
        }
        text { font: 13px system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif; fill: var(--ink); }
        .head { font-size: 16px; font-weight: 600; }
        .quiet { fill: var(--quiet); }
        .paper { fill: var(--paper); }
        .grid { stroke: var(--grid); }
        .bold { font-weight: 600; }
        .line { fill: none; stroke-width: 2; }
        .dashed { stroke-dasharray: 5 4; }
        .ours { --color: var(--ours); } .second { --color: var(--second); } .third { --color: var(--third); } .fourth { --color: var(--fourth); } .other { --color: var(--quiet); }
        .mark, .label { fill: var(--color); } .line { stroke: var(--color); }
        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement _root;

    public Picture(string title, string figures, double height)
    {
        _root = new(Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(Width)} {Number(height)}"), new XAttribute("width", Number(Width)), new XAttribute("height", Number(height)),
            new XAttribute("role", "img"), new XAttribute("aria-labelledby", "title figures"),
            new XElement(Svg + "title", new XAttribute("id", "title"), title),
            new XElement(Svg + "desc", new XAttribute("id", "figures"), figures),
            new XElement(Svg + "style", "\n" + Style + "\n"));
        Rectangle("paper", 0, 0, Width, height);
        Text("head", 16, 28, title);
    }

    public void Text(string kind, double x, double y, string text, string anchor = "start") =>
        Add("text", kind, new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("text-anchor", anchor), text);

    public void Line(string kind, double x1, double y1, double x2, double y2) =>
        Add("line", kind, new XAttribute("x1", Number(x1)), new XAttribute("y1", Number(y1)), new XAttribute("x2", Number(x2)), new XAttribute("y2", Number(y2)));

    public void Path(string kind, IEnumerable<(double X, double Y)> points) =>
        Add("polyline", kind, new XAttribute("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))));

    public void Rectangle(string kind, double x, double y, double width, double height) =>
        Add("rect", kind, new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("width", Number(width)), new XAttribute("height", Number(height)));

    public void Dot(string kind, double x, double y, double radius) =>
        Add("circle", kind, new XAttribute("cx", Number(x)), new XAttribute("cy", Number(y)), new XAttribute("r", Number(radius)));

    public override string ToString() => _root + "\n";

    private void Add(string element, string kind, params object[] content) => _root.Add(new XElement(Svg + element, new XAttribute("class", kind), content));

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
