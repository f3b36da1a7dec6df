using System.Globalization;
using System.Text;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Html;

/// <summary>Writes a document as one HTML page that needs nothing else: no script, no font, no picture from elsewhere.</summary>
internal sealed class HtmlPage
{
    private const string StyleSheet = "Meldpunt.Triage.Exports.Html.page.css";

    private readonly StringBuilder _html = new();
    private readonly Document _document;
    private readonly HtmlBlocks _blocks;

    private HtmlPage(Document document)
    {
        _document = document;
        _blocks = new(_html);
    }

    private ExportTexts Texts => _document.Texts;

    public static string Write(Document document)
    {
        HtmlPage page = new(document);
        page.WriteHead();
        page.WriteBody();
        return page._html.ToString();
    }

    private void WriteHead() => _html.Append($"""
        <!doctype html>
        <html lang="{Texts.Language}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{HtmlText.Encode(_document.Title.Text)}</title>
        <style>
        {Styles()}</style>
        </head>

        """.ReplaceLineEndings("\n"));

    private void WriteBody()
    {
        _html.Append(CultureInfo.InvariantCulture, $"<body>\n<a class=\"skip\" href=\"#main\">{HtmlText.Encode(Texts["page.skip"])}</a>\n");
        _html.Append(CultureInfo.InvariantCulture, $"<header>\n<h1>{HtmlBlocks.Inline(_document.Title)}</h1>\n");
        foreach (Block block in _document.Opening) _blocks.Write(block);
        _html.Append(CultureInfo.InvariantCulture, $"<p><input type=\"checkbox\" id=\"codes\"><label for=\"codes\">{HtmlText.Encode(Texts["page.codes"])}</label></p>\n</header>\n");
        if (!_document.Sections.IsEmpty) WriteContents();
        _html.Append("<main id=\"main\" tabindex=\"-1\">\n");
        foreach (Section section in _document.Sections) Write(section, 2);
        _html.Append("</main>\n</body>\n</html>\n");
    }

    private void WriteContents()
    {
        _html.Append(CultureInfo.InvariantCulture, $"<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{HtmlText.Encode(Texts["page.contents"])}</h2>\n<ol>\n");
        foreach (Section section in _document.Sections)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{HtmlText.Encode(section.Id)}\">{HtmlBlocks.Inline(section.Heading)}</a></li>\n");
        }

        _html.Append("</ol>\n</nav>\n");
    }

    private void Write(Section section, int level)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<section id=\"{HtmlText.Encode(section.Id)}\">\n<h{level}>{HtmlBlocks.Inline(section.Heading)}</h{level}>\n");
        foreach (Block block in section.Blocks) _blocks.Write(block);
        foreach (Section part in section.Parts) Write(part, level + 1);
        _html.Append("</section>\n");
    }

    private static string Styles()
    {
        using Stream resource = typeof(HtmlPage).Assembly.GetManifestResourceStream(StyleSheet)!;
        using StreamReader reader = new(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
