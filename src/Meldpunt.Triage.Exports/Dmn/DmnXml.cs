using System.Xml.Linq;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>The elements of a DMN document, and their ids. Names and the policy's id have no underscore but as their first character, so no two ids are the same.</summary>
internal static class DmnXml
{
    public static readonly XNamespace Model = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    public static readonly XNamespace Diagrams = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    public static readonly XNamespace Coordinates = "http://www.omg.org/spec/DMN/20180521/DC/";
    public static readonly XNamespace Interchange = "http://www.omg.org/spec/DMN/20180521/DI/";

    /// <summary>The id of a requirement.</summary>
    public static string RequirementId(string from, string to) => $"requirement_{to}_{from}";

    /// <summary>The id of a graph's note.</summary>
    public static string NoteId(int graph) => $"note_{graph + 1}";

    public static XElement? Description(string? text) => string.IsNullOrEmpty(text) ? null : new(Model + "description", text);

    public static XElement Text(string name, string text) => new(Model + name, new XElement(Model + "text", text));

    /// <summary>An element with an id and a text, such as a cell.</summary>
    public static XElement Text(string name, string id, string text, string? type = null) =>
        new(Model + name, new XAttribute("id", id), type is null ? null : new XAttribute("typeRef", type), new XElement(Model + "text", text));

    public static XElement Variable(string name, string type) =>
        new(Model + "variable", new XAttribute("id", $"variable_{name}"), new XAttribute("name", name), new XAttribute("typeRef", type));

    public static XElement Type(GraphType type) => new(
        Model + "itemDefinition",
        new XAttribute("id", $"type_{type.Name}"),
        new XAttribute("name", type.Name),
        type.IsList ? new XAttribute("isCollection", "true") : null,
        new XElement(Model + "typeRef", Feel.String),
        Values("allowedValues", type.Literals));

    /// <summary>The list of what became of the items.</summary>
    /// <param name="parts">What is told of an item, each with its type.</param>
    public static XElement ItemsType(IEnumerable<(string Name, string Type)> parts)
    {
        string name = DmnNames.TypeOf(DmnNames.Items);
        return new(
            Model + "itemDefinition",
            new XAttribute("id", $"type_{name}"),
            new XAttribute("name", name),
            new XAttribute("isCollection", "true"),
            parts.Select(part => new XElement(
                Model + "itemComponent", new XAttribute("id", $"type_{name}_{part.Name}"), new XAttribute("name", part.Name), new XElement(Model + "typeRef", part.Type))));
    }

    public static XElement Input(GraphInput input) => new(
        Model + "inputData",
        new XAttribute("id", $"input_{input.Name}"),
        new XAttribute("name", input.Name),
        Description(input.Description),
        Variable(input.Name, DmnNames.TypeOf(input.Name)));

    public static XElement Note(Graph graph, int place) => Text("textAnnotation", NoteId(place), graph.Note);

    /// <summary>A list of values; nothing where there are none.</summary>
    public static XElement? Values(string name, ValueList<string> literals) => literals.IsEmpty ? null : Text(name, Feel.OneOf(literals));
}
