using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Meldpunt.Triage.Exports.Tests.Samples;

/// <summary>A page read back: its elements are closed and nested as they should be, else reading fails.</summary>
internal sealed class ParsedPage
{
    private readonly XElement _root;

    public ParsedPage(string html)
    {
        html.Should().StartWith("<!doctype html>\n");
        string closed = Regex.Replace(html["<!doctype html>\n".Length..], "<(meta [^>]*|input [^>]*|br|wbr)>", "<$1/>");
        _root = XElement.Parse(closed, LoadOptions.PreserveWhitespace);
    }

    public string Language => _root.Attribute("lang")!.Value;

    public IEnumerable<XElement> All(string name) => _root.Descendants(name);

    public XElement Section(string id) => All("section").Single(section => section.Attribute("id")!.Value == id);

    /// <summary>The cells of the rows of a section's own first table, what has a name by its code.</summary>
    public string[][] Rows(string section) => Rows(section, Codes);

    /// <summary>The cells of all tables of a section, by row, in the same way.</summary>
    public string[][] AllRows(string section) => [.. Section(section).Descendants("tbody").SelectMany(table => RowsOf(table, Codes))];

    /// <summary>The cells of the rows of a section's own first table, read in another way.</summary>
    public string[][] Rows(string section, Func<XElement, string> read) => RowsOf(Section(section).Descendants("tbody").First(), read);

    /// <summary>What a reader sees of an element who asked for no codes.</summary>
    public static string Text(XElement element) => Read(element, name: text => text, code: _ => "");

    /// <summary>What a reader sees who asked for codes.</summary>
    public static string TextWithCodes(XElement element) => Read(element, name: text => text, code: text => text);

    /// <summary>The same with its code in the place of what has a name.</summary>
    public static string Codes(XElement element) => Read(element, name: _ => "", code: text => text.Trim(' ', '(', ')'));

    private static string Read(XElement element, Func<string, string> name, Func<string, string> code) => string.Concat(element.DescendantNodes().Select(node => node switch
    {
        XText text when IsName(text.Parent) => name(text.Value),
        XText text when IsName(text.Parent?.Parent) => code(text.Value),
        XText text => text.Value,
        XElement { Name.LocalName: "br" } => "\n",
        _ => "",
    }));

    private static bool IsName(XElement? element) => element?.Attribute("class")?.Value == "name";

    private static string[][] RowsOf(XElement table, Func<XElement, string> read) => [.. table.Elements("tr").Select(row => row.Elements().Select(read).ToArray())];
}
