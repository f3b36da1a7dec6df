using System.Diagnostics;
using System.Net;
using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Explanations;

/// <summary>A page of text for people, to be shown as plain text, Markdown or HTML.</summary>
public sealed record TextPage
{
    private static readonly string[] Schemes = ["tel:", "mailto:", "https://"];

    /// <summary>The language's tag.</summary>
    public required string Language { get; init; }

    /// <summary>Its pieces, in order.</summary>
    public required ValueList<TextBlock> Blocks { get; init; }

    /// <summary>The page as plain text, a line for each piece.</summary>
    public string ToPlainText() => Join(
        block => block.Kind switch
        {
            TextBlockKind.Point => $"- {block.Text}",
            TextBlockKind.Paragraph or TextBlockKind.Title or TextBlockKind.Heading => block.Text,
            _ => throw new UnreachableException(),
        },
        line => $"\n  {line}");

    /// <summary>The page as plain text, without the line end of its last line.</summary>
    public override string ToString() => ToPlainText().TrimEnd('\n');

    /// <summary>The page as Markdown (CommonMark). Every sign that Markdown reads is escaped.</summary>
    public string ToMarkdown() => Join(
        block => block.Kind switch
        {
            TextBlockKind.Title => $"# {Escape(block.Text)}",
            TextBlockKind.Heading => $"## {Escape(block.Text)}",
            TextBlockKind.Point => $"- {Escape(block.Text)}",
            TextBlockKind.Paragraph => Escape(block.Text),
            _ => throw new UnreachableException(),
        },
        line => $"\\\n  {Escape(line.Before)}{MarkdownLink(line)}{Escape(line.After)}");

    /// <summary>The page as an HTML fragment. All text is encoded; the only links are those of contacts, and run from left to right.</summary>
    public string ToHtml()
    {
        StringBuilder html = new();
        bool inList = false;
        foreach (TextBlock block in Blocks)
        {
            bool isPoint = block.Kind == TextBlockKind.Point;
            if (isPoint != inList) html.Append(isPoint ? "<ul>\n" : "</ul>\n");
            inList = isPoint;
            string tag = block.Kind switch
            {
                TextBlockKind.Title => "h1",
                TextBlockKind.Heading => "h2",
                TextBlockKind.Point => "li",
                TextBlockKind.Paragraph => "p",
                _ => throw new UnreachableException(),
            };
            html.Append('<').Append(tag).Append('>').Append(WebUtility.HtmlEncode(block.Text));
            foreach (ContactLine line in block.Contact) html.Append("<br>\n").Append(WebUtility.HtmlEncode(line.Before)).Append(Link(line)).Append(WebUtility.HtmlEncode(line.After));
            html.Append("</").Append(tag).Append(">\n");
        }

        return html.Append(inList ? "</ul>\n" : "").ToString();
    }

    // A site that is opened learns nothing of the page that it was opened from. Within Arabic or Hebrew the parts of a number, or the end of an
    // address, would else stand in another order.
    private static string Link(ContactLine line)
    {
        string text = WebUtility.HtmlEncode(line.Text);
        if (!IsLink(line)) return text;
        string guard = line.Part is ContactPart.Url or ContactPart.Chat ? " rel=\"noopener noreferrer\"" : "";
        return $"<a href=\"{WebUtility.HtmlEncode(line.Link)}\" dir=\"ltr\"{guard}>{text}</a>";
    }

    private static string MarkdownLink(ContactLine line) => IsLink(line) ? $"[{Escape(line.Text)}](<{line.Link}>)" : Escape(line.Text);

    // A host may have made the page: nothing but what a contact can be becomes a link.
    private static bool IsLink(ContactLine line) =>
        line.Link is { } link && Schemes.Any(scheme => link.StartsWith(scheme, StringComparison.Ordinal)) && link.All(c => c is > ' ' and <= '~' and not ('<' or '>' or '\\' or '"'));

    private static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || !char.IsAscii(c) || c is ' ' or ',' or ';' or ':' or '\'' or '"' or '?' or '/' or '%') escaped.Append(c);
            else if (c == '\n') escaped.Append(' ');
            else if (c == '.' && !IsNumber(escaped)) escaped.Append(c);
            else escaped.Append('\\').Append(c);
        }

        return escaped.ToString();
    }

    // At the start of a line, a number with a point behind it would begin a list.
    private static bool IsNumber(StringBuilder start) =>
        start.Length is > 0 and < 10 && start.ToString().All(char.IsAsciiDigit);

    private string Join(Func<TextBlock, string> render, Func<ContactLine, string> renderLine)
    {
        StringBuilder text = new();
        TextBlockKind? last = null;
        foreach (TextBlock block in Blocks)
        {
            bool together = block.Kind == TextBlockKind.Point && last is TextBlockKind.Point;
            if (last is not null) text.Append(together ? "\n" : "\n\n");
            text.Append(render(block));
            foreach (ContactLine line in block.Contact) text.Append(renderLine(line));
            last = block.Kind;
        }

        return text.Append('\n').ToString();
    }
}

/// <summary>A piece of a page of text.</summary>
public sealed record TextBlock
{
    /// <summary>What it is.</summary>
    public required TextBlockKind Kind { get; init; }

    /// <summary>Its text, never marked up.</summary>
    public required string Text { get; init; }

    /// <summary>How to reach the organisation that the text is about: a line for each way, below the text.</summary>
    public ValueList<ContactLine> Contact { get; init; }
}

/// <summary>What a piece of a page is.</summary>
public enum TextBlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>The heading of the page.</summary>
    Title,

    /// <summary>The heading of a part.</summary>
    Heading,

    /// <summary>One point of a list.</summary>
    Point,
}
