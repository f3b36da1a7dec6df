using System.Diagnostics;
using System.Net;
using System.Text;

namespace Meldpunt.Triage.Explanations;

/// <summary>A page of text for people, to be shown as plain text, Markdown or HTML.</summary>
public sealed record TextPage
{
    /// <summary>The language's tag.</summary>
    public required string Language { get; init; }

    /// <summary>Its pieces, in order.</summary>
    public required ValueList<TextBlock> Blocks { get; init; }

    /// <summary>The page as plain text, a line for each piece.</summary>
    public string ToPlainText() => Join(block => block.Kind switch
    {
        TextBlockKind.Point => $"- {block.Text}",
        TextBlockKind.Paragraph or TextBlockKind.Title or TextBlockKind.Heading => block.Text,
        _ => throw new UnreachableException(),
    });

    /// <summary>The page as Markdown (CommonMark). Every sign that Markdown reads is escaped.</summary>
    public string ToMarkdown() => Join(block => block.Kind switch
    {
        TextBlockKind.Title => $"# {Escape(block.Text)}",
        TextBlockKind.Heading => $"## {Escape(block.Text)}",
        TextBlockKind.Point => $"- {Escape(block.Text)}",
        TextBlockKind.Paragraph => Escape(block.Text),
        _ => throw new UnreachableException(),
    });

    /// <summary>The page as an HTML fragment. All text is encoded; the only links are telephone numbers.</summary>
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
            html.Append('<').Append(tag).Append('>').Append(WebUtility.HtmlEncode(block.Text)).Append(Link(block.Phone)).Append("</").Append(tag).Append(">\n");
        }

        return html.Append(inList ? "</ul>\n" : "").ToString();
    }

    private static string Link(string? phone)
    {
        if (phone is null) return "";
        string digits = string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));
        return $" <a href=\"tel:{digits}\">{WebUtility.HtmlEncode(phone)}</a>";
    }

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

    private string Join(Func<TextBlock, string> render)
    {
        StringBuilder text = new();
        TextBlockKind? last = null;
        foreach (TextBlock block in Blocks)
        {
            bool together = block.Kind == TextBlockKind.Point && last is TextBlockKind.Point;
            if (last is not null) text.Append(together ? "\n" : "\n\n");
            text.Append(render(block));
            if (block.Phone is { } phone) text.Append(' ').Append(phone);
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

    /// <summary>A telephone number that follows the text; null for none.</summary>
    public string? Phone { get; init; }
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
