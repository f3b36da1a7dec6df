using System.Text;
using System.Xml;
using System.Xml.Linq;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Exports.Dmn.Layout;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>Writes the model as XML, its parts in the order that the schema of DMN 1.3 asks for.</summary>
internal static class DmnDocument
{
    // Tools show the model's name in the corner.
    private const int Top = 120;
    private const int BetweenGraphs = 80;

    /// <param name="sound">The policy.</param>
    /// <param name="graphs">Its graphs, the uppermost first.</param>
    public static string Write(SoundPolicy sound, params Graph[] graphs)
    {
        List<GraphLayout> layouts = [];
        foreach (Graph graph in graphs) layouts.Add(new(graph, layouts.Count == 0 ? Top : layouts[^1].Bottom + BetweenGraphs));
        XElement definitions = new(
            DmnXml.Model + "definitions",
            new XAttribute(XNamespace.Xmlns + "dmndi", DmnXml.Diagrams),
            new XAttribute(XNamespace.Xmlns + "dc", DmnXml.Coordinates),
            new XAttribute(XNamespace.Xmlns + "di", DmnXml.Interchange),
            new XAttribute("id", DmnNames.NotDigitFirst(sound.Policy.Id)),
            new XAttribute("name", sound.Policy.ToString()),
            new XAttribute("namespace", $"urn:meldpunt-triage:policy:{sound.Policy.Id}"),
            new XAttribute("exporter", "Meldpunt.Triage.Exports"),
            DmnXml.Description(Describe(sound)),
            graphs.SelectMany(graph => graph.Types).Select(DmnXml.Type),
            DmnXml.ItemsType(ItemColumns.Parts(sound.Policy)),
            graphs.SelectMany(graph => graph.Inputs).Select(DmnXml.Input),
            graphs.SelectMany(graph => graph.Decisions).Select(decision => DecisionXml.Write(decision, graphs)),
            graphs.Select((graph, place) => DmnXml.Note(graph, place)),
            LayoutXml.Write(layouts));
        return Written(definitions);
    }

    private static string Describe(SoundPolicy sound)
    {
        IEnumerable<string> sections = sound.Policy.Sections.Select(section => $"§{section.Id}: {section.Title}");
        return string.Join('\n', sections.Prepend($"Policy {sound.Version.Id}, version {sound.Version.Version}, SHA-256 {sound.Version.Sha256}."));
    }

    private static string Written(XElement definitions)
    {
        using MemoryStream stream = new();
        XmlWriterSettings settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (XmlWriter writer = XmlWriter.Create(stream, settings)) new XDocument(definitions).Save(writer);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
