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
        string closed = Regex.Replace(html["<!doctype html>\n".Length..], "<(meta [^>]*|br|wbr)>", "<$1/>");
        _root = XElement.Parse(closed, LoadOptions.PreserveWhitespace);
    }

    public string Language => _root.Attribute("lang")!.Value;

    public IEnumerable<XElement> All(string name) => _root.Descendants(name);

    public XElement Section(string id) => All("section").Single(section => section.Attribute("id")!.Value == id);

    /// <summary>The cells of the rows of a section's own first table.</summary>
    public string[][] Rows(string section) => RowsOf(Section(section).Descendants("tbody").First());

    /// <summary>The cells of all tables of a section, by row.</summary>
    public string[][] AllRows(string section) => [.. Section(section).Descendants("tbody").SelectMany(RowsOf)];

    /// <summary>What a reader sees of an element.</summary>
    public static string Text(XElement element) => string.Concat(element.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "br" } => "\n",
        _ => "",
    }));

    private static string[][] RowsOf(XElement table) => [.. table.Elements("tr").Select(row => row.Elements().Select(Text).ToArray())];
}
