using System.Text;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Markdown;

/// <summary>Writes a document as Markdown as GitHub and GitLab read it. Pictures are left out: what they show is also described in words.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder _text = new();

    private MarkdownPage() { }

    public static string Write(Document document)
    {
        MarkdownPage page = new();
        page.Line($"# {MarkdownText.Inline(document.Title)}");
        foreach (Block block in document.Opening) page.Write(block);
        if (!document.Sections.IsEmpty) page.Line($"## {MarkdownText.Escape(document.Texts["page.contents"])}");
        page.WriteLines(document.Sections.Select(section => $"- [{MarkdownText.Inline(section.Heading)}](#{Anchor(section.Heading)})"));
        foreach (Section section in document.Sections) page.Write(section, "##");
        return page._text.ToString().TrimEnd('\n') + "\n";
    }

    // As GitHub and GitLab make it of a heading.
    private static string Anchor(Prose heading) =>
        string.Concat(heading.Text.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-').Select(c => c == ' ' ? '-' : char.ToLowerInvariant(c)));

    private void Write(Section section, string marks)
    {
        Line($"{marks} {MarkdownText.Inline(section.Heading)}");
        foreach (Block block in section.Blocks) Write(block);
        foreach (Section part in section.Parts) Write(part, $"{marks}#");
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line(MarkdownText.Inline(paragraph.Content));
                break;
            case BulletList list:
                WriteLines(list.Points.Select(point => $"- {MarkdownText.Inline(point)}"));
                break;
            case NamedValues values:
                WriteLines(values.Values.Select(pair => $"- {MarkdownText.Escape(pair.Name)}: {MarkdownText.Inline(pair.Value)}"));
                break;
            case Table table:
                Write(table);
                break;
            case Drawing:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private void Write(Table table)
    {
        Line($"**{MarkdownText.Escape(table.Caption.Text)}**");
        IEnumerable<string> names = table.Columns.Select(column => MarkdownText.Inline(column.Name));
        IEnumerable<string> rules = table.Columns.Select(column => column.HasFigures ? "---:" : "---");
        WriteLines([Row(names), Row(rules), .. table.Rows.Select(row => Row(row.Select(Lines)))]);
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Lines(Cell cell) => string.Join("<br>", cell.Lines.Select(MarkdownText.Inline));

    private void WriteLines(IEnumerable<string> lines)
    {
        foreach (string line in lines) _text.Append(line).Append('\n');
        _text.Append('\n');
    }

    private void Line(string line) => _text.Append(line).Append("\n\n");
}
