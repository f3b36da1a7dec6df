using System.Xml.Linq;
using Meldpunt.Triage.Exports.Dmn.Layout;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>The layout as XML (DMNDI). Both graphs are in one diagram, as most tools draw the first alone.</summary>
internal static class LayoutXml
{
    public static XElement Write(IReadOnlyList<GraphLayout> layouts) => new(
        DmnXml.Diagrams + "DMNDI",
        new XElement(
            DmnXml.Diagrams + "DMNDiagram",
            new XAttribute("id", "diagram_1"),
            layouts.SelectMany((layout, place) => Write(layout, place))));

    private static IEnumerable<XElement> Write(GraphLayout layout, int place) =>
    [
        .. layout.Boxes.Select(box => Shape(box.Key, $"{(layout.IsInput(box.Key) ? "input" : "decision")}_{box.Key}", box.Value)),
        Shape(DmnXml.NoteId(place), DmnXml.NoteId(place), layout.Note),
        .. layout.Lines.Select(Edge),
    ];

    private static XElement Shape(string name, string element, Box box) => new(
        DmnXml.Diagrams + "DMNShape",
        new XAttribute("id", $"shape_{name}"),
        new XAttribute("dmnElementRef", element),
        new XElement(
            DmnXml.Coordinates + "Bounds",
            new XAttribute("x", box.X), new XAttribute("y", box.Y), new XAttribute("width", box.Width), new XAttribute("height", box.Height)));

    private static XElement Edge(Line line) => new(
        DmnXml.Diagrams + "DMNEdge",
        new XAttribute("id", $"edge_{line.To}_{line.From}"),
        new XAttribute("dmnElementRef", DmnXml.RequirementId(line.From, line.To)),
        Waypoint(line.Start),
        Waypoint(line.End));

    private static XElement Waypoint((int X, int Y) point) => new(DmnXml.Interchange + "waypoint", new XAttribute("x", point.X), new XAttribute("y", point.Y));
}
