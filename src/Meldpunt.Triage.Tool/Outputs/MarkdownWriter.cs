using System.Globalization;
using System.Text;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>Writes Markdown as GitHub and GitLab read it.</summary>
internal sealed class MarkdownWriter
{
    private const string Marks = "\\`*_<>[]|#~";

    private readonly StringBuilder _text = new();

    /// <summary>Text that is nothing but text, in a table too.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in Shown.Plain(text))
        {
            if (Marks.Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    public void Heading(string text) => Block($"## {Escape(text)}");

    public void Part(string text) => Block($"### {Escape(text)}");

    public void Paragraph(string text) => Block(Escape(text));

    /// <summary>A table; a cell is a list of lines. Columns whose name starts with a space have figures, and are right-aligned.</summary>
    public void Table(IReadOnlyList<string> names, IEnumerable<IReadOnlyList<IEnumerable<string>>> rows)
    {
        _text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", names.Select(name => name.Trim()))} |\n");
        _text.Append(CultureInfo.InvariantCulture, $"|{string.Join('|', names.Select(name => name[0] == ' ' ? "---:" : "---"))}|\n");
        foreach (IReadOnlyList<IEnumerable<string>> row in rows)
        {
            _text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(lines => string.Join("<br>", lines.Select(Escape))))} |\n");
        }

        _text.Append('\n');
    }

    public void List(IEnumerable<string> points)
    {
        foreach (string point in points) _text.Append(CultureInfo.InvariantCulture, $"- {Escape(point)}\n");
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    private void Block(string text) => _text.Append(text).Append("\n\n");
}
