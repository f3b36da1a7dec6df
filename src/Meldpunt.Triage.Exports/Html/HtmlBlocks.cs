using System.Diagnostics;
using System.Globalization;
using System.Text;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Html;

/// <summary>Writes the parts of a document as HTML elements.</summary>
internal sealed class HtmlBlocks(StringBuilder html)
{
    private int _captions;

    public static string Inline(Prose prose) => string.Concat(prose.Runs.Select(Inline));

    public void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                html.Append(CultureInfo.InvariantCulture, $"<p>{Inline(paragraph.Content)}</p>\n");
                break;
            case BulletList list:
                html.Append(CultureInfo.InvariantCulture, $"<ul>\n{string.Concat(list.Points.Select(point => $"<li>{Inline(point)}</li>\n"))}</ul>\n");
                break;
            case NamedValues values:
                html.Append(CultureInfo.InvariantCulture, $"<dl>\n{string.Concat(values.Values.Select(Pair))}</dl>\n");
                break;
            case Table table:
                Write(table);
                break;
            case Drawing drawing:
                WriteScroll("figure", "figcaption", drawing.Caption, drawing.Svg);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    // A site that is opened learns nothing of the page that it was opened from.
    private static string Inline(Run run)
    {
        string text = HtmlText.Encode(run.Text);
        if (run.Link is { } link) text = $"<a href=\"{HtmlText.Encode(link)}\" rel=\"noopener noreferrer\">{text}</a>";
        return run.Kind switch
        {
            RunKind.Code => $"<code>{text}</code>",
            RunKind.Name => $"<span class=\"name\">{text}<code> ({HtmlText.Encode(run.Code!)})</code></span>",
            RunKind.Detail => $"<span class=\"detail\"{LanguageOf(run.Language!)}>{text}</span>",
            RunKind.Json => $"<code class=\"json\">{Breakable(text)}</code>",
            RunKind.Strong => $"<strong>{text}</strong>",
            RunKind.Alarm => $"<strong class=\"alarm\">{text}</strong>",
            RunKind.Plain => run.Language is { } language ? $"<span{LanguageOf(language)}>{text}</span>" : text,
            _ => throw new UnreachableException(),
        };
    }

    // Between its parts a report may be broken over lines, without a space that would not be there in a copy.
    private static string Breakable(string json) => json.Replace(",", ",<wbr>", StringComparison.Ordinal).Replace(":", ":<wbr>", StringComparison.Ordinal);

    private static string LanguageOf(string language) => $" lang=\"{HtmlText.Encode(language)}\" dir=\"auto\"";

    private static string Pair(NamedValue pair) => $"<div><dt>{HtmlText.Encode(pair.Name)}</dt><dd>{Inline(pair.Value)}</dd></div>\n";

    private void Write(Table table)
    {
        StringBuilder content = new();
        content.Append("<thead>\n<tr>");
        foreach (Column column in table.Columns) content.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Figures(column)}>{Inline(column.Name)}</th>");
        content.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (IReadOnlyList<Cell> row in table.Rows)
        {
            content.Append("<tr>");
            for (int place = 0; place < row.Count; place++) content.Append(Element(row[place], table.Columns[place], isFirst: place == 0));
            content.Append("</tr>\n");
        }

        content.Append("</tbody>");
        WriteScroll("table", "caption", table.Caption, content.ToString());
    }

    private static string Element(Cell cell, Column column, bool isFirst)
    {
        string name = isFirst ? "th" : "td";
        string language = column.Language is { } tag ? LanguageOf(tag) : "";
        string content = string.Join("<br>", cell.Lines.Select(Inline));
        return $"<{name}{(isFirst ? " scope=\"row\"" : "")}{Figures(column)}{language}>{content}</{name}>";
    }

    private static string Figures(Column column) => column.HasFigures ? " class=\"figures\"" : "";

    // What is wider than the window scrolls by itself, with the keys too.
    private void WriteScroll(string element, string caption, Prose words, string content)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"caption-{++_captions}");
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"{id}\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<{element}>\n<{caption} id=\"{id}\">{Inline(words)}</{caption}>\n{content}\n</{element}>\n</div>\n");
    }
}
