using System.Globalization;
using System.Xml.Linq;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Dmn;

public sealed class DmnLayoutTests
{
    private static readonly XNamespace Diagrams = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static readonly XNamespace Coordinates = "http://www.omg.org/spec/DMN/20180521/DC/";

    [Theory]
    [MemberData(nameof(Models.Policies), MemberType = typeof(Models))]
    public void Every_element_of_a_model_is_drawn_exactly_once(TriagePolicy policy)
    {
        XElement model = Models.Of(policy);
        string[] elements = [.. model.Elements().Where(element => element.Name.LocalName is "inputData" or "decision" or "textAnnotation").Select(Id)];
        Shapes(model).Keys.Should().BeEquivalentTo(elements);
        model.Descendants(Diagrams + "DMNEdge").Select(Drawn).Should().BeEquivalentTo(model.Descendants(Models.Model + "informationRequirement").Select(Id));
    }

    [Theory]
    [MemberData(nameof(Models.Policies), MemberType = typeof(Models))]
    public void No_two_shapes_of_a_model_touch(TriagePolicy policy)
    {
        Bounds[] shapes = [.. Shapes(Models.Of(policy)).Values];
        for (int i = 0; i < shapes.Length; i++) shapes[..i].Should().NotContain(other => other.Touches(shapes[i]));
    }

    [Theory]
    [MemberData(nameof(Models.Policies), MemberType = typeof(Models))]
    public void A_line_runs_from_the_border_of_one_shape_to_another_and_crosses_no_other_shape(TriagePolicy policy)
    {
        XElement model = Models.Of(policy);
        Dictionary<string, Bounds> shapes = Shapes(model);
        foreach (XElement edge in model.Descendants(Diagrams + "DMNEdge"))
        {
            XElement requirement = model.Descendants(Models.Model + "informationRequirement").Single(one => Id(one) == Drawn(edge));
            string from = requirement.Elements().Single().Attribute("href")!.Value[1..];
            string to = Id(requirement.Parent!);
            (int X, int Y)[] ends = [.. edge.Elements().Select(point => (Number(point, "x"), Number(point, "y")))];
            ends.Should().HaveCount(2);
            ends[0].Y.Should().Be(shapes[from].Y);
            ends[0].X.Should().BeInRange(shapes[from].X, shapes[from].Right);
            ends[1].Y.Should().Be(shapes[to].Bottom);
            ends[1].X.Should().BeInRange(shapes[to].X, shapes[to].Right);
            shapes.Where(shape => shape.Key != from && shape.Key != to).Should().NotContain(shape => IsCrossed(shape.Value, ends[0], ends[1]), $"of the line from {from} to {to}");
        }
    }

    private static bool IsCrossed(Bounds shape, (int X, int Y) start, (int X, int Y) end) => Enumerable.Range(0, 101).Any(
        step => shape.Contains(start.X + (end.X - start.X) * step / 100, start.Y + (end.Y - start.Y) * step / 100));

    private static Dictionary<string, Bounds> Shapes(XElement model) => model.Descendants(Diagrams + "DMNShape").ToDictionary(
        Drawn,
        shape => shape.Element(Coordinates + "Bounds") is { } bounds
            ? new Bounds(Number(bounds, "x"), Number(bounds, "y"), Number(bounds, "width"), Number(bounds, "height"))
            : throw new InvalidOperationException("A shape has bounds."));

    private static string Id(XElement element) => element.Attribute("id")!.Value;

    private static string Drawn(XElement element) => element.Attribute("dmnElementRef")!.Value;

    private static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private sealed record Bounds(int X, int Y, int Width, int Height)
    {
        public int Right => X + Width;

        public int Bottom => Y + Height;

        public bool Touches(Bounds other) => X <= other.Right && other.X <= Right && Y <= other.Bottom && other.Y <= Bottom;

        public bool Contains(int x, int y) => x >= X && x <= Right && y >= Y && y <= Bottom;
    }
}
